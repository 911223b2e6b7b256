// Every value that a fluent can have in any mind at any time, or more: symbols one by one, numbers as an interval that widens to
// infinity (or to the fluent's bounds) when it keeps growing.

using System.Collections.Generic;
using Dramaturg.Compiler.Terms;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Simplification;

internal sealed class ValueSet
{
    private const int GrowthBeforeWidening = 8;

    private readonly HashSet<Constant> _symbols = new();
    private int _growth;

    public bool HasUnknown { get; private set; }

    public bool HasNumbers { get; private set; }

    /// <summary>Null: no lower end.</summary>
    public Number? Lowest { get; private set; }

    /// <summary>Null: no upper end.</summary>
    public Number? Highest { get; private set; }

    public static ValueSet Of(Constant value)
    {
        var set = new ValueSet();
        set.Add(value);
        return set;
    }

    public static ValueSet Interval(Number? lowest, Number? highest, bool hasUnknown) =>
        new() { HasNumbers = true, Lowest = lowest, Highest = highest, HasUnknown = hasUnknown };

    /// <summary>The only value, or null.</summary>
    public Constant? Single
    {
        get
        {
            int kinds = (HasUnknown ? 1 : 0) + (HasNumbers ? 1 : 0) + _symbols.Count;
            if (kinds != 1)
            {
                return null;
            }

            foreach (var symbol in _symbols)
            {
                return symbol;
            }

            return HasUnknown ? Constant.Unknown : Lowest is { } low && Highest == low ? Constant.Of(low) : null;
        }
    }

    public bool Add(Constant value)
    {
        switch (value.Kind)
        {
            case ConstantKind.Number:
                return AddNumbers(value.Number, value.Number, null);
            case ConstantKind.Unknown:
                bool isNew = !HasUnknown;
                HasUnknown = true;
                return isNew;
            default:
                return _symbols.Add(value);
        }
    }

    /// <param name="bounds">The domain that everything saturates to, or null.</param>
    public bool Add(ValueSet other, Domain.Numbers? bounds = null)
    {
        bool changed = other.HasUnknown && Add(Constant.Unknown);
        foreach (var symbol in other._symbols)
        {
            changed |= _symbols.Add(symbol);
        }

        if (other.HasNumbers)
        {
            var low = other.Lowest is { } a ? bounds?.Saturate(a) ?? a : bounds?.Lowest;
            var high = other.Highest is { } b ? bounds?.Saturate(b) ?? b : bounds?.Highest;
            changed |= AddNumbers(low, high, bounds);
        }

        return changed;
    }

    public bool Contains(Constant value) => value.Kind switch
    {
        ConstantKind.Unknown => HasUnknown,
        ConstantKind.Number => HasNumbers && !(Lowest > value.Number) && !(Highest < value.Number),
        _ => _symbols.Contains(value),
    };

    /// <summary>Which outcomes a comparison with a value of the other set can have.</summary>
    public int Outcomes(ValueSet other)
    {
        int outcomes = 0;
        if (HasNumbers && other.HasNumbers)
        {
            bool canBeLess = Lowest is null || other.Highest is null || Lowest < other.Highest;
            bool canBeGreater = Highest is null || other.Lowest is null || Highest > other.Lowest;
            bool overlap = !(Lowest > other.Highest) && !(Highest < other.Lowest);
            outcomes |= (canBeLess ? Relations.LessBit : 0) | (canBeGreater ? Relations.GreaterBit : 0)
                | (overlap ? Relations.EqualBit : 0);
        }

        return outcomes | SymbolOutcomes(other);
    }

    private int SymbolOutcomes(ValueSet other)
    {
        int mine = _symbols.Count + (HasUnknown ? 1 : 0) + (HasNumbers ? 1 : 0);
        int theirs = other._symbols.Count + (other.HasUnknown ? 1 : 0) + (other.HasNumbers ? 1 : 0);
        bool shareOther = (HasUnknown && other.HasUnknown) || SharesSymbol(other);
        bool shareNumbers = HasNumbers && other.HasNumbers;
        bool isOneAgainstOne = mine == 1 && theirs == 1 && (shareOther || shareNumbers);
        bool canDiffer = mine > 0 && theirs > 0 && !isOneAgainstOne;
        return (shareOther ? Relations.EqualBit : 0) | (canDiffer ? Relations.IncomparableBit : 0);
    }

    private bool SharesSymbol(ValueSet other)
    {
        var (few, many) = _symbols.Count < other._symbols.Count ? (_symbols, other._symbols) : (other._symbols, _symbols);
        foreach (var symbol in few)
        {
            if (many.Contains(symbol))
            {
                return true;
            }
        }

        return false;
    }

    private bool AddNumbers(Number? low, Number? high, Domain.Numbers? bounds)
    {
        if (!HasNumbers)
        {
            HasNumbers = true;
            Lowest = low;
            Highest = high;
            return true;
        }

        bool lower = Lowest is not null && (low is null || low < Lowest);
        bool higher = Highest is not null && (high is null || high > Highest);
        bool isWidened = (lower || higher) && ++_growth > GrowthBeforeWidening;
        Lowest = lower ? (isWidened ? bounds?.Lowest : low) : Lowest;
        Highest = higher ? (isWidened ? bounds?.Highest : high) : Highest;
        return lower || higher;
    }
}
