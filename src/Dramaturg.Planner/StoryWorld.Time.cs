using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner;

// Time, in a story that knows it: docs/semantics.md 7.10.
public sealed partial class StoryWorld
{
    /// <summary>What becomes of a state if nobody does anything until the last moment; what people want is compared there. In a story without time the state itself.</summary>
    public StateId Idle(StateId state) => Guarded(() => new StateId(_space.Idle(state.Value)));

    /// <summary>The position in the calendar; null in a story without time.</summary>
    public int? MomentOf(StateId state) => Model.Schedule is { } schedule ? Get(state, schedule.Clock).AsSymbol : null;

    /// <summary>What falls due, and happens, while an action that can happen in a state takes its time.</summary>
    public IReadOnlyList<ScheduledEvent> DueDuring(StateId state, ActionId action) => Model.Schedule is not { } schedule
        ? System.Array.Empty<ScheduledEvent>()
        : Guarded(() => _space.DueDuring(state.Value, action.Value).Select(happened => schedule.Events[happened.Due]).ToArray());
}
