using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Prose.Telling;
using Dramaturg.Screenplays;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>The beats of a screenplay for people: each scene under its number, then the strands side by side, then the length.</summary>
internal sealed class BeatSheetText
{
    private readonly Page _page;
    private readonly Sentences _sentences;
    private readonly Frame _frame;

    public BeatSheetText(Page page, Sentences sentences)
    {
        _page = page;
        _sentences = sentences;
        _frame = sentences.Frame;
    }

    public void Write(Screenplay screenplay)
    {
        var beats = BeatSheet.Of(screenplay, _sentences);
        _page.Line(screenplay.Title, Tone.Strong);
        foreach (var beat in beats)
        {
            Write(beat, screenplay.Scenes);
        }

        Strands(beats);
        var leftOut = BeatSheet.LeftOut(screenplay, _sentences);
        if (leftOut.Count > 0)
        {
            _page.Line();
            _page.Line(_frame.Say("sheet.left-out", ("acts", string.Join(" ", leftOut))), Tone.Quiet);
        }

        _page.Line();
        _page.Line(Length(beats, _frame), Tone.Quiet);
    }

    /// <summary>In how many parts and scenes it is told, and in how many minutes.</summary>
    public static string Length(IReadOnlyList<SceneBeat> beats, Frame frame) =>
        frame.Say(
            "sheet.length",
            ("parts", beats.Count),
            ("scenes", beats.Count(beat => beat.Scene.Heading is not null)),
            ("minutes", frame.Figure(Value.Of(Number.Of((long)Math.Round(beats.Sum(beat => beat.Minutes) * 10), 10)))));

    private void Write(SceneBeat beat, IReadOnlyList<ToldScene> scenes)
    {
        _page.Line();
        string heading = scenes.Take(beat.Number).LastOrDefault(scene => scene.Heading is not null)?.Heading ?? "";
        string name = beat.Scene.Source?.Name.Text ?? "";
        _page.Line(_frame.Say("sheet.scene", ("number", beat.Number), ("heading", string.Join(": ", new[] { heading, name }.Where(text => text.Length > 0)))), Tone.Strong);
        _page.Line("   " + (beat.Acts.Count == 0 ? _frame.Say("sheet.moment") : string.Join(" ", beat.Acts)));
        Line("sheet.want", beat.Want);
        Line("sheet.obstacle", beat.Obstacle);
        Line("sheet.turn", beat.Turn);
    }

    private void Line(string key, string? text)
    {
        if (text is not null)
        {
            _page.Line("   " + _frame.Say(key, ("text", text)));
        }
    }

    /// <summary>A line for each person, a column for each scene: x where the scene is theirs.</summary>
    private void Strands(IReadOnlyList<SceneBeat> beats)
    {
        string[] people = [.. beats.Select(beat => beat.Strand).OfType<string>().Distinct()];
        int width = people.Select(person => person.Length).DefaultIfEmpty(0).Max();
        _page.Line();
        foreach (string person in people)
        {
            _page.Line($"{person.PadRight(width)}  {string.Concat(beats.Select(beat => beat.Strand == person ? 'x' : '.'))}");
        }
    }
}
