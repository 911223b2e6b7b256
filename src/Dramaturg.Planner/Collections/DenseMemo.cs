using System;

namespace Dramaturg.Planner.Collections;

/// <summary>Remembers one value of 0 or more for each of many dense keys.</summary>
internal sealed class DenseMemo
{
    private int[] _values = Array.Empty<int>();

    public long Bytes => _values.Length * 4L;

    public void Clear() => _values = Array.Empty<int>();

    public bool TryGet(int key, out int value)
    {
        value = key < _values.Length ? _values[key] - 1 : -1;
        return value >= 0;
    }

    public int Set(int key, int value)
    {
        if (key >= _values.Length)
        {
            Array.Resize(ref _values, Math.Max(256, (key + 1) * 2));
        }

        _values[key] = value + 1;
        return value;
    }
}
