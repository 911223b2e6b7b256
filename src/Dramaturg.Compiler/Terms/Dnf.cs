using System;
using System.Collections.Generic;

namespace Dramaturg.Compiler.Terms;

/// <summary>
/// A condition as a disjunction of conjunctions. Atoms of a disjunct are sorted and merged, disjuncts sorted and without
/// duplicates; so equal conditions look equal. Made by <see cref="Logic"/>.
/// </summary>
internal sealed class Dnf
{
    public Dnf(Atom[][] disjuncts) => Disjuncts = disjuncts;

    public static Dnf True { get; } = new(new[] { Array.Empty<Atom>() });

    public static Dnf False { get; } = new(Array.Empty<Atom[]>());

    public Atom[][] Disjuncts { get; }

    public bool IsFalse => Disjuncts.Length == 0;

    public bool IsTrue => Disjuncts.Length == 1 && Disjuncts[0].Length == 0;

    public static Dnf Of(Atom atom) => new(new[] { new[] { atom } });

    public static Dnf Truth(bool value) => value ? True : False;

    public Dnf BelievedBy(int mind) =>
        Disjuncts.Length == 0 || IsTrue
            ? this
            : new Dnf(Array.ConvertAll(Disjuncts, disjunct => Array.ConvertAll(disjunct, atom => atom.BelievedBy(mind))));

    public IEnumerable<Atom> Atoms()
    {
        foreach (var disjunct in Disjuncts)
        {
            foreach (var atom in disjunct)
            {
                yield return atom;
            }
        }
    }

    /// <summary>Every reference it mentions, on either side.</summary>
    public IEnumerable<Reference> Reads()
    {
        foreach (var atom in Atoms())
        {
            yield return atom.Left;
            foreach (var read in atom.Right.Reads())
            {
                yield return read;
            }
        }
    }

    public static int Compare(Dnf first, Dnf second)
    {
        for (int i = 0; i < first.Disjuncts.Length && i < second.Disjuncts.Length; i++)
        {
            int order = CompareDisjuncts(first.Disjuncts[i], second.Disjuncts[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return first.Disjuncts.Length.CompareTo(second.Disjuncts.Length);
    }

    public static int CompareDisjuncts(Atom[] first, Atom[] second)
    {
        for (int i = 0; i < first.Length && i < second.Length; i++)
        {
            int order = first[i].CompareTo(second[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return first.Length.CompareTo(second.Length);
    }
}
