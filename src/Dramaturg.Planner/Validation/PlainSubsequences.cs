// Whether some acts of a sequence could be left out: is there a proper subsequence that stands and ends as well? Where acts do not depend
// on each other there are many subsequences but few states, so this walks states, act by act, and asks whether an act stands only on ways
// that lead to such an end. Only where even the states are many are acts asked at once, which keeps the ways few.

using System;
using System.Collections.Generic;

namespace Dramaturg.Planner.Validation;

internal enum Verdict
{
    No,
    Unknown,
    Yes,
}

/// <param name="stands">Whether the act of this position is explained in a state in which it is executable.</param>
/// <param name="isAsGood">Whether a state would do as the end.</param>
/// <param name="mayEndWell">False only where no choice of the acts from this position on leads from a state to such an end; null: not known.</param>
internal sealed class PlainSubsequences(
    PlainWorld world,
    Func<PlainState, int, Verdict> stands,
    Func<PlainState, Verdict> isAsGood,
    Func<PlainState, int, bool>? mayEndWell = null)
{
    private const int MostWays = 5_000;

    /// <summary>Whether a proper subsequence stands and ends as well as the whole, whose acts are all known to stand.</summary>
    public Verdict Exists(PlainState start, IReadOnlyList<int> acts) =>
        Exists(start, acts, false) ?? Exists(start, acts, true) ?? Verdict.Unknown;

    private Verdict? Exists(PlainState start, IReadOnlyList<int> acts, bool asksAtOnce)
    {
        var layer = new Dictionary<PlainState, Way>();
        var whole = start;
        int count = 0;
        for (int i = 0; i < acts.Count; i++)
        {
            layer = Hopeful(Next(layer, whole, acts[i], i, asksAtOnce), i + 1);
            whole = world.Apply(whole, acts[i]);
            count += layer.Count;
            if (count > MostWays)
            {
                return null;
            }
        }

        var verdict = Verdict.No;
        foreach (var end in layer.Values)
        {
            verdict = Max(verdict, Judge(end));
            if (verdict == Verdict.Yes)
            {
                break;
            }
        }

        return verdict;
    }

    /// <summary>The states after one more act is left out or done, by all who have left out at least one.</summary>
    private Dictionary<PlainState, Way> Next(Dictionary<PlainState, Way> layer, PlainState whole, int act, int position, bool asksAtOnce)
    {
        var next = new Dictionary<PlainState, Way>();
        foreach (var way in layer.Values)
        {
            WayTo(next, way.State).Arrivals.Add(new Arrival(way, false, position));
            if (world.IsExecutable(way.State, act) && !(asksAtOnce && stands(way.State, position) == Verdict.No))
            {
                WayTo(next, world.Apply(way.State, act)).Arrivals.Add(new Arrival(way, true, position));
            }
        }

        // Whoever has left out nothing so far may leave out this act.
        WayTo(next, whole).Reached = Verdict.Yes;
        return next;
    }

    private Dictionary<PlainState, Way> Hopeful(Dictionary<PlainState, Way> layer, int position)
    {
        if (mayEndWell is null)
        {
            return layer;
        }

        var hopeful = new Dictionary<PlainState, Way>();
        foreach (var (state, way) in layer)
        {
            if (mayEndWell(state, position))
            {
                hopeful.Add(state, way);
            }
        }

        return hopeful;
    }

    private static Way WayTo(Dictionary<PlainState, Way> layer, PlainState state)
    {
        if (!layer.TryGetValue(state, out var way))
        {
            way = new Way(state);
            layer.Add(state, way);
        }

        return way;
    }

    private Verdict Judge(Way end)
    {
        var isGood = isAsGood(end.State);
        return isGood == Verdict.No ? Verdict.No : Min(isGood, Reached(end));
    }

    /// <summary>Whether a standing subsequence comes here, asked from the end backwards.</summary>
    private Verdict Reached(Way way)
    {
        if (way.Reached is { } known)
        {
            return known;
        }

        var verdict = Verdict.No;
        foreach (var arrival in way.Arrivals)
        {
            var reached = Reached(arrival.From);
            if (arrival.IsDone && reached > verdict)
            {
                reached = Min(reached, stands(arrival.From.State, arrival.Position));
            }

            verdict = Max(verdict, reached);
            if (verdict == Verdict.Yes)
            {
                break;
            }
        }

        way.Reached = verdict;
        return verdict;
    }

    private static Verdict Min(Verdict a, Verdict b) => a < b ? a : b;

    private static Verdict Max(Verdict a, Verdict b) => a > b ? a : b;

    private sealed class Way(PlainState state)
    {
        public PlainState State => state;

        public List<Arrival> Arrivals { get; } = new();

        /// <summary>Null while not asked.</summary>
        public Verdict? Reached { get; set; }
    }

    private sealed record Arrival(Way From, bool IsDone, int Position);
}
