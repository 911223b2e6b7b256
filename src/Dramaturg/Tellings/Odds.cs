using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Tellings;

/// <summary>What a plan promises whose acts may end otherwise than hoped.</summary>
/// <param name="Worth">All its ends by their chances, losses as they are feared: docs/semantics.md 7.9.</param>
/// <param name="Likelihood">How likely it is that every hope comes true; 1 where nothing can go otherwise.</param>
/// <param name="Risks">The ends in which it stops, in the order of its steps.</param>
public sealed record Odds(Value Worth, Number Likelihood, IReadOnlyList<Risk> Risks)
{
    /// <summary>Whether any of its acts may end in several ways.</summary>
    public bool IsOpen => Risks.Count > 0;

    /// <summary>Of a plan that goes as planned.</summary>
    public static Odds Certain(Value before, Value after) => new(
        before.IsNumber && after.IsNumber ? Value.Of(after.AsNumber - before.AsNumber) : Value.Unknown, Number.One, System.Array.Empty<Risk>());
}

/// <summary>Another end of a plan than the one hoped for.</summary>
/// <param name="Step">The act of the plan that ends otherwise, from 1.</param>
/// <param name="Sentence">What it comes to: <c>Anna is dead</c>.</param>
/// <param name="Chance">That the plan ends so, seen from its beginning.</param>
/// <param name="Change">Of the utility, from the beginning of the plan.</param>
/// <param name="Felt">The same as it is felt: a loss times the loss aversion.</param>
public sealed record Risk(int Step, ActionId Action, string Name, string Sentence, Number Chance, Value Change, Value Felt);
