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
        if (result is not { Search: SearchResult.Found found, Tellings.Count: 1 })
        {
            return;
        }

        try
        {
            var analysis = StoryAnalysis.Of(model, found.Plan, options, Audience.Usual);
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
