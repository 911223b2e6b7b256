using System;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Terms;

/// <summary>A literal under construction: a fluent stands alone on the left.</summary>
internal sealed record Atom(Reference Left, Relation Relation, Term Right) : IComparable<Atom>
{
    public int CompareTo(Atom? other)
    {
        if (ReferenceEquals(this, other) || other is null)
        {
            return other is null ? 1 : 0;
        }

        int byLeft = Left.CompareTo(other.Left);
        if (byLeft != 0)
        {
            return byLeft;
        }

        int byRelation = Relation.CompareTo(other.Relation);
        return byRelation != 0 ? byRelation : Term.Compare(Right, other.Right);
    }

    public Atom BelievedBy(int mind) => new(Left.BelievedBy(mind), Relation, Right.BelievedBy(mind));
}
