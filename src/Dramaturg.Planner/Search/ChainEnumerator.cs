using System;
using System.Collections.Generic;

namespace Dramaturg.Planner.Search;

/// <summary>Every chain of minimal segments through the beats to the ending, or the shortest of them; nothing is dropped.</summary>
internal sealed class ChainEnumerator
{
    private readonly BeatPlan _plan;
    private readonly Func<int, int, ulong, IEnumerable<Segment>> _allSegments;
    private readonly Dictionary<(int Node, int Beat, ulong Passed), List<Segment>> _known = new();

    /// <param name="allSegments">All minimal segments from a node to a beat or the ending, with these beats passed, by length.</param>
    public ChainEnumerator(BeatPlan plan, Func<int, int, ulong, IEnumerable<Segment>> allSegments)
    {
        _plan = plan;
        _allSegments = allSegments;
    }

    /// <summary>All chains, depth first.</summary>
    public IEnumerable<List<Leg>> All(int node, ulong passed)
    {
        foreach (int beat in _plan.Next(passed))
        {
            foreach (var segment in SegmentsOf(node, beat, passed))
            {
                var leg = new Leg(beat, segment);
                if (beat == BeatPlan.Ending)
                {
                    yield return new List<Leg> { leg };
                    continue;
                }

                foreach (var rest in All(segment.End, passed | (1UL << beat)))
                {
                    rest.Insert(0, leg);
                    yield return rest;
                }
            }
        }
    }

    /// <summary>A chain of the fewest acts in total [Dijkstra1959]; null: there is none.</summary>
    public List<Leg>? Shortest(int node, ulong passed)
    {
        var open = new SortedDictionary<int, Queue<Link>> { [0] = new Queue<Link>(new[] { new Link(null, null, node, passed) }) };
        var closed = new HashSet<(int, ulong)>();
        while (open.Count > 0)
        {
            var link = Take(open, out int length);
            if (link.Leg?.Beat == BeatPlan.Ending)
            {
                return link.Chain();
            }

            if (closed.Add((link.Node, link.Passed)))
            {
                Expand(open, link, length);
            }
        }

        return null;
    }

    private static Link Take(SortedDictionary<int, Queue<Link>> open, out int length)
    {
        using var first = open.GetEnumerator();
        first.MoveNext();
        length = first.Current.Key;
        var link = first.Current.Value.Dequeue();
        if (first.Current.Value.Count == 0)
        {
            open.Remove(length);
        }

        return link;
    }

    private void Expand(SortedDictionary<int, Queue<Link>> open, Link link, int length)
    {
        foreach (int beat in _plan.Next(link.Passed))
        {
            ulong passed = beat == BeatPlan.Ending ? link.Passed : link.Passed | (1UL << beat);
            foreach (var segment in SegmentsOf(link.Node, beat, link.Passed))
            {
                int total = length + segment.Actions.Length;
                if (!open.TryGetValue(total, out var queue))
                {
                    open.Add(total, queue = new Queue<Link>());
                }

                queue.Enqueue(new Link(link, new Leg(beat, segment), segment.End, passed));
            }
        }
    }

    private List<Segment> SegmentsOf(int node, int beat, ulong passed)
    {
        if (!_known.TryGetValue((node, beat, passed), out var segments))
        {
            segments = new List<Segment>(_allSegments(node, beat, passed));
            _known.Add((node, beat, passed), segments);
        }

        return segments;
    }

    private sealed record Link(Link? Before, Leg? Leg, int Node, ulong Passed)
    {
        public List<Leg> Chain()
        {
            var chain = new List<Leg>();
            for (var link = this; link.Leg is not null; link = link.Before!)
            {
                chain.Insert(0, link.Leg);
            }

            return chain;
        }
    }
}
