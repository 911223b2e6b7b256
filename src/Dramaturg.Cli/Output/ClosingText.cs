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
    public static void Write(Desk desk, TellingResult result, StoryModel model, SearchOptions options, Sentences sentences)
    {
        if (result is { Search: SearchResult.Found found, Tellings.Count: 1 })
        {
            Write(desk, () => StoryAnalysis.Of(model, found.Plan, options, Audience.Usual), sentences);
        }
    }

    /// <summary>Nothing where some state that the story does not come to has no meaning.</summary>
    public static void Write(Desk desk, Func<StoryAnalysis> analyse, Sentences sentences)
    {
        try
        {
            var analysis = analyse();
            foreach (string line in new StakeSentences(analysis, sentences).Closing())
            {
                desk.Page.Line(line, Tone.Quiet);
            }
        }
        catch (StoryFaultyException)
        {
            // Some state that the story does not come to has no meaning; the story itself is told.
        }
    }
}
