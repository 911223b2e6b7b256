using System;
using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

/// <summary>All numbers from one to another; null: without end.</summary>
internal sealed record PlainRange(Number? Low, Number? High)
{
    public static PlainRange Endless { get; } = new(null, null);

    public bool IsPoint => Low is { } low && High is { } high && low == high;

    public bool Contains(PlainRange other) =>
        (Low is not { } low || (other.Low is { } otherLow && low <= otherLow))
        && (High is not { } high || (other.High is { } otherHigh && high >= otherHigh));

    public bool MayBeBelow(PlainRange other) => Low is not { } low || other.High is not { } high || low < high;

    public bool MayBeAtMost(PlainRange other) => Low is not { } low || other.High is not { } high || low <= high;

    public PlainRange Or(PlainRange other) => new(
        Low is { } a && other.Low is { } b ? Number.Min(a, b) : null,
        High is { } c && other.High is { } d ? Number.Max(c, d) : null);

    public PlainRange Plus(PlainRange other) => new(Low + other.Low, High + other.High);

    public PlainRange Minus(PlainRange other) => new(Low - other.High, High - other.Low);

    public PlainRange Times(PlainRange other) =>
        Low is { } a && High is { } b && other.Low is { } c && other.High is { } d
            ? Around(a * c, a * d, b * c, b * d)
            : Endless;

    public PlainRange By(PlainRange other) =>
        Low is { } a && High is { } b && other.IsPoint && other.Low is { Sign: not 0 } c ? Around(a / c, b / c) : Endless;

    public PlainRange Within(Domain.Numbers numbers) => new(
        Low is { } low ? numbers.Saturate(low) : numbers.Lowest,
        High is { } high ? numbers.Saturate(high) : numbers.Highest);

    private static PlainRange Around(params Number[] ends)
    {
        var (low, high) = (ends[0], ends[0]);
        foreach (var end in ends)
        {
            low = Number.Min(low, end);
            high = Number.Max(high, end);
        }

        return new PlainRange(low, high);
    }
}

/// <summary>What a fluent may hold: bit 0 of the symbols is unknown, bit k + 1 the symbol k, the last bit all further symbols.</summary>
internal readonly record struct PlainSet(ulong Symbols, PlainRange? Numbers)
{
    private const int Last = 63;

    public bool MayBeUnknown => (Symbols & 1) != 0;

    private bool IsSingle =>
        Numbers is null
            ? Symbols != 0 && (Symbols & (Symbols - 1)) == 0 && Symbols >> Last == 0
            : Symbols == 0 && Numbers.IsPoint;

    /// <param name="code">As <see cref="PlainProgram"/> numbers them.</param>
    public static PlainSet OfSymbol(int code) => new(1UL << Math.Min(code, Last), null);

    public static PlainSet OfNumber(Number number) => new(0, new PlainRange(number, number));

    public bool Contains(PlainSet other) =>
        (other.Symbols & ~Symbols) == 0
        && (other.Numbers is null || (Numbers is not null && Numbers.Contains(other.Numbers)));

    public PlainSet Or(PlainSet other) => new(
        Symbols | other.Symbols,
        Numbers is null ? other.Numbers : other.Numbers is null ? Numbers : Numbers.Or(other.Numbers));

    /// <summary>Whether the relation may hold, or with <paramref name="fails"/> whether it may fail.</summary>
    public bool May(Relation relation, PlainSet right, bool fails) => (relation, fails) switch
    {
        (Relation.Equal, false) or (Relation.NotEqual, true) => Meets(right),
        (Relation.Equal, true) or (Relation.NotEqual, false) => !IsSingle || !right.IsSingle || !Meets(right),
        (Relation.Less, false) => IsBelow(right),
        (Relation.Greater, false) => right.IsBelow(this),
        (Relation.AtMost, false) => (MayBeUnknown && right.MayBeUnknown) || IsAtMost(right),
        (Relation.AtLeast, false) => (MayBeUnknown && right.MayBeUnknown) || right.IsAtMost(this),
        (Relation.Less, true) => IsNoNumber(right) || right.IsAtMost(this),
        (Relation.Greater, true) => IsNoNumber(right) || IsAtMost(right),
        (Relation.AtMost, true) => IsNoNumber(right) || right.IsBelow(this),
        _ => IsNoNumber(right) || IsBelow(right),
    };

    private bool IsNoNumber(PlainSet right) => (Symbols | right.Symbols) != 0;

    private bool Meets(PlainSet right) =>
        (Symbols & right.Symbols) != 0 || (IsAtMost(right) && right.IsAtMost(this));

    private bool IsBelow(PlainSet right) => Numbers is not null && right.Numbers is not null && Numbers.MayBeBelow(right.Numbers);

    private bool IsAtMost(PlainSet right) => Numbers is not null && right.Numbers is not null && Numbers.MayBeAtMost(right.Numbers);
}
