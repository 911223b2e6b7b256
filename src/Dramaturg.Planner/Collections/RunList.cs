using System;

namespace Dramaturg.Planner.Collections;

/// <summary>Many short runs of ints in one array: a length, then the run. A run is named by where it starts.</summary>
internal sealed class RunList
{
    private int[] _items = new int[1024];
    private int _open;

    public int Count { get; private set; }

    public long Bytes => _items.Length * 4L;

    /// <summary>Forgets all runs and gives the memory back.</summary>
    public void Clear()
    {
        _items = new int[1024];
        Count = 0;
    }

    public void Begin()
    {
        _open = Count;
        Push(0);
    }

    public void Add(int item) => Push(item);

    public void End() => _items[_open] = Count - _open - 1;

    /// <summary>Stays valid while the list grows.</summary>
    public ReadOnlySpan<int> Run(int start) => new(_items, start + 1, _items[start]);

    private void Push(int item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }
}
