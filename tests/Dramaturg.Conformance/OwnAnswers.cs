using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;

namespace Dramaturg.Conformance;

/// <summary>Our answer: the shortest plan that reaches the goal, else the shortest of those with the highest utility, else none.</summary>
/// <param name="Acts">Empty for none.</param>
internal sealed record OwnAnswer(IReadOnlyList<ActionId> Acts, Number? Utility, bool ReachesGoal)
{
    /// <summary>Less than any difference between utilities in the cases.</summary>
    private static readonly Number s_little = Number.Of(1, 1_000_000);

    private static readonly Number s_lowest = -1_000_000;

    public static OwnAnswer To(StoryModel model, Number goal)
    {
        if (Shortest(model, goal) is { } plan)
        {
            return new OwnAnswer(plan.Actions, plan.Utility.AsNumber, true);
        }

        Plan? best = null;
        for (var better = Shortest(model, s_lowest); better is not null; better = Shortest(model, better.Utility.AsNumber + s_little))
        {
            best = better;
        }

        return best is null ? new OwnAnswer([], null, false) : new OwnAnswer(best.Actions, best.Utility.AsNumber, false);
    }

    /// <summary>Null where there is proved to be none.</summary>
    private static Plan? Shortest(StoryModel model, Number goal) =>
        StoryWorld.Search(model, new SearchOptions { Goal = new Goal.Utility(goal), Shortest = true }) switch
        {
            SearchResult.Found found => found.Plan,
            SearchResult.ProvedNone => null,
            var other => throw new InvalidOperationException(other.ToString()),
        };
}
