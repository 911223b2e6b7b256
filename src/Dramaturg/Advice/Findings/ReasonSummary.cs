using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Advice.Surveying;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Tellings;
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
            Example(survey, written, same.First().Reason)))
        .OrderByDescending(reason => reason.Count)
        .ToArray();

    private static PlannedAct[] Example(Survey survey, AsWritten written, FoundReason reason) =>
        [.. written.Plan(survey.World, survey.DecisionOf(reason), reason.Least.Steps.Select(step => step.Action))];

    /// <summary>The wants that are better served in some end of the plan that is meant, and those that are worse served at its last act.</summary>
    private static (string[] Serves, string[] Costs) Change(Survey survey, FoundReason reason)
    {
        var (before, ends) = (survey.DecisionOf(reason).Believed, MeantEnds(survey, reason));
        var concerns = survey.Model.CharacterConcerns[reason.Person.Value];
        string[] Where(Func<Func<StateId, Number>, bool> isMeant) => concerns
            .Where((concern, i) => isMeant(end => Difference(survey.World, concern, reason.Least.Weights[i], before, end) ?? Number.Zero))
            .Select(concern => concern.Name).ToArray();
        return (Where(change => ends.Exists(end => change(end).Sign > 0)), Where(change => change(ends[^1]).Sign < 0));
    }

    /// <summary>Where a plan stops since what was hoped for came, and last where all its acts lead.</summary>
    private static List<StateId> MeantEnds(Survey survey, FoundReason reason)
    {
        var node = survey.DecisionOf(reason).Believed;
        var ends = new List<StateId>();
        foreach (var step in reason.Least.Steps)
        {
            ends.AddRange(survey.World.BetterOutcomes(survey.DecisionOf(reason), node, step.Action).Select(other => survey.World.Successor(node, other)));
            node = survey.World.Successor(node, step.Action);
        }

        return [.. ends, node];
    }

    private static Number? Difference(StoryWorld world, Concern concern, Number weight, StateId before, StateId after) =>
        (world.Evaluate(before, concern.Satisfaction), world.Evaluate(after, concern.Satisfaction)) is ({ IsNumber: true } old, { IsNumber: true } now)
            ? weight * (now.AsNumber - old.AsNumber)
            : null;
}
