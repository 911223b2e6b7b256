using Dramaturg.Model;

namespace Dramaturg.Compiler.Terms;

/// <summary>What the six relations mean, and how they combine.</summary>
/// <remarks>
/// A relation is the set of outcomes of a comparison for which it is true: less, equal, greater, or incomparable (a number and
/// unknown, two symbols). Conjunction is intersection.
/// </remarks>
internal static class Relations
{
    public const int LessBit = 1;
    public const int EqualBit = 2;
    public const int GreaterBit = 4;
    public const int IncomparableBit = 8;

    public static Relation Negate(Relation relation) => relation switch
    {
        Relation.Equal => Relation.NotEqual,
        Relation.NotEqual => Relation.Equal,
        Relation.Greater => Relation.AtMost,
        Relation.AtLeast => Relation.Less,
        Relation.Less => Relation.AtLeast,
        _ => Relation.Greater,
    };

    /// <summary>The relation with its sides exchanged.</summary>
    public static Relation Flip(Relation relation) => relation switch
    {
        Relation.Greater => Relation.Less,
        Relation.AtLeast => Relation.AtMost,
        Relation.Less => Relation.Greater,
        Relation.AtMost => Relation.AtLeast,
        _ => relation,
    };

    /// <summary>Symbols have no order: at most and at least are false even of equal ones.</summary>
    public static bool Holds(Constant left, Relation relation, Constant right) =>
        (Outcome(left, right) & Set(relation)) != 0
        && (relation is Relation.Equal or Relation.NotEqual || left.IsNumber || left.IsUnknown);

    /// <summary>The conjunction of two relations between the same sides; false if it can never be true.</summary>
    public static bool TryCombine(Relation first, Relation second, out Relation combined)
    {
        int set = Set(first) & Set(second);
        combined = set switch
        {
            EqualBit => Relation.Equal,
            LessBit => Relation.Less,
            GreaterBit => Relation.Greater,
            LessBit | EqualBit => Relation.AtMost,
            GreaterBit | EqualBit => Relation.AtLeast,
            _ => Relation.NotEqual,
        };
        return set != 0;
    }

    private static int Outcome(Constant left, Constant right)
    {
        if (left == right)
        {
            return EqualBit;
        }

        if (!left.IsNumber || !right.IsNumber)
        {
            return IncomparableBit;
        }

        return left.Number < right.Number ? LessBit : GreaterBit;
    }

    public static int Set(Relation relation) => relation switch
    {
        Relation.Equal => EqualBit,
        Relation.NotEqual => LessBit | GreaterBit | IncomparableBit,
        Relation.Greater => GreaterBit,
        Relation.AtLeast => GreaterBit | EqualBit,
        Relation.Less => LessBit,
        _ => LessBit | EqualBit,
    };
}
