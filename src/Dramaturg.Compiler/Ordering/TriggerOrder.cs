// Which of several applicable triggers happens, in a Sabre story, is decided by a tree of tests: at each node first the triggers whose
// conditions are all met, then those under the current outcome of the node's test, then those the test does not concern.
// The tree's test is the one that most triggers mention. The model has a plain list instead. So this walks the tree without keeping
// it and notes which trigger it lists before which; where all branches agree, a list says the same. Where two branches disagree
// about some triggers, these are listed once for each place in the tree, each under the outcomes that lead there.
// Example: t1 tests a, t2 tests b, t3 tests b and c. The first test is b, so t2 and t3 come before t1.

using System;
using System.Collections.Generic;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Compiler.Terms;

namespace Dramaturg.Compiler.Ordering;

internal sealed class TriggerOrder
{
    private const int NodeLimit = 100_000;

    private readonly IReadOnlyList<GroundEvent> _triggers;
    private readonly Logic _logic;
    private readonly Precedence _precedence;
    private readonly Func<Dnf, bool> _canBeTrue;
    private readonly int[]? _circles;
    private readonly TestChooser _chooser = new();
    private readonly List<(TriggerTest Test, Constant Outcome)> _path = new();
    private readonly Dictionary<int, List<Place>> _places = new();
    private HashSet<int>? _placed;
    private int _order;
    private int _nodes;

    private TriggerOrder(IReadOnlyList<GroundEvent> triggers, Logic logic, Func<Dnf, bool> canBeTrue, int[]? circles)
    {
        _canBeTrue = canBeTrue;
        _triggers = triggers;
        _logic = logic;
        _circles = circles;
        _precedence = new Precedence(triggers.Count);
    }

    /// <summary>The triggers in the order of the tree; as they are if the tree grows too large.</summary>
    /// <param name="canBeTrue">Conditions it denies are never true; what cannot happen together needs no order.</param>
    public static IReadOnlyList<GroundEvent> Sort(IReadOnlyList<GroundEvent> triggers, Logic logic, Func<Dnf, bool> canBeTrue) =>
        new TriggerOrder(triggers, logic, canBeTrue, null).Sort();

    private readonly record struct Entry(int Index, Dnf Condition, bool CanHappen);

    private readonly record struct Place(int Order, Dnf Condition);

    private IReadOnlyList<GroundEvent> Sort()
    {
        WalkAll();
        if (_nodes > NodeLimit)
        {
            return _triggers;
        }

        var groups = _precedence.Groups();
        if (groups.Exists(group => group.Count > 1))
        {
            if (_circles is null)
            {
                // Look again, more closely: pairs of a circle that can never apply together do not count.
                return new TriggerOrder(_triggers, _logic, _canBeTrue, CirclesOf(groups)).Sort();
            }

            FindPlaces(groups);
        }

        var sorted = new List<GroundEvent>(_triggers.Count);
        foreach (var group in groups)
        {
            AddGroup(group, sorted);
        }

        return sorted;
    }

    private int[] CirclesOf(List<List<int>> groups)
    {
        int[] circles = new int[_triggers.Count];
        for (int group = 0; group < groups.Count; group++)
        {
            foreach (int member in groups[group])
            {
                circles[member] = group;
            }
        }

        return circles;
    }

    private void WalkAll()
    {
        var entries = new List<Entry>(_triggers.Count);
        for (int i = 0; i < _triggers.Count; i++)
        {
            entries.Add(new Entry(i, _triggers[i].Precondition, _canBeTrue(_triggers[i].Precondition)));
        }

        Walk(entries);
    }

    private void FindPlaces(List<List<int>> groups)
    {
        _placed = new HashSet<int>();
        foreach (var group in groups)
        {
            if (group.Count > 1)
            {
                _placed.UnionWith(group);
            }
        }

        _nodes = 0;
        WalkAll();
    }

    private void AddGroup(List<int> group, List<GroundEvent> sorted)
    {
        if (group.Count == 1)
        {
            sorted.Add(_triggers[group[0]]);
            return;
        }

        var places = new List<(Place Place, int Index)>();
        foreach (int index in group)
        {
            foreach (var place in _places[index])
            {
                places.Add((place, index));
            }
        }

        places.Sort((a, b) => a.Place.Order.CompareTo(b.Place.Order));
        for (int i = 0; i < places.Count; i++)
        {
            var condition = places[i].Place.Condition;
            for (; i + 1 < places.Count && places[i + 1].Index == places[i].Index; i++)
            {
                condition = _logic.Or(condition, places[i + 1].Place.Condition);
            }

            sorted.Add(_triggers[places[i].Index] with { Precondition = condition });
        }
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
                (entry.Condition.IsTrue ? held : open).Add(entry);
            }

            AddHeld(held, open);
            if (open.Count == 0)
            {
                return;
            }

            entries = WalkTest(_chooser.Choose(open.ConvertAll(entry => entry.Condition)), open);
        }
    }

    /// <returns>What the test does not concern.</returns>
    private List<Entry> WalkTest(TriggerTest test, List<Entry> open)
    {
        var concerned = new List<Entry>();
        var irrelevant = new List<Entry>();
        foreach (var entry in open)
        {
            (test.IsMentionedBy(entry.Condition) ? concerned : irrelevant).Add(entry);
        }

        NoteBefore(concerned, irrelevant);
        if (concerned.Count == 1)
        {
            AddPlace(concerned[0]);
            return irrelevant;
        }

        foreach (var outcome in test.Outcomes())
        {
            _path.Add((test, outcome));
            WalkBranch(test, outcome, concerned);
            _path.RemoveAt(_path.Count - 1);
        }

        return irrelevant;
    }

    private void WalkBranch(TriggerTest test, Constant outcome, List<Entry> concerned)
    {
        var branch = new List<Entry>(concerned.Count);
        foreach (var entry in concerned)
        {
            var rest = Replace(entry.Condition, test, outcome);
            if (!rest.IsFalse)
            {
                branch.Add(entry with { Condition = rest });
            }
        }

        if (branch.Count == 1)
        {
            AddPlace(branch[0]);
        }
        else
        {
            Walk(branch);
        }
    }

    private Dnf Replace(Dnf condition, TriggerTest test, Constant outcome)
    {
        var disjuncts = new List<Atom[]>(condition.Disjuncts.Length);
        foreach (var disjunct in condition.Disjuncts)
        {
            if (Array.TrueForAll(disjunct, atom => !test.IsAbout(atom) || test.Holds(atom, outcome)))
            {
                disjuncts.Add(Array.FindAll(disjunct, atom => !test.IsAbout(atom)));
            }
        }

        return _logic.Normalise(disjuncts);
    }

    private void AddHeld(List<Entry> held, List<Entry> open)
    {
        for (int i = 0; i < held.Count; i++)
        {
            AddPlace(held[i]);
            for (int j = i + 1; j < held.Count; j++)
            {
                Note(held[i], held[j]);
            }
        }

        NoteBefore(held, open);
    }

    private void AddPlace(Entry entry)
    {
        if (_placed is null || !_placed.Contains(entry.Index))
        {
            return;
        }

        var condition = entry.Condition;
        foreach (var (test, outcome) in _path)
        {
            condition = _logic.And(condition, test.ConditionOf(outcome, _logic));
        }

        if (!_places.TryGetValue(entry.Index, out var places))
        {
            places = new List<Place>();
            _places.Add(entry.Index, places);
        }

        if (!condition.IsFalse)
        {
            places.Add(new Place(_order++, condition));
        }
    }

    private void NoteBefore(List<Entry> first, List<Entry> second)
    {
        foreach (var entry in first)
        {
            foreach (var later in second)
            {
                Note(entry, later);
            }
        }
    }

    private void Note(Entry first, Entry second)
    {
        if (_placed is null && first.CanHappen && second.CanHappen && !_precedence.IsBefore(first.Index, second.Index)
            && (_circles is null || _circles[first.Index] != _circles[second.Index]
                || _canBeTrue(_logic.And(first.Condition, second.Condition))))
        {
            _precedence.Note(first.Index, second.Index);
        }
    }
}
