using System;
using System.Globalization;

namespace Dramaturg.Model;

/// <summary>What a fluent can hold: a symbol of its domain, an exact number, or unknown. Default value: unknown.</summary>
/// <remarks>A symbol is a position in <see cref="Domain.Symbols"/> of the fluent it belongs to; in a truth domain 0 is false and 1 is true.</remarks>
public readonly struct Value : IEquatable<Value>
{
    private readonly Number _number;
    private readonly ValueKind _kind;

    private Value(ValueKind kind, Number number)
    {
        _kind = kind;
        _number = number;
    }

    public static Value Unknown => default;

    public static Value False => Symbol(0);

    public static Value True => Symbol(1);

    public ValueKind Kind => _kind;

    public bool IsUnknown => _kind == ValueKind.Unknown;

    public bool IsNumber => _kind == ValueKind.Number;

    public bool IsSymbol => _kind == ValueKind.Symbol;

    /// <exception cref="InvalidOperationException">The value is no symbol.</exception>
    public int AsSymbol => _kind == ValueKind.Symbol ? (int)_number.Numerator : throw new InvalidOperationException();

    /// <exception cref="InvalidOperationException">The value is no number.</exception>
    public Number AsNumber => _kind == ValueKind.Number ? _number : throw new InvalidOperationException();

    public static Value Symbol(int index) => new(ValueKind.Symbol, index);

    public static Value Truth(bool value) => value ? True : False;

    public static Value Of(Number number) => new(ValueKind.Number, number);

    public static bool operator ==(Value a, Value b) => a.Equals(b);

    public static bool operator !=(Value a, Value b) => !a.Equals(b);

    public bool Equals(Value other) => _kind == other._kind && _number.Equals(other._number);

    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_kind, _number);

    public override string ToString() => _kind switch
    {
        ValueKind.Unknown => "?",
        ValueKind.Number => _number.ToString(),
        _ => "#" + AsSymbol.ToString(CultureInfo.InvariantCulture),
    };
}

public enum ValueKind
{
    Unknown,
    Symbol,
    Number,
}
