using System;
using System.Collections.Generic;

namespace Dramaturg.Compiler.Ordering;

/// <summary>Which of some numbered things come before which; a bit for each pair.</summary>
internal sealed class Precedence
{
    private readonly int _count;
    private readonly ulong[][] _after;

    public Precedence(int count)
    {
        _count = count;
        _after = new ulong[count][];
        for (int i = 0; i < count; i++)
        {
            _after[i] = new ulong[(count + 63) / 64];
        }
    }

    public bool IsBefore(int first, int second) => (_after[first][second / 64] & (1UL << (second % 64))) != 0;

    public void Note(int first, int second) => _after[first][second / 64] |= 1UL << (second % 64);

    /// <summary>
    /// Groups in an order that respects every pair; a group of more than one is a circle. Among groups that could be next the one
    /// with the smallest member is.
    /// </summary>
    public List<List<int>> Groups()
    {
        int[] groupOf = FindCircles(out int groupCount);
        var members = new List<List<int>>();
        for (int group = 0; group < groupCount; group++)
        {
            members.Add(new List<int>());
        }

        for (int i = 0; i < _count; i++)
        {
            members[groupOf[i]].Add(i);
        }

        return Sort(members, groupOf);
    }

    private List<List<int>> Sort(List<List<int>> members, int[] groupOf)
    {
        int[] earlier = new int[members.Count];
        ForEachPair((first, second) => earlier[groupOf[second]] += groupOf[first] == groupOf[second] ? 0 : 1);
        var ready = new SortedSet<(int Smallest, int Group)>();
        for (int group = 0; group < members.Count; group++)
        {
            if (earlier[group] == 0)
            {
                ready.Add((members[group][0], group));
            }
        }

        var sorted = new List<List<int>>();
        while (ready.Count > 0)
        {
            var next = ready.Min;
            ready.Remove(next);
            sorted.Add(members[next.Group]);
            foreach (int first in members[next.Group])
            {
                Release(first, next.Group, groupOf, earlier, members, ready);
            }
        }

        return sorted;
    }

    private void Release(
        int first, int group, int[] groupOf, int[] earlier, List<List<int>> members, SortedSet<(int, int)> ready)
    {
        for (int second = 0; second < _count; second++)
        {
            int other = groupOf[second];
            if (other != group && IsBefore(first, second) && --earlier[other] == 0)
            {
                ready.Add((members[other][0], other));
            }
        }
    }

    private void ForEachPair(Action<int, int> visit)
    {
        for (int first = 0; first < _count; first++)
        {
            for (int second = 0; second < _count; second++)
            {
                if (IsBefore(first, second))
                {
                    visit(first, second);
                }
            }
        }
    }

    /// <summary>Tarjan's strongly connected components, with a stack of its own.</summary>
    private int[] FindCircles(out int groupCount)
    {
        var search = new CircleSearch(this, _count);
        for (int i = 0; i < _count; i++)
        {
            search.Visit(i);
        }

        groupCount = search.GroupCount;
        return search.GroupOf;
    }

    private sealed class CircleSearch
    {
        private readonly Precedence _precedence;
        private readonly int _count;
        private readonly int[] _number;
        private readonly int[] _lowest;
        private readonly Stack<int> _open = new();
        private readonly Stack<(int Node, int Next)> _calls = new();
        private int _visited;

        public CircleSearch(Precedence precedence, int count)
        {
            _precedence = precedence;
            _count = count;
            _number = new int[count];
            _lowest = new int[count];
            GroupOf = new int[count];
            Array.Fill(GroupOf, -1);
        }

        public int[] GroupOf { get; }

        public int GroupCount { get; private set; }

        public void Visit(int start)
        {
            if (_number[start] != 0)
            {
                return;
            }

            Open(start);
            while (_calls.Count > 0)
            {
                var (node, next) = _calls.Pop();
                next = NextAfter(node, next);
                if (next == _count)
                {
                    Close(node);
                    continue;
                }

                _calls.Push((node, next + 1));
                if (_number[next] == 0)
                {
                    Open(next);
                }
                else if (GroupOf[next] < 0)
                {
                    _lowest[node] = Math.Min(_lowest[node], _number[next]);
                }
            }
        }

        private int NextAfter(int node, int next)
        {
            while (next < _count && !_precedence.IsBefore(node, next))
            {
                next++;
            }

            return next;
        }

        private void Open(int node)
        {
            _number[node] = _lowest[node] = ++_visited;
            _open.Push(node);
            _calls.Push((node, 0));
        }

        private void Close(int node)
        {
            if (_calls.Count > 0)
            {
                int parent = _calls.Peek().Node;
                _lowest[parent] = Math.Min(_lowest[parent], _lowest[node]);
            }

            if (_lowest[node] != _number[node])
            {
                return;
            }

            int member;
            do
            {
                member = _open.Pop();
                GroupOf[member] = GroupCount;
            }
            while (member != node);
            GroupCount++;
        }
    }
}
