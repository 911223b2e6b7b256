using System;
using System.Collections.Generic;

namespace Dramaturg.Model;

/// <summary>A changing property of the world.</summary>
/// <param name="Name">As printed: <c>at(Tom)</c>.</param>
/// <param name="Tracks">
/// Under Sabre's rules a belief that some condition reads has a copy of its own, a tracked fluent; this says which belief it copies.
/// Null for every ordinary fluent.
/// </param>
public sealed record Fluent(string Name, Domain Domain, FluentReference? Tracks, Origin Origin)
{
    /// <summary>A relation whose every change keeps its cause. The planner does not look at this.</summary>
    public bool KeepsHistory { get; init; }

    /// <summary>Name of the fact it is one of: <c>at</c>.</summary>
    public string Schema { get; init; } = "";

    /// <summary>What the fact is about, in order: names of people and things.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = Array.Empty<string>();

    /// <summary>Kept by the language for itself: nobody speaks of it, or is shown to know it.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>A fact that never changes and about which nobody is ever wrong.</summary>
public sealed record FixedFact(Fluent Fluent, Value Value);
