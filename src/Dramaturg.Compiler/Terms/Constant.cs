using System;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Terms;

/// <summary>Kinds of constants in the order in which values sort: false, true, unknown, numbers, symbols.</summary>
internal enum ConstantKind
{
    Truth,
    Unknown,
    Number,
    Symbol,
}

/// <summary>
/// A value that is not yet tied to a domain: symbols count through the whole story (entities in canonical order, then the values
/// of choices), so that values of different fluents can be compared.
/// </summary>
internal readonly record struct Constant(ConstantKind Kind, int Index, Number Number) : IComparable<Constant>
{
    public static Constant Unknown => new(ConstantKind.Unknown, 0, Number.Zero);

    public static Constant False => new(ConstantKind.Truth, 0, Number.Zero);

    public static Constant True => new(ConstantKind.Truth, 1, Number.Zero);

    public bool IsNumber => Kind == ConstantKind.Number;

    public bool IsUnknown => Kind == ConstantKind.Unknown;

    public static Constant Truth(bool value) => value ? True : False;

    public static Constant Symbol(int index) => new(ConstantKind.Symbol, index, Number.Zero);

    public static Constant Of(Number number) => new(ConstantKind.Number, 0, number);

    public int CompareTo(Constant other)
    {
        int byKind = Kind.CompareTo(other.Kind);
        if (byKind != 0)
        {
            return byKind;
        }

        return Kind == ConstantKind.Number ? Number.CompareTo(other.Number) : Index.CompareTo(other.Index);
    }
}
