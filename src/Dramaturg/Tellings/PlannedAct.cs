using Dramaturg.Model;

namespace Dramaturg.Tellings;

/// <summary>An act of a plan, and how the plan comes to it.</summary>
/// <param name="Name">As the model prints it, with the outcome the plan goes on in: <c>knead(Ada)/2</c>.</param>
/// <param name="Act">That it is done, whatever comes of it: <c>Ada kneads.</c></param>
public sealed record PlannedAct(ActionId Action, string Name, string Act)
{
    /// <summary>What it comes to in the outcome the plan goes on in; null for an act that ends in one way.</summary>
    public string? Outcome { get; init; }

    /// <summary>Whether another outcome promises more, so that the plan provides for this one and does not hope for it: docs/semantics.md 7.9.</summary>
    public bool IsContingency { get; init; }

    /// <summary>How the plan comes to the act: <c>then</c>; <c>and if Ada is tired, once more:</c>. Not of the first act.</summary>
    public string Link { get; init; } = "";

    /// <summary>The act with the outcome hoped for; if another one is, the act alone.</summary>
    public required string Sentence { get; init; }
}
