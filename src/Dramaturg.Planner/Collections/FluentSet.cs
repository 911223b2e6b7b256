using System;

namespace Dramaturg.Planner.Collections;

/// <summary>A set of fluents, one bit each.</summary>
internal sealed class FluentSet
{
    private readonly ulong[] _words;

    public FluentSet(int fluentCount) => _words = new ulong[(fluentCount + 63) / 64];

    public bool IsEmpty => Array.TrueForAll(_words, word => word == 0);

    public bool Contains(int fluent) => (_words[fluent >> 6] >> (fluent & 63) & 1) != 0;

    /// <summary>Whether the fluent was new.</summary>
    public bool Add(int fluent)
    {
        bool isNew = !Contains(fluent);
        _words[fluent >> 6] |= 1UL << (fluent & 63);
        return isNew;
    }

    /// <summary>Whether any of them was new.</summary>
    public bool AddAll(FluentSet others)
    {
        ulong added = 0;
        for (int i = 0; i < _words.Length; i++)
        {
            added |= others._words[i] & ~_words[i];
            _words[i] |= others._words[i];
        }

        return added != 0;
    }

    public bool Overlaps(FluentSet other)
    {
        for (int i = 0; i < _words.Length; i++)
        {
            if ((_words[i] & other._words[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
