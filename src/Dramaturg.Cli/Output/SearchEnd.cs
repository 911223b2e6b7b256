using System.Globalization;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>Says on standard error how a search ended, and as which exit code.</summary>
internal static class SearchEnd
{
    public static int Report(Desk desk, SearchResult result)
    {
        desk.Output.Flush();
        switch (result)
        {
            case SearchResult.Found { Limit: { } limit } found:
                desk.Margin.Line($"{Count(found)}; then {Name(limit)} ended the search. {Cost(result.Statistics)}", Tone.Quiet);
                return CodeOf(limit);
            case SearchResult.Found found:
                string proof = found.IsComplete && found.Plans.Count > 1 ? ", all there are" : found.IsShortest ? ", proved the shortest" : "";
                desk.Margin.Line($"{Count(found)}{proof}. {Cost(result.Statistics)}", Tone.Quiet);
                return ExitCode.Done;
            case SearchResult.ProvedNone none:
                string beat = none.Beat is null ? "" : $" It fails at the beat '{none.Beat}'.";
                desk.Margin.Line($"Proved: there is no such story within these limits.{beat} {Cost(result.Statistics)}", Tone.Strong);
                return ExitCode.ProvedNone;
            case SearchResult.LimitReached reached:
                desk.Margin.Line($"No story found before {Name(reached.Limit)} ended the search; that proves nothing. {Cost(result.Statistics)}", Tone.Strong);
                return CodeOf(reached.Limit);
            case SearchResult.Faulty faulty:
                DiagnosticsText.Write(desk.Margin, new[] { SearchDiagnostics.Of(faulty) });
                return ExitCode.StoryHasErrors;
            default:
                return ExitCode.OurFault;
        }
    }

    public static string Name(LimitKind limit) => limit switch
    {
        LimitKind.Time => "the time limit",
        LimitKind.Memory => "the memory limit",
        LimitKind.Nodes => "the limit of minds",
        LimitKind.Dropped => "lack of room",
        _ => "you",
    };

    private static int CodeOf(LimitKind limit) =>
        limit == LimitKind.Cancelled ? ExitCode.Cancelled : ExitCode.LimitReached;

    private static string Count(SearchResult.Found found) => found.Plans.Count == 1
        ? string.Create(CultureInfo.InvariantCulture, $"One story of {found.Plan.Actions.Count} {(found.Plan.Actions.Count == 1 ? "act" : "acts")}")
        : string.Create(CultureInfo.InvariantCulture, $"{found.Plans.Count} stories");

    private static string Cost(SearchStatistics cost) => string.Create(
        CultureInfo.InvariantCulture,
        $"({cost.Elapsed.TotalSeconds:0.00} s, {cost.ExpandedCount:#,0} states expanded, {cost.NodeCount:#,0} minds)");
}
