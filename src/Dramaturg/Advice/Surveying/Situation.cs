using System.Collections.Generic;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Advice.Surveying;

/// <summary>A state that told acts lead to, with the first way that was found there.</summary>
internal sealed class Situation
{
    public Situation(int number, StateId state, Situation? from, ActionId? by)
    {
        Number = number;
        State = state;
        From = from;
        By = by;
    }

    /// <summary>In the order of reaching; 0 is the start.</summary>
    public int Number { get; }

    public StateId State { get; }

    public Situation? From { get; }

    public ActionId? By { get; }

    /// <summary>The acts that lead here.</summary>
    public IReadOnlyList<ActionId> Road()
    {
        var acts = new List<ActionId>();
        for (var here = this; here.By is { } act; here = here.From!)
        {
            acts.Add(act);
        }

        acts.Reverse();
        return acts;
    }
}

/// <summary>A told act between two situations.</summary>
internal sealed record Step(Situation From, ActionId Act, Situation To);
