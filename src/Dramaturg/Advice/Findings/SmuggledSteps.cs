using System.Collections.Generic;
using System.Linq;
using Dramaturg.Advice.Surveying;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Explanation;
using Dramaturg.Tellings;
using Dramaturg.Why;

namespace Dramaturg.Advice.Findings;

/// <summary>Reasons with a step that does harm. Only a story that is not strict has them.</summary>
internal static class SmuggledSteps
{
    private const int LongestPlan = 10;

    public static void Report(Survey survey, AsWritten written, AdviceDiagnostics advice)
    {
        if (survey.World.Options.Strict)
        {
            return;
        }

        foreach (var reasons in survey.ReasonsByKind())
        {
            var better = reasons.Select(reason => (Reason: reason, Shorter: Better(survey, reason)))
                .Where(pair => pair.Shorter is not null).ToArray();
            if (better.Length > 0)
            {
                advice.StepDoesHarm(
                    written.PlaceOf(reasons.Key), written.Kind(reasons.Key), better.Length, reasons.Count(), Example(survey, written, better[0].Reason, better[0].Shorter!));
            }
        }
    }

    /// <summary>A part of the plan that stands alone and ends no worse.</summary>
    private static IReadOnlyList<ActionId>? Better(Survey survey, FoundReason reason)
    {
        var plan = ActsOf(reason.Least);
        return plan.Length is < 2 or > LongestPlan ? null : SubsequencesOf(survey, reason, plan).AsGood(countsBetter: true);
    }

    private static Subsequences SubsequencesOf(Survey survey, FoundReason reason, ActionId[] plan) =>
        new(survey.World, survey.DecisionOf(reason), survey.DecisionOf(reason).Believed, plan, reason.Least.Budget);

    private static string Example(Survey survey, AsWritten written, FoundReason reason, IReadOnlyList<ActionId> shorter)
    {
        var decision = survey.DecisionOf(reason);
        string Chain(IEnumerable<ActionId> plan) => written.Chain(written.Plan(survey.World, decision, plan));
        var end = survey.World.Utility(shorter.Aggregate(decision.Believed, survey.World.Successor), decision);
        string without = shorter.Count == 0 ? "nothing at all" : $"only {Chain(shorter)}";
        return $"{written.Person(reason.Person)}, {ValueText.Gain(reason.Least.Before, reason.Least.After)} by {Chain(ActsOf(reason.Least))}, "
            + $"but {ValueText.Gain(reason.Least.Before, end)} by {without}";
    }

    private static ActionId[] ActsOf(Explanation reason) => reason.Steps.Select(step => step.Action).ToArray();
}
