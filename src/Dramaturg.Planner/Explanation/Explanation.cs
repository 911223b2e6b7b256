using System.Collections.Generic;
using Dramaturg.Model;

namespace Dramaturg.Planner.Explanation;

/// <summary>Why somebody consents to an act: a plan in that person's mind that begins with it.</summary>
/// <param name="Budget">The k of docs/semantics.md 3 for which the plan is a reason; step i rests on reasons of at most k − i + 1 acts.</param>
/// <param name="Steps">The plan; its first step is the act explained, or the outcome of it that the plan goes on in.</param>
/// <param name="Before">Utility in the believed state.</param>
/// <param name="After">Utility at the end of the plan, if every hope comes true.</param>
public sealed record Explanation(
    CharacterId Character, int Budget, IReadOnlyList<ExplainedStep> Steps, Value Before, Value After)
{
    private readonly Value? _worth;

    /// <summary>How much each of the character's concerns weighs in this plan, in order: as in the state where it was decided.</summary>
    public IReadOnlyList<Number> Weights { get; init; } = System.Array.Empty<Number>();

    /// <summary>What the plan promises, all its ends weighed by their chances and losses by how they are feared; if it cannot fail, what it gains. Source: docs/semantics.md 7.9.</summary>
    public Value Worth
    {
        get => _worth ?? (Before.IsNumber && After.IsNumber ? Value.Of(After.AsNumber - Before.AsNumber) : Value.Unknown);
        init => _worth = value;
    }
}

/// <param name="Action">An act, or the outcome of it that the plan goes on in, hoped for or not: <see cref="StoryWorld.BetterOutcomes"/>.</param>
/// <param name="Reasons">Why those who must consent to a later step would, in the planner's mind, the planner included. None for the first step.</param>
public sealed record ExplainedStep(ActionId Action, IReadOnlyList<Explanation> Reasons)
{
    /// <summary>How likely the planner takes the outcome to be, once the plan has come so far; 1 for an act that ends in one way only.</summary>
    public Number Chance { get; init; } = Number.One;
}
