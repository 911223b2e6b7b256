using System.Collections.Generic;
using Dramaturg.Model;

namespace Dramaturg.Planner.Explanation;

/// <summary>Why somebody consents to an act: a plan in that person's mind that begins with it.</summary>
/// <param name="Budget">The k of docs/semantics.md 3 for which the plan is a reason; step i rests on reasons of at most k − i + 1 acts.</param>
/// <param name="Steps">The plan; its first step is the act explained.</param>
/// <param name="Before">Utility in the believed state.</param>
/// <param name="After">Utility at the end of the plan.</param>
public sealed record Explanation(
    CharacterId Character, int Budget, IReadOnlyList<ExplainedStep> Steps, Value Before, Value After)
{
    /// <summary>How much each of the character's concerns weighs in this plan, in order: as in the state where it was decided.</summary>
    public IReadOnlyList<Number> Weights { get; init; } = System.Array.Empty<Number>();
}

/// <param name="Reasons">Why those who must consent to a later step would, in the planner's mind, the planner included. None for the first step.</param>
public sealed record ExplainedStep(ActionId Action, IReadOnlyList<Explanation> Reasons);
