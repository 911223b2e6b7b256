using System;
using System.Collections.Generic;

namespace Dramaturg.Compiler.Terms;

/// <summary>Conjunction and disjunction of conditions, with a limit on their size.</summary>
/// <remarks>
/// Past the limit the result is false and <see cref="Overflowed"/> is set; whoever asked reports it and goes on.
/// Between disjuncts nothing is absorbed: which disjuncts there are decides what a surprise corrects.
/// </remarks>
internal sealed class Logic
{
    /// <summary>For one condition or value; nobody writes one by hand that takes so many.</summary>
    private const int StepLimit = 200_000;

    private readonly int _literalLimit;
    private int _steps;

    public Logic(int literalLimit) => _literalLimit = literalLimit;

    public bool Overflowed { get; private set; }

    /// <summary>Whether a limit was passed since the last call.</summary>
    public bool TakeOverflow()
    {
        bool overflowed = Overflowed;
        Overflowed = false;
        return overflowed;
    }

    /// <summary>A condition or value is going to be written out.</summary>
    public void Begin() => _steps = 0;

    /// <summary>Whether one more step may be taken. Small results can take endlessly many: <c>a == (b == (c == …))</c> doubles with each level.</summary>
    public bool MayGoOn() => AllowsSteps(++_steps);

    /// <summary>Whether so many steps are within the limit; if not, notes the overflow.</summary>
    public bool AllowsSteps(int count)
    {
        Overflowed |= count > StepLimit;
        return count <= StepLimit;
    }

    /// <summary>Whether a number of cases is past the limit; then notes the overflow.</summary>
    public bool Exceeds(int count)
    {
        Overflowed |= count > _literalLimit;
        return count > _literalLimit;
    }

    public Dnf And(Dnf first, Dnf second)
    {
        if (first.IsTrue || second.IsFalse)
        {
            return second;
        }

        if (second.IsTrue || first.IsFalse)
        {
            return first;
        }

        var disjuncts = new List<Atom[]>(first.Disjuncts.Length * second.Disjuncts.Length);
        int literals = 0;
        foreach (var left in first.Disjuncts)
        {
            foreach (var right in second.Disjuncts)
            {
                if (Conjunction.Merge(left, right) is { } merged)
                {
                    disjuncts.Add(merged);
                    literals += merged.Length;
                }
            }

            if (literals > _literalLimit)
            {
                Overflowed = true;
                return Dnf.False;
            }
        }

        return Normalise(disjuncts);
    }

    public Dnf Or(Dnf first, Dnf second)
    {
        if (first.IsTrue || second.IsFalse)
        {
            return first;
        }

        if (second.IsTrue || first.IsFalse)
        {
            return second;
        }

        var disjuncts = new List<Atom[]>(first.Disjuncts.Length + second.Disjuncts.Length);
        disjuncts.AddRange(first.Disjuncts);
        disjuncts.AddRange(second.Disjuncts);
        return Normalise(disjuncts);
    }

    /// <summary>All of them at once; cheaper than one after the other.</summary>
    public Dnf Or(IEnumerable<Dnf> operands)
    {
        var disjuncts = new List<Atom[]>();
        foreach (var operand in operands)
        {
            disjuncts.AddRange(operand.Disjuncts);
        }

        return Normalise(disjuncts);
    }

    /// <summary>Sorts the disjuncts, removes duplicates; each must be sorted and merged.</summary>
    public Dnf Normalise(List<Atom[]> disjuncts)
    {
        if (disjuncts.Exists(disjunct => disjunct.Length == 0))
        {
            return Dnf.True;
        }

        if (disjuncts.Count == 0)
        {
            return Dnf.False;
        }

        disjuncts.Sort(Dnf.CompareDisjuncts);
        var unique = new List<Atom[]>(disjuncts.Count);
        int literals = 0;
        foreach (var disjunct in disjuncts)
        {
            if (unique.Count == 0 || Dnf.CompareDisjuncts(unique[unique.Count - 1], disjunct) != 0)
            {
                unique.Add(disjunct);
                literals += disjunct.Length;
            }
        }

        if (literals > _literalLimit)
        {
            Overflowed = true;
            return Dnf.False;
        }

        return new Dnf(unique.ToArray());
    }
}
