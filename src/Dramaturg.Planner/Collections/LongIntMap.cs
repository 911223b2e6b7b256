// An open-addressing table from 64-bit keys to 32-bit values, made for memos that only grow.
// Slots hold key + 1, so that an all-zero table is empty; the key ulong.MaxValue is therefore not allowed.

using System;
using System.Diagnostics;

namespace Dramaturg.Planner.Collections;

/// <summary>A growing map from long keys to ints. Lookups cost about one cache miss; 12 bytes a slot, at most two thirds full.</summary>
internal sealed class LongIntMap
{
    private const int SmallBits = 8;

    private ulong[] _keys;
    private int[] _values;
    private int _shift;
    private int _count;

    public LongIntMap(int capacityBits = 10)
    {
        _keys = new ulong[1 << capacityBits];
        _values = new int[1 << capacityBits];
        _shift = 64 - capacityBits;
    }

    public int Count => _count;

    public long Bytes => _keys.Length * 12L;

    public bool TryGet(ulong key, out int value)
    {
        var keys = _keys;
        int mask = keys.Length - 1;
        for (int slot = Slot(key); ; slot = (slot + 1) & mask)
        {
            ulong found = keys[slot];
            if (found == key + 1)
            {
                value = _values[slot];
                return true;
            }

            if (found == 0)
            {
                value = 0;
                return false;
            }
        }
    }

    public void Set(ulong key, int value)
    {
        Debug.Assert(key != ulong.MaxValue, "the key ulong.MaxValue is reserved");
        if ((_count + 1) * 3L > _keys.Length * 2L)
        {
            Grow();
        }

        Place(key, value);
    }

    /// <summary>Forgets everything and gives the memory back.</summary>
    public void Clear()
    {
        _keys = new ulong[1 << SmallBits];
        _values = new int[1 << SmallBits];
        _shift = 64 - SmallBits;
        _count = 0;
    }

    private int Slot(ulong key) => (int)(unchecked(key * 0x9E3779B97F4A7C15UL) >> _shift);

    private void Place(ulong key, int value)
    {
        int mask = _keys.Length - 1;
        int slot = Slot(key);
        while (_keys[slot] != 0 && _keys[slot] != key + 1)
        {
            slot = (slot + 1) & mask;
        }

        if (_keys[slot] == 0)
        {
            _keys[slot] = key + 1;
            _count++;
        }

        _values[slot] = value;
    }

    private void Grow()
    {
        var (keys, values) = (_keys, _values);
        _keys = new ulong[keys.Length * 2];
        _values = new int[keys.Length * 2];
        _shift--;
        _count = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                Place(keys[i] - 1, values[i]);
            }
        }
    }
}
