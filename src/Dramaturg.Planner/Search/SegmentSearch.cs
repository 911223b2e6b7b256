// Best-first search for told acts from one node to a target, one end after another.
//
// An entry on the open list is an edge: the act that leads from its parent to its node. Whether that act is told is asked only
// when the entry comes up, because most never do. A quick search first asks for short reasons only, of at most h + 1 acts, and puts an
// entry back if it has none, so that easy reasons are found before hard ones are looked for.

using System;
using System.Collections.Generic;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.Heuristics;

namespace Dramaturg.Planner.Search;

/// <summary>Told ways from a node to a target, of at most so many acts. Resumable: each call gives the next different end.</summary>
internal sealed class SegmentSearch
{
    private readonly Teller _teller;
    private readonly Target _target;
    private readonly TargetGuide _guide;
    private readonly int _limit;
    private readonly bool _shortest;
    private readonly SearchBudget _budget;
    private readonly HashSet<int>? _forbidden;
    private readonly Frontier _frontier;
    private readonly List<Entry> _entries = new();
    private readonly LongIntMap _closed = new(4);

    /// <param name="forbidden">Acts that are not told; null: none.</param>
    /// <param name="shortest">A*: ends come in order of length. Otherwise weighted, and ends come sooner.</param>
    public SegmentSearch(Teller teller, int start, Target target, TargetGuide guide, int limit, bool shortest, SearchBudget budget, HashSet<int>? forbidden = null)
    {
        _teller = teller;
        _target = target;
        _guide = guide;
        _limit = limit;
        _shortest = shortest;
        _budget = budget;
        _forbidden = forbidden;
        _frontier = new Frontier(guide, entry => _entries[entry].Node, shortest ? null : new Novelty(teller.Space));
        Push(new Entry(-1, -1, start, target.Start(start), 0, 0, 0), isIdle: false);
    }

    /// <summary>Nodes expanded so far.</summary>
    public int Effort { get; private set; }

    /// <summary>No entries are left: every told node within the limit was looked at.</summary>
    public bool IsExhausted => _frontier.IsEmpty;

    /// <summary>The next end, or null when there is none or the search has expanded so many nodes in all.</summary>
    /// <exception cref="Explanation.SearchStoppedException">A bound was hit.</exception>
    public Segment? Next(int effort = int.MaxValue)
    {
        while (!_frontier.IsEmpty && Effort < effort)
        {
            int index = _frontier.Pop();
            if (TryClose(index) && Visit(index))
            {
                return new Segment(Path(index), _entries[index].Node);
            }
        }

        return null;
    }

    /// <summary>Whether the entry is new and told; one whose reasons are not yet found may come back.</summary>
    private bool TryClose(int index)
    {
        var entry = _entries[index];
        if (IsClosed(entry))
        {
            return false;
        }

        if (entry.Parent >= 0 && !IsTold(index))
        {
            return false;
        }

        _closed.Set(KeyOf(entry), entry.Acts);
        _frontier.Closed(entry.Node);
        return true;
    }

    private static ulong KeyOf(Entry entry) => ((ulong)(uint)entry.Node << Target.ProgressBits) | (uint)entry.Progress;

    private bool IsClosed(Entry entry) => _closed.TryGet(KeyOf(entry), out int acts) && acts <= entry.Acts;

    private bool IsTold(int index)
    {
        var entry = _entries[index];
        int parent = _entries[entry.Parent].Node;
        int most = _teller.CharacterLimit;
        int budget = _shortest ? most : Math.Min(most, _guide.Distance.Of(entry.Node) + 1 + entry.Delay);
        if (_teller.IsTold(parent, entry.Action, budget))
        {
            return true;
        }

        if (budget < most)
        {
            _entries[index] = entry with { Delay = entry.Delay + 1 };
            _frontier.PushBack(index, entry.Delay + 1);
        }

        return false;
    }

    /// <summary>Whether the entry is an end; otherwise its successors are generated.</summary>
    private bool Visit(int index)
    {
        var entry = _entries[index];
        Effort++;
        _budget.CountExpanded();
        if (_target.IsMet(entry.Node, entry.Progress))
        {
            return true;
        }

        if (entry.Acts < _limit)
        {
            Expand(index, entry);
        }

        return false;
    }

    private void Expand(int index, Entry entry)
    {
        foreach (int action in _teller.Space.Executable(entry.Node))
        {
            if (_forbidden is not null && _forbidden.Contains(action))
            {
                continue;
            }

            int node = _teller.Space.Successor(entry.Node, action);
            int progress = _target.Advance(entry.Progress, node);
            if ((node != entry.Node || progress != entry.Progress) && _target.Allows(node))
            {
                bool isIdle = !_shortest && _guide.Estimate.LookAlike(entry.Node, node);
                Push(new Entry(index, action, node, progress, entry.Acts + 1, entry.Idle + (isIdle ? 1 : 0), 0), isIdle);
            }
        }
    }

    private void Push(Entry entry, bool isIdle)
    {
        if (IsClosed(entry))
        {
            return;
        }

        if (entry.Acts + _guide.Distance.Of(entry.Node) > _limit)
        {
            return;
        }

        _entries.Add(entry);
        _frontier.Push(_entries.Count - 1, entry.Acts, entry.Idle, isIdle);
        _budget.CountGenerated();
    }

    private int[] Path(int index)
    {
        var path = new int[_entries[index].Acts];
        for (int i = path.Length - 1; i >= 0; i--)
        {
            path[i] = _entries[index].Action;
            index = _entries[index].Parent;
        }

        return path;
    }

    /// <param name="Parent">Number of the entry before, or -1.</param>
    /// <param name="Idle">How many of the acts changed nothing that the target depends on.</param>
    /// <param name="Delay">How often it was put back.</param>
    private readonly record struct Entry(int Parent, int Action, int Node, int Progress, int Acts, int Idle, int Delay);
}

/// <summary>Acts from a node to an end.</summary>
internal sealed record Segment(int[] Actions, int End);
