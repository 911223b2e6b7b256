using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Advice;
using Dramaturg.Language.Diagnostics;

namespace Dramaturg.Cli.Output;

/// <summary>Advice for people, short enough for one screen: a heading for each kind, below it a line for each piece.</summary>
internal sealed class AdviceText
{
    private const int MostOfAKind = 5;
    private readonly Page _page;

    public AdviceText(Page page) => _page = page;

    public void Write(StoryAdvice advice)
    {
        _page.Line();
        _page.Line((advice.Diagnostics.Count == 0 ? "No advice" : "Advice") + ", after looking at " + Looked(advice.Survey), Tone.Strong);
        foreach (var kind in advice.Diagnostics.GroupBy(diagnostic => diagnostic.Descriptor))
        {
            _page.Write(kind.Key.Name).Line($"  {kind.Key.Id}", Tone.Quiet);
            Write(kind.ToArray());
        }
    }

    private void Write(Diagnostic[] pieces)
    {
        foreach (var piece in pieces.Take(MostOfAKind))
        {
            _page.Write(Line(piece), Tone.Quiet).Line(piece.Message, piece.Severity == Severity.Error ? Tone.Bad : Tone.Plain);
        }

        if (pieces.Length > MostOfAKind)
        {
            _page.Line(string.Create(CultureInfo.InvariantCulture, $"        and {pieces.Length - MostOfAKind} more; --json has all"), Tone.Quiet);
        }
    }

    private static string Line(Diagnostic piece) => piece.Location is { } place
        ? (place.Start.Line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(6) + "  "
        : new string(' ', 8);

    private static string Looked(SurveySummary survey) =>
        Page.Count(survey.Situations, "situation", "situations") + Extent(survey.End) + Stories(survey.Stories);

    private static string Extent(SurveyEnd end) => end switch
    {
        SurveyEnd.Everything => " (all there are)",
        SurveyEnd.NothingNew => " (the others show nothing new)",
        SurveyEnd.Situations or SurveyEnd.Minds => " (there are more)",
        SurveyEnd.Time => " (then the time was up)",
        _ => "",
    };

    private static string Stories(IReadOnlyList<SurveyedStory> stories)
    {
        int[] found = stories.Where(story => story.Acts is not null).Select(story => story.Acts!.Value).ToArray();
        return stories.Count == 0 ? ""
            : found.Length == 0 ? "; no story was found"
            : found.Length == 1 ? " and a story of " + Page.Count(found[0], "act", "acts")
            : string.Create(CultureInfo.InvariantCulture, $" and {found.Length} stories of {found.Min()} to {found.Max()} acts");
    }
}
