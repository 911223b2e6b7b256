// Gives every distinct block of `stride` words a small id, in order of first appearance. Blocks lie one after the other in one
// array, so block i is words[i * stride .. (i + 1) * stride); the hash table holds id + 1.

using System;

namespace Dramaturg.Planner.Collections;

/// <summary>Interns fixed-size blocks of words. Equal blocks have equal ids; ids are dense from 0.</summary>
internal sealed class WordInterner
{
    private readonly int _stride;
    private ulong[] _words;
    private int[] _table;
    private int _count;

    public WordInterner(int stride)
    {
        _stride = stride;
        _words = new ulong[Math.Max(1, stride) * 256];
        _table = new int[1024];
    }

    public int Count => _count;

    public long Bytes => (_words.Length * 8L) + (_table.Length * 4L);

    /// <summary>The block of an id; valid until the next <see cref="Intern"/>.</summary>
    public ReadOnlySpan<ulong> this[int id] => new(_words, id * _stride, _stride);

    public int Intern(ReadOnlySpan<ulong> block)
    {
        int mask = _table.Length - 1;
        int slot = (int)Hash(block) & mask;
        while (_table[slot] != 0)
        {
            int id = _table[slot] - 1;
            if (block.SequenceEqual(new ReadOnlySpan<ulong>(_words, id * _stride, _stride)))
            {
                return id;
            }

            slot = (slot + 1) & mask;
        }

        return Add(block, slot);
    }

    private static uint Hash(ReadOnlySpan<ulong> block)
    {
        ulong hash = 0x9E3779B97F4A7C15UL;
        foreach (ulong word in block)
        {
            hash = unchecked((hash ^ word) * 0xFF51AFD7ED558CCDUL);
            hash ^= hash >> 32;
        }

        return (uint)(hash ^ (hash >> 29));
    }

    private int Add(ReadOnlySpan<ulong> block, int slot)
    {
        if ((_count + 1) * _stride > _words.Length)
        {
            Array.Resize(ref _words, _words.Length * 2);
        }

        block.CopyTo(new Span<ulong>(_words, _count * _stride, _stride));
        _table[slot] = ++_count;
        if (_count * 2 > _table.Length)
        {
            Rehash();
        }

        return _count - 1;
    }

    private void Rehash()
    {
        _table = new int[_table.Length * 2];
        int mask = _table.Length - 1;
        for (int id = 0; id < _count; id++)
        {
            int slot = (int)Hash(this[id]) & mask;
            while (_table[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _table[slot] = id + 1;
        }
    }
}
