// Stories that differ in who does what come from forbidding: every act of a story found is forbidden in turn, and the story is searched again
// without it; then acts of those stories, and so on, breadth first. What people believe and plan stays as it is: only the telling does without the act.

using System;
using System.Collections.Generic;

namespace Dramaturg.Planner.Search;

/// <summary>Chains that differ from each other in at least one act; not all there are.</summary>
internal sealed class DifferentChains
{
    private const int Effort = 64;

    private readonly Func<IReadOnlyCollection<int>, BeatSearch> _searchWithout;

    /// <param name="searchWithout">Makes a search that tells none of these acts.</param>
    public DifferentChains(Func<IReadOnlyCollection<int>, BeatSearch> searchWithout) => _searchWithout = searchWithout;

    /// <summary>The first chain, then others. Chains can repeat.</summary>
    public IEnumerable<List<Leg>> From(BeatSearch search, int node, ulong passed)
    {
        if (search.First(node, passed) is not { } first)
        {
            yield break;
        }

        yield return first;
        var open = new Queue<SortedSet<int>>(Extensions(first, new SortedSet<int>()));
        var tried = new HashSet<string>(StringComparer.Ordinal);
        while (open.Count > 0)
        {
            var forbidden = open.Dequeue();
            if (tried.Add(string.Join(",", forbidden)) && _searchWithout(forbidden).Quick(node, passed, Effort) is { } chain)
            {
                yield return chain;
                foreach (var extension in Extensions(chain, forbidden))
                {
                    open.Enqueue(extension);
                }
            }
        }
    }

    private static IEnumerable<SortedSet<int>> Extensions(List<Leg> chain, SortedSet<int> forbidden)
    {
        foreach (var leg in chain)
        {
            foreach (int action in leg.Segment.Actions)
            {
                yield return new SortedSet<int>(forbidden) { action };
            }
        }
    }
}
