// Merging the atoms of one disjunct. Atoms on the same fluent are looked at together: `== v` decides everything about constants,
// bounds keep only the strongest, and whatever contradicts removes the disjunct.
// Example: n > 2, n >= 3, n <= 3, n != 7 becomes n == 3.

using System;
using System.Collections.Generic;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Terms;

internal static class Conjunction
{
    /// <summary>Both sorted and merged disjuncts as one, or null if they contradict.</summary>
    public static Atom[]? Merge(Atom[] first, Atom[] second)
    {
        if (first.Length == 0 || second.Length == 0)
        {
            return first.Length == 0 ? second : first;
        }

        var merged = new List<Atom>(first.Length + second.Length);
        int i = 0;
        int j = 0;
        while (i < first.Length && j < second.Length)
        {
            int order = first[i].Left.CompareTo(second[j].Left);
            if (order != 0)
            {
                merged.Add(order < 0 ? first[i++] : second[j++]);
            }
            else if (!MergeGroups(first, ref i, second, ref j, merged))
            {
                return null;
            }
        }

        AddRest(first, i, merged);
        AddRest(second, j, merged);
        return merged.ToArray();
    }

    private static void AddRest(Atom[] source, int start, List<Atom> target)
    {
        for (int i = start; i < source.Length; i++)
        {
            target.Add(source[i]);
        }
    }

    private static bool MergeGroups(Atom[] first, ref int i, Atom[] second, ref int j, List<Atom> merged)
    {
        var left = first[i].Left;
        var group = new List<Atom>();
        for (; i < first.Length && ReferenceEquals(first[i].Left, left); i++)
        {
            group.Add(first[i]);
        }

        for (; j < second.Length && ReferenceEquals(second[j].Left, left); j++)
        {
            group.Add(second[j]);
        }

        if (!CombineSameSides(group) || !DecideByEquality(group) || !TightenBounds(left, group))
        {
            return false;
        }

        group.Sort();
        merged.AddRange(group);
        return true;
    }

    private static bool CombineSameSides(List<Atom> group)
    {
        for (int a = 0; a < group.Count; a++)
        {
            for (int b = group.Count - 1; b > a; b--)
            {
                if (Term.Compare(group[a].Right, group[b].Right) != 0)
                {
                    continue;
                }

                if (!Relations.TryCombine(group[a].Relation, group[b].Relation, out var relation))
                {
                    return false;
                }

                group[a] = group[a] with { Relation = relation };
                group.RemoveAt(b);
            }
        }

        return true;
    }

    private static bool DecideByEquality(List<Atom> group)
    {
        int index = group.FindIndex(atom => atom.Relation == Relation.Equal && atom.Right is Term.Known);
        if (index < 0)
        {
            return true;
        }

        var equality = group[index];
        var value = ((Term.Known)equality.Right).Value;
        foreach (var atom in group)
        {
            if (atom.Right.TryGetConstant(out var other) && !Relations.Holds(value, atom.Relation, other))
            {
                return false;
            }
        }

        group.RemoveAll(atom => atom.Right is Term.Known && !ReferenceEquals(atom, equality));
        return true;
    }

    private static bool TightenBounds(Reference left, List<Atom> group)
    {
        if (!left.Fluent.IsNumber)
        {
            return true;
        }

        Atom? lower = null;
        Atom? upper = null;
        foreach (var atom in group)
        {
            if (atom.Right.TryGetConstant(out var bound) && bound.IsNumber)
            {
                lower = IsLower(atom.Relation) && IsStronger(atom, lower, 1) ? atom : lower;
                upper = IsUpper(atom.Relation) && IsStronger(atom, upper, -1) ? atom : upper;
            }
        }

        return (lower is null && upper is null) || KeepBounds(group, lower, upper);
    }

    private static bool KeepBounds(List<Atom> group, Atom? lower, Atom? upper)
    {
        group.RemoveAll(atom => atom.Right is Term.Known
            && (IsLower(atom.Relation) || IsUpper(atom.Relation))
            && !ReferenceEquals(atom, lower) && !ReferenceEquals(atom, upper));
        if (lower is not null && upper is not null && NumberOf(lower) >= NumberOf(upper))
        {
            // Equal bounds that both include themselves were combined before: same right side.
            return false;
        }

        group.RemoveAll(atom => atom.Relation == Relation.NotEqual && atom.Right.TryGetConstant(out var other)
            && !(Admits(lower, other) && Admits(upper, other)));
        return true;
    }

    private static bool Admits(Atom? bound, Constant value) =>
        bound is null || Relations.Holds(value, bound.Relation, ((Term.Known)bound.Right).Value);

    private static bool IsStronger(Atom atom, Atom? than, int direction)
    {
        if (than is null)
        {
            return true;
        }

        int order = NumberOf(atom).CompareTo(NumberOf(than)) * direction;
        return order > 0 || (order == 0 && atom.Relation is Relation.Greater or Relation.Less);
    }

    private static Number NumberOf(Atom atom) => ((Term.Known)atom.Right).Value.Number;

    private static bool IsLower(Relation relation) => relation is Relation.Greater or Relation.AtLeast;

    private static bool IsUpper(Relation relation) => relation is Relation.Less or Relation.AtMost;
}
