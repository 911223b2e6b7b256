// docs/semantics.md 7.10: the clock, scheduled events, and what comes if nobody acts any more.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Reference;

public sealed partial class ReferenceWorld
{
    private readonly Dictionary<ReferenceState, ReferenceState> _idle = [];

    private IReadOnlyList<ScheduledEvent> Due => Model.Schedule?.Events ?? [];

    /// <summary>The state after all moments that are left.</summary>
    public ReferenceState Idle(ReferenceState state)
    {
        if (Model.Schedule is not { } schedule)
        {
            return state;
        }

        if (_remembered is null || !_idle.TryGetValue(state, out var end))
        {
            end = Pass(state, schedule.Moments.Count);
            _idle[state] = end;
        }

        return end;
    }

    /// <summary>So many moments later, or as many as are left.</summary>
    private ReferenceState Pass(ReferenceState state, int moments)
    {
        for (int i = 0; i < moments && MomentOf(state) < Model.Schedule!.Moments.Count - 1; i++)
        {
            int moment = MomentOf(state) + 1;
            state = Tick(state, Model.Schedule.Moments[moment]);
            foreach (var due in Due.Where(due => due.Moment == moment))
            {
                state = Settle(FallDue(due, state, false));
            }
        }

        return state;
    }

    private int MomentOf(ReferenceState state) => state[Model.Schedule!.Clock].AsSymbol;

    private ReferenceState Tick(ReferenceState state, Moment moment)
    {
        CountWork();
        var values = state.Values.ToArray();
        foreach (var (fluent, value) in moment.Says)
        {
            values[fluent.Value] = value;
        }

        return Settle(state.With(values, state.Minds.Select(mind => mind is null ? null : Tick(mind, moment)).ToArray()));
    }

    private ReferenceState FallDue(ScheduledEvent due, ReferenceState before, bool isForced)
    {
        CountWork();
        bool happens = isForced || (before.Expects[Due.ToList().IndexOf(due)] && Holds(due.Condition, before));
        if (happens)
        {
            FellDue?.Invoke(before, due, isForced);
        }

        return before.With(
            happens ? ValuesAfter(due.Effects, before) : before.Values,
            before.Minds.Select((mind, c) => mind is null ? null : MindAfter(due, new CharacterId(c), mind, before, happens)).ToArray());
    }

    private ReferenceState MindAfter(ScheduledEvent due, CharacterId character, ReferenceState mind, ReferenceState before, bool happens)
    {
        bool isSeen = happens && Holds(due.Observers[character.Value], before);
        var after = FallDue(due, isSeen ? Corrected(due.Condition, mind, before, () => { }) : mind, isSeen);
        return SettleIfChanged(mind, happens ? UpdatedExplicitly(due.Effects, character, after, before) : after);
    }
}
