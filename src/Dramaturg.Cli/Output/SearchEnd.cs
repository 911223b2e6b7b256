using Dramaturg.Frames;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>Says on standard error how a search ended, and as which exit code.</summary>
internal sealed class SearchEnd
{
    private readonly Page _margin;
    private readonly Sentences _sentences;
    private readonly Frame _frame;

    private SearchEnd(Page margin, Sentences sentences)
    {
        _margin = margin;
        _sentences = sentences;
        _frame = sentences.Frame;
    }

    public static int Report(Desk desk, SearchResult result, Sentences sentences)
    {
        desk.Output.Flush();
        return new SearchEnd(desk.Margin, sentences).Report(result);
    }

    public static string Name(Frame frame, LimitKind limit) => frame.Say(limit switch
    {
        LimitKind.Time => "limit.time",
        LimitKind.Memory => "limit.memory",
        LimitKind.Nodes => "limit.nodes",
        LimitKind.Dropped => "limit.dropped",
        _ => "limit.cancelled",
    });

    public static int CodeOf(LimitKind limit) =>
        limit == LimitKind.Cancelled ? ExitCode.Cancelled : ExitCode.LimitReached;

    private int Report(SearchResult result)
    {
        switch (result)
        {
            case SearchResult.Found found:
                _margin.Line($"{Count(found)}{Remark(found)}. {Cost(result.Statistics)}", Tone.Quiet);
                return found.Limit is { } limit ? CodeOf(limit) : ExitCode.Done;
            case SearchResult.ProvedNone none:
                string beat = none.Beat is null ? "" : " " + _frame.Say("search.none-at-beat", ("beat", _sentences.Beat(none.Beat)));
                _margin.Line($"{_frame.Say("search.none")}{beat} {Cost(result.Statistics)}", Tone.Strong);
                return ExitCode.ProvedNone;
            case SearchResult.LimitReached reached:
                _margin.Line($"{_frame.Say("search.ended", ("limit", Name(_frame, reached.Limit)))} {Cost(result.Statistics)}", Tone.Strong);
                return CodeOf(reached.Limit);
            case SearchResult.Faulty faulty:
                DiagnosticsText.Write(_margin, new[] { SearchDiagnostics.Of(faulty) });
                return ExitCode.StoryHasErrors;
            default:
                return ExitCode.OurFault;
        }
    }

    private string Remark(SearchResult.Found found) =>
        found.Limit is { } limit ? "; " + _frame.Say("search.limited", ("limit", Name(_frame, limit)))
        : found.IsComplete && found.Plans.Count > 1 ? ", " + _frame.Say("search.all")
        : found.IsShortest ? ", " + _frame.Say(found.Plans.Count == 1 ? "search.shortest" : "search.shortest-first")
        : "";

    private string Count(SearchResult.Found found) => found.Plans.Count == 1
        ? _frame.Count("search.story", "acts", found.Plan.Actions.Count)
        : _frame.Count("search.found", "count", found.Plans.Count);

    private string Cost(SearchStatistics cost) =>
        $"({_frame.Seconds(cost.Elapsed)}, {_frame.Count("search.states", "count", cost.ExpandedCount)}, {_frame.Count("search.minds", "count", cost.NodeCount)})";
}
