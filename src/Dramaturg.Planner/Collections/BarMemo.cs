// Answers to "does anything end above this bar?" hold for other bars too: a yes for all lower ones, a no for all higher ones. So one
// entry holds two bars, as codes of numbers: the highest with a yes (low half) and the lowest with a no (high half). Code 0 stands for none.

using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Collections;

/// <summary>Remembers for each key up to which bar something is known to end above it, and from which bar on nothing does.</summary>
internal sealed class BarMemo
{
    private readonly NumberTable _numbers;
    private readonly LongIntMap _known;

    public BarMemo(NumberTable numbers, int capacityBits)
    {
        _numbers = numbers;
        _known = new LongIntMap(capacityBits);
    }

    public long Bytes => _known.Bytes;

    public void Clear() => _known.Clear();

    /// <param name="bar">Code of a known number.</param>
    public bool TryGet(ulong key, int bar, out bool isAbove)
    {
        _known.TryGet(key, out int known);
        isAbove = IsYes(known, bar);
        return isAbove || IsNo(known, bar);
    }

    public bool Set(ulong key, int bar, bool isAbove)
    {
        _known.TryGet(key, out int known);
        _known.Set(key, isAbove ? bar | (No(known) << 16) : Yes(known) | (bar << 16));
        return isAbove;
    }

    private static int Yes(int known) => known & 0xFFFF;

    private static int No(int known) => (int)((uint)known >> 16);

    private bool IsYes(int known, int bar) => Yes(known) != NumberTable.Unknown && _numbers.Compare(bar, Yes(known)) <= 0;

    private bool IsNo(int known, int bar) => No(known) != NumberTable.Unknown && _numbers.Compare(bar, No(known)) >= 0;
}
