using System;
using System.Collections.Generic;
using Dramaturg.Compiler.Lowering;
using Dramaturg.Compiler.Terms;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Ordering;

/// <summary>What a node of the tree asks: the value of a fluent, or for numbers whether one atom is true.</summary>
internal sealed class TriggerTest
{
    public TriggerTest(Atom atom)
    {
        Fluent = atom.Left.Fluent.IsNumber ? null : atom.Left;
        Atom = atom;
    }

    /// <summary>Null if the atom itself is asked.</summary>
    public Reference? Fluent { get; }

    public Atom Atom { get; }

    /// <summary>Scratch of the choice of a test: how many triggers mention it, and the last that did.</summary>
    public int Mentions { get; set; }

    public int LastMention { get; set; } = -1;

    public int OutcomeCount => Fluent is null || Fluent.Fluent.IsTruth ? 2 : Fluent.Fluent.Values.Count + 1;

    public bool IsAbout(Atom atom) => Fluent is null ? atom.Equals(Atom) : ReferenceEquals(atom.Left, Fluent);

    public bool IsMentionedBy(Dnf condition) =>
        Array.Exists(condition.Disjuncts, disjunct => Array.Exists(disjunct, IsAbout));

    public IEnumerable<Constant> Outcomes() =>
        Fluent is null ? new[] { Constant.False, Constant.True } : Lowerer.PossibleValues(Fluent);

    public bool Holds(Atom atom, Constant outcome) => Fluent is null
        ? outcome == Constant.True
        : Relations.Holds(outcome, atom.Relation, ((Term.Known)atom.Right).Value);

    /// <summary>The condition that the test has this outcome.</summary>
    public Dnf ConditionOf(Constant outcome, Logic logic)
    {
        if (Fluent is not null)
        {
            return Dnf.Of(new Atom(Fluent, Relation.Equal, new Term.Known(outcome)));
        }

        if (outcome == Constant.True)
        {
            return Dnf.Of(Atom);
        }

        // A comparison is also false when a side is unknown.
        var condition = Dnf.Of(Atom with { Relation = Relations.Negate(Atom.Relation) });
        foreach (var reference in Dnf.Of(Atom).Reads())
        {
            condition = logic.Or(condition, Dnf.Of(new Atom(reference, Relation.Equal, Term.Unknown)));
        }

        return condition;
    }
}
