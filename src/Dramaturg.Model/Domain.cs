using System;
using System.Collections.Generic;

namespace Dramaturg.Model;

/// <summary>The values a fluent can take.</summary>
public abstract record Domain
{
    private protected Domain()
    {
    }

    /// <summary>Two symbols: 0 false, 1 true; never unknown.</summary>
    public sealed record Truth : Domain
    {
        public static Truth Instance { get; } = new();
    }

    /// <summary>Named symbols in canonical order, and unknown where allowed.</summary>
    public sealed record Symbols(string Name, IReadOnlyList<string> Names, bool AllowsUnknown) : Domain;

    /// <summary>Exact numbers; with bounds, every assignment saturates. Unknown where allowed.</summary>
    public sealed record Numbers(Number? Lowest, Number? Highest, bool AllowsUnknown) : Domain
    {
        public Number Saturate(Number value)
        {
            if (Lowest is { } low && value < low)
            {
                return low;
            }

            return Highest is { } high && value > high ? high : value;
        }
    }

    /// <summary>The text of a value of this domain, as authors write it.</summary>
    public string Show(Value value) => (this, value.Kind) switch
    {
        (_, ValueKind.Unknown) => "?",
        (_, ValueKind.Number) => value.AsNumber.ToString(),
        (Truth, _) => value == Value.True ? "True" : "False",
        (Symbols symbols, _) => symbols.Names[value.AsSymbol],
        _ => value.ToString(),
    };
}
