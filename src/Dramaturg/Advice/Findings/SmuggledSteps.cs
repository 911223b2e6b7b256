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
            var better = reasons.Select(reason => (Reason: reason, Shorter: Better(survey.World, reason)))
                .Where(pair => pair.Shorter is not null).ToArray();
            if (better.Length > 0)
            {
                advice.StepDoesHarm(
                    written.PlaceOf(reasons.Key), written.Kind(reasons.Key), better.Length, reasons.Count(), Example(survey.World, written, better[0].Reason, better[0].Shorter!));
            }
        }
    }

    /// <summary>A part of the plan that stands alone and ends no worse.</summary>
    private static IReadOnlyList<ActionId>? Better(StoryWorld world, FoundReason reason)
    {
        var plan = ActsOf(reason.Least);
        return plan.Length is < 2 or > LongestPlan ? null : SubsequencesOf(world, reason, plan).AsGood(countsBetter: true);
    }

    private static Subsequences SubsequencesOf(StoryWorld world, FoundReason reason, ActionId[] plan) =>
        new(world, DecisionOf(world, reason), MindOf(world, reason), plan, reason.Least.Budget);

    private static string Example(StoryWorld world, AsWritten written, FoundReason reason, IReadOnlyList<ActionId> shorter)
    {
        var end = world.Utility(shorter.Aggregate(MindOf(world, reason), world.Successor), DecisionOf(world, reason));
        string without = shorter.Count == 0 ? "nothing at all" : $"only {written.Chain(shorter)}";
        return $"{written.Person(reason.Person)}, {ValueText.Gain(reason.Least.Before, reason.Least.After)} by {written.Chain(ActsOf(reason.Least))}, "
            + $"but {ValueText.Gain(reason.Least.Before, end)} by {without}";
    }

    private static Decision DecisionOf(StoryWorld world, FoundReason reason) => new(reason.Person, MindOf(world, reason));

    private static StateId MindOf(StoryWorld world, FoundReason reason) => world.Mind(reason.Situation.State, reason.Person);

    private static ActionId[] ActsOf(Explanation reason) => reason.Steps.Select(step => step.Action).ToArray();
}
