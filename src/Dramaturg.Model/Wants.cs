using System;
using System.Collections.Generic;

namespace Dramaturg.Model;

/// <summary>One thing somebody wants. Utility is the sum over all concerns of weight times satisfaction, kept as that sum.</summary>
/// <param name="Weight">Of a weight that grows 0: what is in force then depends on the state.</param>
/// <param name="Satisfaction">A number; for a condition 1 or 0, for a bounded number its place in its range from 0 to 1.</param>
public sealed record Concern(string Name, Number Weight, Expression Satisfaction, Origin Origin)
{
    /// <summary>Those whose good it is about; nobody for what is wanted for oneself. The satisfaction says all that planning needs.</summary>
    public IReadOnlyList<CharacterId> GoodOf { get; init; } = Array.Empty<CharacterId>();

    /// <summary>Named after what is feared; it is satisfied where that is not so. The planner does not look at this.</summary>
    public bool IsFear { get; init; }

    /// <summary>The weight where it depends on the state; null: it never changes.</summary>
    public Expression? GrowingWeight { get; init; }
}

/// <summary>A verdict of somebody on acts of a kind. A norm is no concern: it moves nobody's plans.</summary>
/// <param name="Verdict">From -1 to 1.</param>
/// <param name="Acts">All that it is about, ascending.</param>
public sealed record Norm(string Name, Number Verdict, IReadOnlyList<ActionId> Acts, Origin Origin)
{
    /// <summary>What it is about besides: acts that bring one of these about.</summary>
    public IReadOnlyList<JudgedChange> Changes { get; init; } = Array.Empty<JudgedChange>();

    public bool Judges(ActionId act)
    {
        foreach (var judged in Acts)
        {
            if (judged == act)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>An act that somebody wants, after which the fluent has a value that it had not before: a promise broken, or kept.</summary>
public sealed record JudgedChange(CharacterId By, FluentId Fluent, Value Value);

/// <summary>A landmark of the author, reached in an order that extends <paramref name="After"/>.</summary>
/// <param name="After">Positions in <see cref="StoryModel.Beats"/> of the beats that come before.</param>
public sealed record Beat(string Name, Condition Condition, IReadOnlyList<int> After, BeatKind Kind, Origin Origin);

public enum BeatKind
{
    /// <summary>True in some state of the story.</summary>
    Once,

    /// <summary>True in some state and in every later one.</summary>
    Holds,
}

/// <summary>A named end: the condition holds and nobody of <paramref name="Settled"/> has a reason left to act.</summary>
/// <param name="Beats">Positions in <see cref="StoryModel.Beats"/> of the beats a story with this end passes.</param>
public sealed record Ending(
    string Name,
    Condition Condition,
    IReadOnlyList<CharacterId> Settled,
    IReadOnlyList<int> Beats,
    Origin Origin);
