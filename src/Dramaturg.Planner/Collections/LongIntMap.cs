// An open-addressing table from 64-bit keys to 32-bit values, made for memos that only grow.
// Slots hold key + 1, so that an all-zero table is empty; the key ulong.MaxValue is therefore not allowed.

using System;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Dramaturg.Planner.Collections;

/// <summary>A growing map from long keys to ints. Lookups cost about one cache miss; 12 bytes a slot, at most two thirds full.</summary>
internal sealed class LongIntMap
{
    private const int SmallBits = 8;

    private Slot[] _slots;
    private int _shift;
    private int _count;

    public LongIntMap(int capacityBits = 10)
    {
        _slots = new Slot[1 << capacityBits];
        _shift = 64 - capacityBits;
    }

    public int Count => _count;

    public long Bytes => _slots.Length * 12L;

    public bool TryGet(ulong key, out int value)
    {
        var slots = _slots;
        int mask = slots.Length - 1;
        for (int place = PlaceOf(key); ; place = (place + 1) & mask)
        {
            ref readonly var slot = ref slots[place];
            if (slot.Key == key + 1)
            {
                value = slot.Value;
                return true;
            }

            if (slot.Key == 0)
            {
                value = 0;
                return false;
            }
        }
    }

    public void Set(ulong key, int value)
    {
        Debug.Assert(key != ulong.MaxValue, "the key ulong.MaxValue is reserved");
        if ((_count + 1) * 3L > _slots.Length * 2L)
        {
            Grow();
        }

        Place(key, value);
    }

    /// <summary>Forgets everything and gives the memory back.</summary>
    public void Clear()
    {
        _slots = new Slot[1 << SmallBits];
        _shift = 64 - SmallBits;
        _count = 0;
    }

    private int PlaceOf(ulong key) => (int)(unchecked(key * 0x9E3779B97F4A7C15UL) >> _shift);

    private void Place(ulong key, int value)
    {
        int mask = _slots.Length - 1;
        int place = PlaceOf(key);
        while (_slots[place].Key != 0 && _slots[place].Key != key + 1)
        {
            place = (place + 1) & mask;
        }

        _count += _slots[place].Key == 0 ? 1 : 0;
        _slots[place] = new Slot(key + 1, value);
    }

    private void Grow()
    {
        var slots = _slots;
        _slots = new Slot[slots.Length * 2];
        _shift--;
        _count = 0;
        foreach (var slot in slots)
        {
            if (slot.Key != 0)
            {
                Place(slot.Key - 1, slot.Value);
            }
        }
    }

    /// <summary>Key and value lie side by side, so that a hit is one cache miss.</summary>
    /// <param name="Key">0: empty.</param>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private readonly record struct Slot(ulong Key, int Value);
}
