namespace Dramaturg.Planner.Validation;

// docs/semantics.md 2.4.
internal sealed partial class PlainWorld
{
    private const int MostTriggers = 10_000;

    private PlainState Settle(PlainState state)
    {
        if (state.Settled is null)
        {
            var settled = SettleAnew(state);
            settled.Settled = settled;
            state.Settled = settled;
        }

        return state.Settled;
    }

    private PlainState SettleAnew(PlainState state)
    {
        for (int round = 0; round <= MostTriggers; round++)
        {
            var before = state;
            state = See(state);
            if (FirstTrigger(state) is { } trigger)
            {
                state = Happen(trigger, state);
            }
            else if (ReferenceEquals(state, before))
            {
                return state;
            }
        }

        throw new PlainFaultException("triggers set each other off without end");
    }

    private PlainTrigger? FirstTrigger(PlainState state)
    {
        foreach (var trigger in Program.Triggers)
        {
            if (Holds(trigger.Precondition, state))
            {
                return trigger;
            }
        }

        return null;
    }

    private PlainState See(PlainState state)
    {
        if (state.IsLeaf || Program.Seeing.Length == 0)
        {
            return state;
        }

        var seen = state;
        foreach (var rule in Program.Seeing)
        {
            if (seen.OtherMind(rule.Observer) is { } mind
                && mind.Values[rule.Fluent] != seen.Values[rule.Fluent]
                && Holds(rule.Condition, state))
            {
                seen = With(seen, rule.Observer, Update(mind, _places[rule.Fluent], 0, seen.Values[rule.Fluent]));
            }
        }

        return WithChangedMindsSettled(state, seen);
    }

    private PlainState WithChangedMindsSettled(PlainState before, PlainState after)
    {
        for (int c = 0; c < CharacterCount; c++)
        {
            if (before.OtherMind(c) is { } old)
            {
                after = With(after, c, SettledIfChanged(old, after.OtherMind(c)!));
            }
        }

        return after;
    }
}
