// Entries wait in buckets, one for each pair (f, h); the best bucket is the smallest f, then the smallest h, then the order of arrival. All
// priorities are small integers, so pushing and popping cost a few steps and never compare entries.

using System;
using System.Collections.Generic;

namespace Dramaturg.Planner.Search;

/// <summary>A queue of entry numbers by two small priorities. First in, first out within a bucket.</summary>
internal sealed class OpenList
{
    private readonly List<List<Queue<int>>> _buckets = new();
    private int _lowest;

    public int Count { get; private set; }

    public void Push(int entry, int f, int h)
    {
        while (_buckets.Count <= f)
        {
            _buckets.Add(new List<Queue<int>>());
        }

        var row = _buckets[f];
        while (row.Count <= h)
        {
            row.Add(new Queue<int>());
        }

        row[h].Enqueue(entry);
        _lowest = Math.Min(_lowest, f);
        Count++;
    }

    /// <summary>Removes the best entry; the list is not empty.</summary>
    public int Pop(out int f)
    {
        Count--;
        for (f = _lowest; ; f++)
        {
            foreach (var bucket in _buckets[f])
            {
                if (bucket.Count > 0)
                {
                    _lowest = f;
                    return bucket.Dequeue();
                }
            }
        }
    }
}
