using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Advice.Surveying;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Explanation;

namespace Dramaturg.Advice.Findings;

/// <summary>
/// Why each kind of act is done. Reasons are one if they are the same person's and serve the same wants; each is looked at in its shortest form,
/// which is what the act is done for, not what else may come of it.
/// </summary>
internal static class ReasonSummary
{
    public static IReadOnlyList<ReasonsOfAct> Of(Survey survey, AsWritten written) => survey.ReasonsByKind()
        .Select(reasons => new ReasonsOfAct(written.KindName(reasons.Key), Distinct(survey, written, reasons)))
        .ToArray();

    private static DistinctReason[] Distinct(Survey survey, AsWritten written, IEnumerable<FoundReason> reasons) => reasons
        .Select(reason => (Reason: reason, Change: Change(survey, reason)))
        .GroupBy(pair => (pair.Reason.Person, Served: string.Join('\n', pair.Change.Serves)))
        .Select(same => new DistinctReason(
            written.Person(same.Key.Person),
            same.First().Change.Serves,
            same.SelectMany(pair => pair.Change.Costs).Distinct().ToArray(),
            same.Count(),
            same.Max(pair => pair.Reason.OthersActs.Count()),
            same.First().Reason.Least.Steps.Select(step => written.Act(step.Action)).ToArray()))
        .OrderByDescending(reason => reason.Count)
        .ToArray();

    /// <summary>The wants that are better and those that are worse served at the end of the plan.</summary>
    private static (string[] Serves, string[] Costs) Change(Survey survey, FoundReason reason)
    {
        var before = survey.World.Mind(reason.Situation.State, reason.Person);
        var after = reason.Least.Steps.Aggregate(before, (state, step) => survey.World.Successor(state, step.Action));
        var concerns = survey.Model.CharacterConcerns[reason.Person.Value];
        string[] Where(Func<Number, bool> changes) => concerns
            .Where((concern, i) => Difference(survey.World, concern, reason.Least.Weights[i], before, after) is { } change && changes(change))
            .Select(concern => concern.Name).ToArray();
        return (Where(change => change.Sign > 0), Where(change => change.Sign < 0));
    }

    private static Number? Difference(StoryWorld world, Concern concern, Number weight, StateId before, StateId after) =>
        (world.Evaluate(before, concern.Satisfaction), world.Evaluate(after, concern.Satisfaction)) is ({ IsNumber: true } old, { IsNumber: true } now)
            ? weight * (now.AsNumber - old.AsNumber)
            : null;
}
