using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

// docs/semantics.md 7.10.
internal sealed partial class PlainWorld
{
    private readonly List<bool[]> _expectations = new();

    private Schedule? Schedule => Program.Model.Schedule;

    /// <summary>What comes if nobody does anything any more; without time the state itself.</summary>
    public PlainState Idle(PlainState state) =>
        Schedule is null ? state : state.Idle ??= Pass(state, Schedule.Moments.Count);

    private PlainState Pass(PlainState state, int moments)
    {
        for (int i = 0; i < moments; i++)
        {
            state = state.Later ??= Later(state);
        }

        return state;
    }

    private PlainState Later(PlainState state)
    {
        int moment = state.Values[Schedule!.Clock.Value];
        if (moment == Schedule.Moments.Count)
        {
            return state;
        }

        // A symbol k has the code k + 1, so the code of now is the number of the next moment.
        state = Advanced(state, Schedule.Moments[moment]);
        for (int due = 0; due < Program.Due.Length; due++)
        {
            state = Program.Due[due].Moment == moment ? Settle(FallenDue(due, state, false)) : state;
        }

        return state;
    }

    private PlainState Advanced(PlainState state, Moment moment)
    {
        int[] values = (int[])state.Values.Clone();
        foreach (var (fluent, value) in moment.Says)
        {
            values[fluent.Value] = Program.CodeOf(value);
        }

        return Settle(Unique(state, values, Array.ConvertAll(state.CopyMinds(), mind => mind is null ? null : Advanced(mind, moment))));
    }

    /// <summary>Where it is seen it happens whether it is expected or not.</summary>
    private PlainState FallenDue(int index, PlainState before, bool isForced)
    {
        var due = Program.Due[index];
        bool happens = isForced || (_expectations[before.Place.Expectation][index] && Holds(due.Condition, before));
        var minds = before.CopyMinds();
        for (int c = 0; c < minds.Length; c++)
        {
            if (minds[c] is { } mind)
            {
                bool isSeen = happens && Holds(due.Observers[c], before);
                var after = FallenDue(index, isSeen ? Corrected(due.Condition, mind, before) : mind, isSeen);
                minds[c] = SettledIfChanged(mind, happens ? Updated(due.Updates, c, after, before) : after);
            }
        }

        return Unique(before, happens ? ValuesAfter(due.Values, before) : before.Values, minds);
    }

    private int ExpectationAt(int[] path)
    {
        bool[] expected = Array.ConvertAll(Program.Due, due => path.All(character => due.ForeseenBy.Contains(character)));
        int index = _expectations.FindIndex(known => known.SequenceEqual(expected));
        if (index < 0)
        {
            index = _expectations.Count;
            _expectations.Add(expected);
        }

        return index;
    }
}
