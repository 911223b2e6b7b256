// The answer to "why not?": the first clause that fails, in the order in which an act is judged.
//
//   world   the act cannot happen: which literals are false
//   mind    somebody takes it to be impossible: what is believed instead, and since which act
//   gain    no plan that begins with it gains anything, whoever might help: the nearest plan, with its figures
//   consent the plans that would gain need somebody who would not: who, at which step, and that person's own answer
//   step    some part of the plan alone does as well: which
//   better  it is explained, but too little beside the best the person could do
//
// Consent of the act's other participants is asked last, and answered by the same order in their minds.

using System.Collections.Generic;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Why;

/// <summary>Why an act is not told where it was asked about; a closed set.</summary>
public abstract record WhyNot
{
    private WhyNot()
    {
    }

    /// <summary>It is the act told there.</summary>
    public sealed record Told : WhyNot;

    /// <summary>It would be told: nothing forbids it, the story found only did something else.</summary>
    /// <param name="IsFate">Nobody has to want it.</param>
    public sealed record NothingForbids(bool IsFate) : WhyNot;

    /// <summary>It cannot happen in the world.</summary>
    public sealed record ImpossibleInTheWorld(IReadOnlyList<FalseLiteral> Literals) : WhyNot;

    /// <summary>Somebody who would have to want it believes that it cannot happen.</summary>
    public sealed record ImpossibleInMind(string Person, IReadOnlyList<FalseLiteral> Literals) : WhyNot;

    /// <summary>Nothing that begins with it leaves the person better off.</summary>
    /// <param name="Nearest">The plan that comes nearest; empty if there is none but the act itself.</param>
    public sealed record NoGain(string Person, PlanFigures Nearest) : WhyNot;

    /// <summary>The plans that gain need another's act, and that other would not.</summary>
    /// <param name="Step">Position in the plan, from 1.</param>
    public sealed record ConsentMissing(string Person, PlanFigures Plan, int Step, string Other, WhyNot Answer) : WhyNot;

    /// <summary>Part of every plan that gains does as well without the rest.</summary>
    public sealed record BetterSubsequence(string Person, PlanFigures Plan, PlanFigures Shorter) : WhyNot;

    /// <summary>There is a reason, but a far better one for something else.</summary>
    public sealed record Irrational(Reason Own, Reason Better) : WhyNot;

    /// <summary>The answer was not found within the effort allowed.</summary>
    public sealed record Unknown(string Person) : WhyNot;

    /// <summary>Some of several people must want it, and fewer do.</summary>
    /// <param name="Asked">How many are asked there.</param>
    public sealed record TooFewWilling(int Least, int Asked, IReadOnlyList<OtherRefuses> Refusing) : WhyNot;

    /// <summary>Everybody asked first agrees; another participant does not.</summary>
    public sealed record OtherRefuses(string Other, WhyNot Answer) : WhyNot;
}

/// <summary>A literal that does not hold, and what holds instead.</summary>
/// <param name="Since">Number of the act since which it is so (believed); 0: from the start. Null inside an imagined plan.</param>
/// <param name="InTruth">For a belief: the value in the world, when it differs.</param>
public sealed record FalseLiteral(string Literal, string Actual, int? Since, string? InTruth)
{
    /// <summary>The actual value in words; null where that the literal is false says it all.</summary>
    public string? ActualWords { get; init; }

    /// <summary>Of a belief, where it comes from; else null.</summary>
    public BeliefSource? Source { get; init; }

    /// <summary>The value in truth in words.</summary>
    public string? TruthWords { get; init; }
}

/// <summary>A plan with the utilities it leads from and to, if every hope comes true, and with what it is worth if not.</summary>
public sealed record PlanFigures(
    IReadOnlyList<PlannedAct> Acts, Value Before, Value After, IReadOnlyList<ConcernChange> Changes, Odds Odds);
