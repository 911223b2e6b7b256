// Conditions ready to be tested. Each disjunct is split in two: equality tests of the state's own fluents, merged by word
// (word & mask) == bits, which decide nearly always, and the other literals, tested one by one afterwards.

using System;
using Dramaturg.Model;

namespace Dramaturg.Planner.States;

/// <summary>A condition over packed states.</summary>
internal sealed class PackedCondition
{
    public PackedCondition(PackedDisjunct[] disjuncts)
    {
        Disjuncts = disjuncts;
        ReadsMinds = Array.Exists(disjuncts, disjunct => disjunct.ReadsMinds);
        IsTrue = disjuncts.Length == 1 && disjuncts[0].Words.Length == 0 && disjuncts[0].Others.Length == 0;
    }

    public PackedDisjunct[] Disjuncts { get; }

    public bool IsTrue { get; }

    public bool IsFalse => Disjuncts.Length == 0;

    /// <summary>Some literal has a path.</summary>
    public bool ReadsMinds { get; }
}

internal sealed class PackedDisjunct
{
    public PackedDisjunct(WordTest[] words, PackedLiteral[] others, PackedLiteral[] all)
    {
        Words = words;
        Others = others;
        All = all;
        ReadsMinds = Array.Exists(all, literal => literal.ReadsMinds);
    }

    public WordTest[] Words { get; }

    /// <summary>The literals that are no equality of an own fluent with a constant.</summary>
    public PackedLiteral[] Others { get; }

    /// <summary>Every literal, in order: what surprise goes through.</summary>
    public PackedLiteral[] All { get; }

    public bool ReadsMinds { get; }
}

/// <summary>True when the masked word has exactly these bits.</summary>
internal readonly record struct WordTest(int Word, ulong Mask, ulong Bits);

/// <param name="Path">Minds to walk through; empty for an own fluent.</param>
/// <param name="Constant">The right side's code, or -1 if it is no constant, or -2 if no state can hold it.</param>
internal sealed record PackedLiteral(
    int[] Path, int Fluent, Relation Relation, int Constant, PackedExpression? Right, Literal Source)
{
    public const int NoConstant = -1;
    public const int Impossible = -2;

    public bool ReadsMinds => Path.Length > 0 || (Right is not null && Right.ReadsMinds);
}

/// <param name="Map">Translates the codes of what is read, where it has other symbols than what it is assigned to; else null.</param>
internal sealed record PackedExpression(
    ExpressionKind Kind,
    int Code,
    int[] Path,
    int Fluent,
    ArithmeticOperator Operator,
    PackedCondition? Condition,
    PackedExpression? Left,
    PackedExpression? Right,
    int[]? Map)
{
    public bool ReadsMinds { get; } =
        Path.Length > 0
        || (Condition is not null && Condition.ReadsMinds)
        || (Left is not null && Left.ReadsMinds)
        || (Right is not null && Right.ReadsMinds);
}

internal enum ExpressionKind
{
    Constant,
    Read,
    Arithmetic,
    Choice,
}
