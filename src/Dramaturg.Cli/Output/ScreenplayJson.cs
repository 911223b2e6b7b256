using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Dramaturg.Export.Scripts;
using Dramaturg.Model;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Telling;
using Dramaturg.Screenplays;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>A story in its scenes as a part of a JSON document: <c>docs/schema/telling.schema.json</c> describes it.</summary>
internal sealed class ScreenplayJson
{
    private readonly Utf8JsonWriter _json;
    private readonly Screenplay _screenplay;
    private readonly Sentences _sentences;
    private readonly int[] _numbers;
    private readonly IReadOnlyList<SceneBeat> _beats;
    private readonly ILookup<int, ScriptElement> _script;

    private ScreenplayJson(Utf8JsonWriter json, Screenplay screenplay, Telling telling, Sentences sentences)
    {
        _json = json;
        _screenplay = screenplay;
        _sentences = sentences;
        _numbers = Numbers(screenplay, telling);
        _beats = BeatSheet.Of(screenplay, sentences);
        _script = ScriptElement.Of(screenplay).ToLookup(element => element.Beat);
    }

    public static void Write(Utf8JsonWriter json, Screenplay screenplay, Telling telling, Sentences sentences) =>
        new ScreenplayJson(json, screenplay, telling, sentences).Write();

    /// <summary>The numbers that the acts have in the telling, in the order in which scenes tell them.</summary>
    private static int[] Numbers(Screenplay screenplay, Telling telling)
    {
        var left = telling.Acts.GroupBy(act => act.Action).ToDictionary(same => same.Key, same => new Queue<int>(same.Select(act => act.Number)));
        return [.. screenplay.Road.Acts.Select(act => left[act].Dequeue())];
    }

    private void Write()
    {
        _json.WriteStartObject("screenplay");
        _json.WriteString("title", _screenplay.Title);
        _json.WriteString("language", _screenplay.Language);
        Minutes(_beats.Sum(beat => beat.Minutes));
        _json.Objects("people", _screenplay.Road.World.Model.Characters, Person);
        _json.Objects("scenes", _beats, Scene);
        Acts("leftOut", _screenplay.LeftOut);
        _json.WriteEndObject();
    }

    private void Minutes(double minutes) => _json.Number("minutes", Value.Of(Number.Of((long)System.Math.Round(minutes * 100), 100)));

    private void Person(string person)
    {
        _json.WriteString("person", person);
        _json.WriteString("name", _sentences.Person(person));
        _json.WriteNumber("speeches", _screenplay.Scenes.Sum(scene => scene.Lines.Count(line => line.Speaker == person)));
    }

    private void Scene(SceneBeat beat)
    {
        var scene = beat.Scene;
        _json.WriteNumber("number", beat.Number);
        _json.WriteString("heading", scene.Heading);
        _json.WriteString("source", scene.Source?.Name.Text);
        Acts("acts", Enumerable.Range(scene.Before + 1, scene.After - scene.Before));
        _json.WriteStartObject("cast");
        foreach (var role in scene.Cast.Roles)
        {
            _json.WriteString(role.Key, role.Value);
        }

        _json.WriteEndObject();
        _json.WriteString("strand", beat.Strand);
        _json.WriteString("want", beat.Want);
        _json.WriteString("obstacle", beat.Obstacle);
        _json.WriteString("turn", beat.Turn);
        Minutes(beat.Minutes);
        _json.Objects("lines", _script[beat.Number - 1].Where(element => element.Line is not null), Line);
    }

    private void Line(ScriptElement script)
    {
        _json.WriteString("id", script.Id);
        _json.WriteString("kind", KindOf(script.Element));
        if (script.Element is not Dialogue dialogue)
        {
            _json.WriteString("text", script.Element.Text.Text);
            return;
        }

        _json.WriteString("person", script.Line!.Speaker);
        _json.WriteString("cue", dialogue.Text.Text);
        _json.WriteBoolean("dual", dialogue.IsDual);
        _json.Objects("parts", dialogue.Parts, part =>
        {
            _json.WriteString("kind", KindOf(part.Kind));
            _json.WriteString("text", part.Text.Text);
        });
    }

    private void Acts(string name, IEnumerable<int> positions)
    {
        _json.WriteStartArray(name);
        foreach (int position in positions)
        {
            _json.WriteNumberValue(_numbers[position - 1]);
        }

        _json.WriteEndArray();
    }

    private static string KindOf(FountainElement element) => element switch
    {
        SceneHeading => "heading",
        Dialogue => "dialogue",
        Transition => "transition",
        Lyrics => "lyrics",
        Centred => "centred",
        PageBreak => "pagebreak",
        _ => "action",
    };

    private static string KindOf(DialoguePartKind part) => part switch
    {
        DialoguePartKind.Parenthetical => "direction",
        DialoguePartKind.Lyric => "lyric",
        _ => "speech",
    };
}
