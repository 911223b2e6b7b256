using System;
using System.Collections.Generic;

namespace Dramaturg.Planner.Search;

/// <summary>The beats a story must pass and what must come before what.</summary>
internal sealed class BeatPlan
{
    public const int Ending = -1;

    private static readonly int[] OnlyEnding = { Ending };
    private readonly IReadOnlyList<int> _beats;
    private readonly Dictionary<int, ulong> _before = new();

    /// <param name="beats">Positions of the beats, fewer than 64 in the story.</param>
    /// <param name="after">For each beat of the story those that it names as coming before it; the order reaches through beats that are not passed.</param>
    public BeatPlan(IReadOnlyList<int> beats, Func<int, IReadOnlyList<int>> after)
    {
        _beats = beats;
        foreach (int beat in beats)
        {
            All |= 1UL << beat;
        }

        foreach (int beat in beats)
        {
            _before[beat] = Before(beat, after) & All;
        }
    }

    public ulong All { get; }

    /// <summary>The beats that can come next, in the declared order; the ending when all are passed.</summary>
    public IEnumerable<int> Next(ulong passed)
    {
        if ((passed & All) == All)
        {
            return OnlyEnding;
        }

        return Open(passed);
    }

    private static ulong Before(int beat, Func<int, IReadOnlyList<int>> after)
    {
        ulong before = 0;
        var open = new Stack<int>(after(beat));
        while (open.Count > 0)
        {
            int earlier = open.Pop();
            if ((before & (1UL << earlier)) == 0)
            {
                before |= 1UL << earlier;
                foreach (int still in after(earlier))
                {
                    open.Push(still);
                }
            }
        }

        return before;
    }

    private IEnumerable<int> Open(ulong passed)
    {
        foreach (int beat in _beats)
        {
            if ((passed & (1UL << beat)) == 0 && (_before[beat] & ~passed) == 0)
            {
                yield return beat;
            }
        }
    }
}
