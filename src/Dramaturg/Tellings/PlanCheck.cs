using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.Validation;

namespace Dramaturg.Tellings;

/// <summary>The last look at a plan before it is told: an independent validator must agree with the planner.</summary>
internal static class PlanCheck
{
    /// <summary>What the validator could not decide within the work allowed; usually nothing.</summary>
    /// <exception cref="PlanRefusedException">The validator disagrees: a fault of ours.</exception>
    public static IReadOnlyList<string> Doubts(StoryWorld world, Plan plan, SearchOptions options)
    {
        var terms = new ValidationTerms { PrefixLength = options.Prefix.Count };
        return world.Validate(plan, options.Goal, terms) switch
        {
            ValidationReport.Refused refused => throw new PlanRefusedException(refused.Findings.Select(Show).ToArray()),
            ValidationReport.Undecided undecided => undecided.Questions.Select(Show).ToArray(),
            _ => Array.Empty<string>(),
        };
    }

    private static string Show(ValidationFinding finding) =>
        finding.Act == 0 ? finding.Sentence : FormattableString.Invariant($"act {finding.Act}: {finding.Sentence}");
}

/// <summary>The planner found a plan that the validator does not accept: one of the two is wrong, and so are we.</summary>
public sealed class PlanRefusedException : Exception
{
    public PlanRefusedException(IReadOnlyList<string> problems)
        : base("the validator refuses a plan: " + string.Join("; ", problems)) => Problems = problems;

    public IReadOnlyList<string> Problems { get; }
}
