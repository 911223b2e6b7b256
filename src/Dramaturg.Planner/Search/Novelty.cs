// A state is novel if in it something is so, or somebody believes something, that no state before had at the same estimate. Where estimates are level for
// long, novel states lead out of it: the first wrong belief, the first death [Lipovetzky2017].

using System.Collections.Generic;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Search;

/// <summary>What the told states of one search have shown so far: values of fluents, in the world and one mind deep, by estimate.</summary>
internal sealed class Novelty
{
    private readonly StateSpace _space;
    private readonly Dictionary<int, ulong[]> _seen = new();

    public Novelty(StateSpace space) => _space = space;

    /// <summary>Whether the node shows something new. O(people × fluents).</summary>
    public bool IsNovel(int node, int estimate) => Compare(node, estimate, adds: false);

    /// <summary>The same; from now on what it shows is known.</summary>
    public bool Add(int node, int estimate) => Compare(node, estimate, adds: true);

    private bool Compare(int node, int estimate, bool adds)
    {
        ulong[] seen = SeenAt(estimate);
        int fluents = _space.Story.Layout.FluentCount;
        bool isNovel = Compare(node, seen, 0, adds);
        for (int mind = 0; mind < _space.Story.CharacterCount && (adds || !isNovel); mind++)
        {
            isNovel |= Compare(_space.Mind(node, mind), seen, (mind + 1) * fluents, adds);
        }

        return isNovel;
    }

    private bool Compare(int node, ulong[] seen, int offset, bool adds)
    {
        bool isNovel = false;
        for (int fluent = 0; fluent < _space.Story.Layout.FluentCount; fluent++)
        {
            ulong code = 1UL << (_space.Get(node, fluent) & 63);
            isNovel |= (seen[offset + fluent] & code) == 0;
            seen[offset + fluent] |= adds ? code : 0;
        }

        return isNovel;
    }

    private ulong[] SeenAt(int estimate)
    {
        if (!_seen.TryGetValue(estimate, out var seen))
        {
            seen = new ulong[(_space.Story.CharacterCount + 1) * _space.Story.Layout.FluentCount];
            _seen.Add(estimate, seen);
        }

        return seen;
    }
}
