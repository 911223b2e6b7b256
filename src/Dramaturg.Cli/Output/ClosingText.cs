using System;
using Dramaturg.Analysis;
using Dramaturg.Drama.Tension;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>Under a single story, how it ended and what stays open.</summary>
internal static class ClosingText
{
    /// <param name="work">Bounds it.</param>
    public static void Write(Desk desk, TellingResult result, StoryModel model, SearchOptions options, Sentences sentences, BoundedWork work)
    {
        if (result is { Search: SearchResult.Found found, Tellings.Count: 1 })
        {
            Write(desk, () => StoryAnalysis.Of(model, found.Plan, options, Audience.Usual, work.Token), sentences, work);
        }
    }

    /// <summary>Nothing where some state that the story does not come to has no meaning.</summary>
    public static void Write(Desk desk, Func<StoryAnalysis> analyse, Sentences sentences, BoundedWork work)
    {
        try
        {
            work.Try("closing", () => desk.Page.Whole(page => Write(page, new StakeSentences(analyse(), sentences))));
        }
        catch (StoryFaultyException)
        {
            // Some state that the story does not come to has no meaning; the story itself is told.
        }
    }

    private static void Write(Page page, StakeSentences stakes)
    {
        foreach (string line in stakes.Closing())
        {
            page.Line(line, Tone.Quiet);
        }
    }
}
