using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Tellings;

/// <summary>What a plan promises whose acts may end otherwise than hoped.</summary>
/// <param name="Worth">All its ends by their chances, losses as they are feared: docs/semantics.md 7.9.</param>
/// <param name="Likelihood">How likely it is that it comes to its last step, and ends in the outcome of that; 1 where nothing can go otherwise.</param>
/// <param name="Risks">The other ends in which it stops, in the order of its steps.</param>
public sealed record Odds(Value Worth, Number Likelihood, IReadOnlyList<Risk> Risks)
{
    /// <summary>Whether any of its acts may end in several ways.</summary>
    public bool IsOpen => Risks.Count > 0;

    /// <summary>Whether it goes on somewhere for want of a better outcome.</summary>
    public bool HasContingency => Risks.Any(risk => risk.IsHopedFor);

    /// <summary>How likely it is that it ends as well as with its last step, or better.</summary>
    public Number Success { get; init; } = Likelihood;

    /// <summary>Of a plan that goes as planned.</summary>
    public static Odds Certain(Value before, Value after) => new(
        before.IsNumber && after.IsNumber ? Value.Of(after.AsNumber - before.AsNumber) : Value.Unknown, Number.One, System.Array.Empty<Risk>());
}

/// <summary>An end of a plan in another outcome than the one it goes on in.</summary>
/// <param name="Step">The act of the plan that ends so, from 1.</param>
/// <param name="Sentence">What it comes to: <c>Anna is dead</c>.</param>
/// <param name="Chance">That the plan ends so, seen from its beginning.</param>
/// <param name="Change">Of the utility, from the beginning of the plan.</param>
/// <param name="Felt">The same as it is felt: a loss times the loss aversion.</param>
public sealed record Risk(int Step, ActionId Action, string Name, string Sentence, Number Chance, Value Change, Value Felt)
{
    /// <summary>Whether this is what is hoped for, and the plan goes on only where it fails: docs/semantics.md 7.9.</summary>
    public bool IsHopedFor { get; init; }
}
