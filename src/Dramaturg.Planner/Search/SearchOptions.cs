using System;
using System.Collections.Generic;
using Dramaturg.Model;

namespace Dramaturg.Planner.Search;

/// <summary>What to look for and how long. Null: as the story says.</summary>
public sealed record SearchOptions
{
    public Goal? Goal { get; init; }

    public int? AuthorLimit { get; init; }

    public int? CharacterLimit { get; init; }

    public int? BeliefLimit { get; init; }

    public bool? Strict { get; init; }

    public Number? Rationality { get; init; }

    /// <summary>Prove that no solution has fewer acts.</summary>
    public bool Shortest { get; init; }

    /// <summary>How many different stories; <see cref="int.MaxValue"/>: all.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Count stories that differ only in the order of acts that commute as different.</summary>
    public bool CommutingToo { get; init; }

    /// <summary>Acts the story begins with, in order; they must be told too.</summary>
    public IReadOnlyList<ActionId> Prefix { get; init; } = Array.Empty<ActionId>();

    public TimeSpan? Time { get; init; }

    /// <summary>Most memory, less what the process held when the story was opened.</summary>
    public long? MemoryBytes { get; init; }

    /// <summary>Most epistemic states; the repeatable bound.</summary>
    public long? Nodes { get; init; }

    /// <summary>Hears now and then how far the search is.</summary>
    public Action<SearchStatistics>? Progress { get; init; }
}

/// <summary>What the author wants.</summary>
public abstract record Goal
{
    private Goal()
    {
    }

    /// <summary>An author utility of at least so much, and more than at the start.</summary>
    public sealed record Utility(Number AtLeast) : Goal;

    /// <summary>A named ending, with the beats it passes.</summary>
    public sealed record Ending(string Name) : Goal;
}
