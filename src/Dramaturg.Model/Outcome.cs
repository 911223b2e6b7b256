using System.Collections.Generic;

namespace Dramaturg.Model;

/// <summary>One of the ways in which an act may end: docs/semantics.md 7.9. The outcomes of an act differ in their effects and chances alone.</summary>
/// <param name="Chance">As written, before it is cut to what the outcomes before it leave; null for the last one, which has all that is left.</param>
/// <param name="All">Every outcome of the act, this one included, in the order that shares out the chances.</param>
/// <param name="OwnEffects">So many of the action's first effects are this outcome's own; the others come whatever happens.</param>
public sealed record Outcome(Expression? Chance, IReadOnlyList<ActionId> All, int OwnEffects);
