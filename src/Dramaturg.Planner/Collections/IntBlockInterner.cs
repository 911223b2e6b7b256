using System;

namespace Dramaturg.Planner.Collections;

/// <summary>Interns fixed-size blocks of ints, like <see cref="WordInterner"/> those of words.</summary>
internal sealed class IntBlockInterner
{
    private readonly int _stride;
    private int[] _blocks;
    private int[] _table;
    private int _count;

    public IntBlockInterner(int stride)
    {
        _stride = stride;
        _blocks = new int[stride * 256];
        _table = new int[1024];
    }

    public int Count => _count;

    public long Bytes => (_blocks.Length + _table.Length) * 4L;

    /// <summary>One int of a block.</summary>
    public int this[int id, int position] => _blocks[(id * _stride) + position];

    /// <summary>The block of an id; valid until the next <see cref="Intern"/>.</summary>
    public ReadOnlySpan<int> Block(int id) => new(_blocks, id * _stride, _stride);

    public int Intern(ReadOnlySpan<int> block, out bool isNew)
    {
        int mask = _table.Length - 1;
        int slot = (int)Hash(block) & mask;
        while (_table[slot] != 0)
        {
            int id = _table[slot] - 1;
            if (block.SequenceEqual(Block(id)))
            {
                isNew = false;
                return id;
            }

            slot = (slot + 1) & mask;
        }

        isNew = true;
        return Add(block, slot);
    }

    private static uint Hash(ReadOnlySpan<int> block)
    {
        ulong hash = 0x9E3779B97F4A7C15UL;
        foreach (int part in block)
        {
            hash = unchecked((hash ^ (uint)part) * 0xFF51AFD7ED558CCDUL);
            hash ^= hash >> 32;
        }

        return (uint)(hash ^ (hash >> 29));
    }

    private int Add(ReadOnlySpan<int> block, int slot)
    {
        if ((_count + 1) * _stride > _blocks.Length)
        {
            Array.Resize(ref _blocks, _blocks.Length * 2);
        }

        block.CopyTo(new Span<int>(_blocks, _count * _stride, _stride));
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
            int slot = (int)Hash(Block(id)) & mask;
            while (_table[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _table[slot] = id + 1;
        }
    }
}
