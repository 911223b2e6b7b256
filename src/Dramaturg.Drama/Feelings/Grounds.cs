using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Feelings;

/// <summary>Why somebody feels something, and why so strongly.</summary>
/// <param name="Act">The act that arouses it; null at the start.</param>
/// <param name="Factors">Their product is the strength, or for a compound its square root.</param>
/// <param name="Changes">What the person has come to believe about what the feeling is about.</param>
public sealed record Grounds(ActionId? Act, IReadOnlyList<Factor> Factors, IReadOnlyList<BeliefChange> Changes)
{
    /// <summary>The chance that the person gave it before the act; null where chance is not what it is about.</summary>
    public double? ChanceBefore { get; init; }

    /// <summary>And after it.</summary>
    public double? ChanceAfter { get; init; }

    /// <summary>The standard error of both, where they rest on a sample.</summary>
    public double? ChanceError { get; init; }

    /// <summary>The verdicts that fit the act: positions among the norms of whoever judges.</summary>
    public IReadOnlyList<int> Norms { get; init; } = Array.Empty<int>();

    /// <summary>Why somebody is held responsible.</summary>
    public Blame? Blame { get; init; }

    public double Product => Factors.Aggregate(1.0, (product, factor) => product * factor.Size);
}

/// <param name="Size">0 or more.</param>
public readonly record struct Factor(FactorKind Kind, double Size);

public enum FactorKind
{
    /// <summary>Shares of a life gained or lost; the own one's, and of others in their eyes.</summary>
    Gain,
    Loss,
    Chance,

    /// <summary>How much better or worse off the person expects to be with it than without.</summary>
    Stake,

    /// <summary>How dear somebody is, or how hated.</summary>
    Affinity,

    /// <summary>How good or bad the person judges the act to be.</summary>
    Verdict,
    Responsibility,

    /// <summary>What is missing to the likeliest thing that could have happened.</summary>
    Unlikeliness,

    /// <summary>What was given up, as far as it is lost now.</summary>
    Debt,
}

/// <summary>What somebody believes now and believed before.</summary>
/// <param name="Fact">In that person's mind.</param>
public sealed record BeliefChange(FluentReference Fact, Value Before, Value After);
