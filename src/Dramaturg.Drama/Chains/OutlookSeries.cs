using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Chains;

/// <summary>The outlooks of several states, each worked out when it is first asked for: all in full or all sampled.</summary>
/// <remarks>Not for several threads at once.</remarks>
public sealed class OutlookSeries
{
    private readonly Outlook?[] _known;
    private readonly Lazy<Func<StateId, Outlook>> _look;

    /// <param name="look">Chooses once for all states how to look.</param>
    internal OutlookSeries(IReadOnlyList<StateId> states, Func<Func<StateId, Outlook>> look)
    {
        States = states;
        _known = new Outlook?[states.Count];
        _look = new(look);
    }

    public IReadOnlyList<StateId> States { get; }

    /// <exception cref="StoryFaultyException">The story has no meaning in some state that may come.</exception>
    public Outlook this[int number] => _known[number] ??= _look.Value(States[number]);

    /// <summary>All of them.</summary>
    /// <exception cref="StoryFaultyException">The story has no meaning in some state that may come.</exception>
    public IReadOnlyList<Outlook> All() => [.. Enumerable.Range(0, States.Count).Select(number => this[number])];
}
