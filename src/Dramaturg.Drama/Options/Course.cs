using System;
using System.Collections.Generic;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Options;

/// <summary>What somebody could do now, and what it would come to as that person sees it.</summary>
/// <param name="First">The act to begin with; null: to do nothing.</param>
/// <param name="Acts">With it the rest of the plan that is the best reason for it; without it, what would come all the same.</param>
/// <param name="End">The state at its end; in a story with time, after what falls due by itself until the last moment.</param>
/// <param name="HasReason">False of nothing, and of an act that serves a want and costs as much or more.</param>
public sealed record Course(ActionId? First, IReadOnlyList<ActionId> Acts, StateId End, bool HasReason)
{
    public bool IsNothing => First is null;

    public static Course Nothing(StateId state) => new(null, Array.Empty<ActionId>(), state, false);
}
