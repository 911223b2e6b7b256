using System;
using System.Collections.Generic;
using Dramaturg.Model;

namespace Dramaturg.Planner.Search;

/// <summary>How a search ended. Always with statistics; never an exception for anything a story can cause.</summary>
public abstract record SearchResult(SearchStatistics Statistics)
{
    /// <summary>At least one solution. <paramref name="IsShortest"/> says whether the first is proved to have the fewest acts.</summary>
    /// <param name="Limit">With several asked for: the limit that ended the search before it had them all; else null.</param>
    public sealed record Found(IReadOnlyList<Plan> Plans, bool IsShortest, bool IsComplete, LimitKind? Limit, SearchStatistics Statistics)
        : SearchResult(Statistics)
    {
        public Plan Plan => Plans[0];
    }

    /// <summary>Proved: there is no solution within the limits.</summary>
    public sealed record ProvedNone(SearchStatistics Statistics) : SearchResult(Statistics)
    {
        /// <summary>The first beat that no story passes after those before it, where beats were asked for.</summary>
        public string? Beat { get; init; }
    }

    /// <summary>A bound ended the search; it proves nothing.</summary>
    public sealed record LimitReached(LimitKind Limit, SearchStatistics Statistics) : SearchResult(Statistics);

    /// <summary>The story has no meaning in some state that the search met.</summary>
    public sealed record Faulty(string FaultKind, string Detail, SearchStatistics Statistics) : SearchResult(Statistics);
}

public enum LimitKind
{
    Time,
    Memory,
    Nodes,
    Dropped,
    Cancelled,
}

/// <summary>A story as told acts. Positions in <paramref name="Beats"/> count acts: 0 is the start.</summary>
/// <param name="Utility">The author's at the end.</param>
/// <param name="Beats">The beats passed, in order, each with the number of acts after which it was reached.</param>
/// <param name="Ending">The name of the ending, or null.</param>
public sealed record Plan(
    IReadOnlyList<ActionId> Actions, Value Utility, IReadOnlyList<PassedBeat> Beats, string? Ending);

public sealed record PassedBeat(string Name, int Position);

/// <summary>What a search cost.</summary>
/// <param name="GeneratedCount">Author states put on the open list.</param>
/// <param name="ExpandedCount">Author states taken from it and expanded.</param>
/// <param name="StateCount">Different packed states.</param>
/// <param name="NodeCount">Different epistemic states, minds included.</param>
/// <param name="AskedCount">Questions for a reason.</param>
/// <param name="AnsweredFromMemoryCount">Of these answered from memory.</param>
/// <param name="TableBytes">Memory in the planner's tables.</param>
public sealed record SearchStatistics(
    TimeSpan Elapsed,
    long GeneratedCount,
    long ExpandedCount,
    int StateCount,
    int NodeCount,
    long AskedCount,
    long AnsweredFromMemoryCount,
    long TableBytes);
