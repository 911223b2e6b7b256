// The states that the proper subsequences of a told sequence lead to, act by act, as in Explanation/Explainer.cs but for the author:
// used to refuse or to shorten stories with acts that could be left out.

using System.Collections.Generic;

namespace Dramaturg.Planner.Search;

internal static class Shadows
{
    /// <summary>The shortest proper subsequence that is told from the start and ends as well; null if the sequence is minimal.</summary>
    public static int[]? Shorter(Teller teller, int start, IReadOnlyList<int> actions, Target target)
    {
        var kept = new List<Trail> { new(start, target.Start(start), null, -1, 0) };
        int node = start;
        for (int i = 0; i < actions.Count; i++)
        {
            kept = Advance(teller, kept, actions[i], target);
            node = teller.Space.Successor(node, actions[i]);
        }

        Trail? best = null;
        foreach (var trail in kept)
        {
            if (trail.Count < actions.Count && (best is null || trail.Count < best.Count) && target.IsAsGood(trail.Node, trail.Progress, node))
            {
                best = trail;
            }
        }

        return best?.Actions();
    }

    /// <summary>Leaves out acts until none can be left out.</summary>
    public static int[] Minimal(Teller teller, int start, int[] actions, Target target)
    {
        while (Shorter(teller, start, actions, target) is { } shorter)
        {
            actions = shorter;
        }

        return actions;
    }

    /// <summary>Every trail without and with the act; of several that meet in a node the one with the fewest acts stays.</summary>
    private static List<Trail> Advance(Teller teller, List<Trail> trails, int action, Target target)
    {
        var next = new List<Trail>();
        var index = new Dictionary<(int Node, int Progress), int>();
        foreach (var trail in trails)
        {
            Keep(next, index, trail);
            if (teller.Space.IsExecutable(trail.Node, action) && teller.IsTold(trail.Node, action))
            {
                int node = teller.Space.Successor(trail.Node, action);
                Keep(next, index, new Trail(node, target.Advance(trail.Progress, node), trail, action, trail.Count + 1));
            }
        }

        return next;
    }

    private static void Keep(List<Trail> trails, Dictionary<(int Node, int Progress), int> index, Trail trail)
    {
        if (!index.TryGetValue((trail.Node, trail.Progress), out int place))
        {
            index.Add((trail.Node, trail.Progress), trails.Count);
            trails.Add(trail);
        }
        else if (trail.Count < trails[place].Count)
        {
            trails[place] = trail;
        }
    }

    private sealed record Trail(int Node, int Progress, Trail? Before, int Action, int Count)
    {
        public int[] Actions()
        {
            var actions = new int[Count];
            for (var trail = this; trail.Before is not null; trail = trail.Before)
            {
                actions[trail.Count - 1] = trail.Action;
            }

            return actions;
        }
    }
}
