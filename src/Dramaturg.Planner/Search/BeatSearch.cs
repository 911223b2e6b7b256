// A story with beats is a chain of segments. The chain is grown depth first: from a state and the set of beats passed, each beat whose
// predecessors are passed can come next, in the declared order; a segment search gives its ends one after another, and after the
// last beat the ending is searched. Segment searches are kept, so going back to one resumes it.
//
// Going back costs, and so does a segment that is not there. So the chain is tried in rounds: first with only the best end of each segment and
// little effort for each, then with twice the ends and four times the effort, …; a round in which no segment was held back has tried everything, and
// its failure is a proof.

using System;
using System.Collections.Generic;

namespace Dramaturg.Planner.Search;

/// <summary>Finds chains of segments through beats to an ending.</summary>
internal sealed class BeatSearch
{
    private const int FirstEffort = 256;
    private const int Rounds = 10;

    /// <summary>In so many rounds, beginning with the first, a quarter of its effort more is spent on proving that it was in vain.</summary>
    private const int ReachRounds = 3;

    private readonly BeatPlan _plan;
    private readonly Func<int, int, ulong, ResumableSegments> _makeSegments;
    private readonly BeatReach? _reach;
    private readonly Dictionary<(int Node, int Beat, ulong Passed), ResumableSegments> _segments = new();
    private readonly HashSet<(int Node, ulong Passed)> _failed = new();
    private bool _heldBack;
    private int _effort = int.MaxValue;

    /// <param name="makeSegments">The segments from a node to a beat, or past the last to the ending, with these beats passed.</param>
    /// <param name="reach">Asked between rounds whether all of this is in vain; null: nobody is.</param>
    public BeatSearch(BeatPlan plan, Func<int, int, ulong, ResumableSegments> makeSegments, BeatReach? reach = null)
    {
        _reach = reach;
        _plan = plan;
        _makeSegments = makeSegments;
    }

    /// <summary>The beats of the chain that came furthest, for a report of what could not be reached.</summary>
    public ulong DeepestPassed { get; private set; }

    /// <summary>The first chain from a node with some beats passed; null: proved that there is none.</summary>
    public List<Leg>? First(int node, ulong passed)
    {
        for (int round = 0; ; round++)
        {
            int width = round < Rounds ? 1 << round : int.MaxValue;
            _effort = round < Rounds ? FirstEffort << (2 * round) : int.MaxValue;
            _failed.Clear();
            _heldBack = false;
            var chain = new List<Leg>();
            if (Extend(node, passed, width, chain))
            {
                return chain;
            }

            if (!_heldBack || (round < ReachRounds && _reach?.IsOutOfReach(node, passed, _effort / 4) == true))
            {
                return null;
            }
        }
    }

    /// <summary>One chain found with the best end of each segment and at most so much effort for each; null proves nothing.</summary>
    public List<Leg>? Quick(int node, ulong passed, int effort)
    {
        _effort = effort;
        _failed.Clear();
        var chain = new List<Leg>();
        return Extend(node, passed, 1, chain) ? chain : null;
    }

    private static (int Node, ulong Passed) After(Leg leg, ulong passed) =>
        (leg.Segment.End, leg.Beat == BeatPlan.Ending ? passed : passed | (1UL << leg.Beat));

    private bool Extend(int node, ulong passed, int width, List<Leg> chain)
    {
        if (CountOf(passed) > CountOf(DeepestPassed))
        {
            DeepestPassed = passed;
        }

        if (_failed.Contains((node, passed)))
        {
            return false;
        }

        foreach (int beat in _plan.Next(passed))
        {
            if (ExtendBy(beat, node, passed, width, chain))
            {
                return true;
            }
        }

        _failed.Add((node, passed));
        return false;
    }

    private bool ExtendBy(int beat, int node, ulong passed, int width, List<Leg> chain)
    {
        var segments = SegmentsOf(node, beat, passed);
        for (int rank = 0; rank < width && segments.TryGet(rank, _effort, out var segment); rank++)
        {
            var leg = new Leg(beat, segment);
            chain.Add(leg);
            if (beat == BeatPlan.Ending || Extend(segment.End, After(leg, passed).Passed, width, chain))
            {
                return true;
            }

            chain.RemoveAt(chain.Count - 1);
        }

        _heldBack |= !segments.IsExhausted;
        return false;
    }

    private ResumableSegments SegmentsOf(int node, int beat, ulong passed)
    {
        if (!_segments.TryGetValue((node, beat, passed), out var segments))
        {
            segments = _makeSegments(node, beat, passed);
            _segments.Add((node, beat, passed), segments);
        }

        return segments;
    }

    private static int CountOf(ulong bits)
    {
        int count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            count++;
        }

        return count;
    }
}

/// <summary>One segment and the beat it leads to, or <see cref="BeatPlan.Ending"/>.</summary>
internal sealed record Leg(int Beat, Segment Segment);
