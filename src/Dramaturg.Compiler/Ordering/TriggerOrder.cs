// Which of several applicable triggers happens, in a Sabre story, is decided by a tree of tests: at each node first the triggers whose
// conditions are all met, then those under the current outcome of the node's test, then those the test does not concern.
// The tree's test is the one that most triggers mention. This walks the tree without keeping it and notes which trigger it lists before
// which. If no two branches disagree, one list says the same as the tree; that is so for every story we know of.
// Example: t1 tests a, t2 tests b, t3 tests b and c. The first test is b, so t2 and t3 come before t1.

using System;
using System.Collections.Generic;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Compiler.Lowering;
using Dramaturg.Compiler.Terms;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Ordering;

internal sealed class TriggerOrder
{
    private const int NodeLimit = 200_000;

    private readonly Logic _logic;
    private readonly int _count;
    private readonly int _words;
    private readonly ulong[][] _after;
    private int _nodes;

    private TriggerOrder(Logic logic, int count)
    {
        _logic = logic;
        _count = count;
        _words = (count + 63) / 64;
        _after = new ulong[count][];
        for (int i = 0; i < count; i++)
        {
            _after[i] = new ulong[_words];
        }
    }

    /// <summary>The triggers in an order that says the same as the tree; null if none does.</summary>
    public static List<GroundEvent>? Sort(IReadOnlyList<GroundEvent> triggers, Logic logic)
    {
        var order = new TriggerOrder(logic, triggers.Count);
        var entries = new List<Entry>(triggers.Count);
        for (int i = 0; i < triggers.Count; i++)
        {
            entries.Add(new Entry(i, triggers[i].Precondition));
        }

        order.Walk(entries);
        return order.Linearise(triggers);
    }

    private readonly record struct Entry(int Index, Dnf Condition);

    /// <param name="Fluent">Set if the test asks for the fluent's value, else the test is the atom itself.</param>
    private sealed record Test(Reference? Fluent, Atom? Atom)
    {
        public static Test Of(Atom atom) => atom.Left.Fluent.IsNumber ? new Test(null, atom) : new Test(atom.Left, null);

        public bool IsAbout(Atom atom) => Fluent is null ? atom.Equals(Atom) : ReferenceEquals(atom.Left, Fluent);

        public int OutcomeCount => Fluent is null || Fluent.Fluent.IsTruth ? 2 : Fluent.Fluent.Values.Count + 1;
    }

    private void Walk(List<Entry> entries)
    {
        // Each round peels one test off; what the test does not concern goes round again.
        while (entries.Count > 0 && ++_nodes <= NodeLimit)
        {
            var open = new List<Entry>(entries.Count);
            var held = new List<Entry>();
            foreach (var entry in entries)
            {
                if (entry.Condition.IsTrue)
                {
                    held.Add(entry);
                }
                else if (!entry.Condition.IsFalse)
                {
                    open.Add(entry);
                }
            }

            NoteHeld(held, open);
            if (open.Count == 0)
            {
                return;
            }

            var test = Choose(open);
            var concerned = new List<Entry>();
            var irrelevant = new List<Entry>();
            foreach (var entry in open)
            {
                (Mentions(entry.Condition, test) ? concerned : irrelevant).Add(entry);
            }

            NoteBefore(concerned, irrelevant);
            WalkBranches(test, concerned);
            entries = irrelevant;
        }
    }

    private void WalkBranches(Test test, List<Entry> concerned)
    {
        if (concerned.Count == 1)
        {
            return;
        }

        foreach (var outcome in Outcomes(test))
        {
            var branch = new List<Entry>(concerned.Count);
            foreach (var entry in concerned)
            {
                var rest = Replace(entry.Condition, test, outcome);
                if (!rest.IsFalse)
                {
                    branch.Add(new Entry(entry.Index, rest));
                }
            }

            if (branch.Count > 1)
            {
                Walk(branch);
            }
        }
    }

    private static IEnumerable<Constant> Outcomes(Test test)
    {
        if (test.Fluent is null)
        {
            return new[] { Constant.False, Constant.True };
        }

        return Lowerer.PossibleValues(test.Fluent);
    }

    private Dnf Replace(Dnf condition, Test test, Constant outcome)
    {
        var disjuncts = new List<Atom[]>(condition.Disjuncts.Length);
        foreach (var disjunct in condition.Disjuncts)
        {
            var rest = new List<Atom>(disjunct.Length);
            bool isPossible = true;
            foreach (var atom in disjunct)
            {
                if (!test.IsAbout(atom))
                {
                    rest.Add(atom);
                }
                else
                {
                    isPossible &= test.Fluent is null
                        ? outcome == Constant.True
                        : Relations.Holds(outcome, atom.Relation, ((Term.Known)atom.Right).Value);
                }
            }

            if (isPossible)
            {
                disjuncts.Add(rest.ToArray());
            }
        }

        return _logic.Normalise(disjuncts);
    }

    private static bool Mentions(Dnf condition, Test test) => Array.Exists(
        condition.Disjuncts, disjunct => Array.Exists(disjunct, test.IsAbout));

    private static Test Choose(List<Entry> entries)
    {
        var counts = new Dictionary<Test, int>();
        var order = new List<Test>();
        var mentioned = new HashSet<Test>();
        foreach (var entry in entries)
        {
            mentioned.Clear();
            foreach (var disjunct in entry.Condition.Disjuncts)
            {
                foreach (var atom in disjunct)
                {
                    var test = Test.Of(atom);
                    if (!mentioned.Add(test))
                    {
                        continue;
                    }

                    if (!counts.TryGetValue(test, out int count))
                    {
                        order.Add(test);
                    }

                    counts[test] = count + 1;
                }
            }
        }

        var best = order[0];
        foreach (var test in order)
        {
            if (counts[test] > counts[best] || (counts[test] == counts[best] && test.OutcomeCount > best.OutcomeCount))
            {
                best = test;
            }
        }

        return best;
    }

    private void NoteHeld(List<Entry> held, List<Entry> open)
    {
        for (int i = 0; i < held.Count; i++)
        {
            for (int j = i + 1; j < held.Count; j++)
            {
                Note(held[i].Index, held[j].Index);
            }
        }

        NoteBefore(held, open);
    }

    private void NoteBefore(List<Entry> first, List<Entry> second)
    {
        foreach (var entry in first)
        {
            foreach (var later in second)
            {
                Note(entry.Index, later.Index);
            }
        }
    }

    private void Note(int first, int second) => _after[first][second / 64] |= 1UL << (second % 64);

    private List<GroundEvent>? Linearise(IReadOnlyList<GroundEvent> triggers)
    {
        if (_nodes > NodeLimit)
        {
            return null;
        }

        int[] earlier = CountEarlier();
        var ready = new SortedSet<int>();
        for (int i = 0; i < _count; i++)
        {
            if (earlier[i] == 0)
            {
                ready.Add(i);
            }
        }

        var sorted = new List<GroundEvent>(_count);
        while (ready.Count > 0)
        {
            int next = ready.Min;
            ready.Remove(next);
            sorted.Add(triggers[next]);
            for (int later = 0; later < _count; later++)
            {
                if (IsBefore(next, later) && --earlier[later] == 0)
                {
                    ready.Add(later);
                }
            }
        }

        return sorted.Count == _count ? sorted : null;
    }

    private int[] CountEarlier()
    {
        var counts = new int[_count];
        for (int first = 0; first < _count; first++)
        {
            for (int later = 0; later < _count; later++)
            {
                counts[later] += IsBefore(first, later) ? 1 : 0;
            }
        }

        return counts;
    }

    private bool IsBefore(int first, int later) => (_after[first][later / 64] & (1UL << (later % 64))) != 0;
}
