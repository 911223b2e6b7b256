using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Options;

/// <summary>What somebody could do now, and what it would come to as that person sees it.</summary>
/// <param name="First">The act to begin with, by the first of its outcomes if it has several; null: to do nothing.</param>
/// <param name="Acts">With it the rest of the plan that is the best reason for it; without it, what would come all the same. Of an act with several outcomes the one the plan goes on in.</param>
/// <param name="Ends">The ways in which it may end, that of all its acts last. Their chances add up to 1.</param>
/// <param name="HasReason">False of nothing, and of an act that serves a want and costs as much or more.</param>
public sealed record Course(ActionId? First, IReadOnlyList<ActionId> Acts, IReadOnlyList<CourseEnd> Ends, bool HasReason)
{
    public bool IsNothing => First is null;

    /// <summary>Where it ends if every hope comes true.</summary>
    public StateId End => Ends[^1].State;

    public static Course Nothing(StateId end) => new(null, Array.Empty<ActionId>(), [new CourseEnd(end, Number.One)], false);

    /// <summary>What a quantity is on average, over the ways in which the course may end.</summary>
    public Number Expected(Func<StateId, Number> quantity) =>
        Ends.Count == 1 ? quantity(End) : Ends.Aggregate(Number.Zero, (sum, end) => sum + (end.Chance * quantity(end.State)));
}

/// <param name="State">In a story with time, after what falls due by itself until the last moment.</param>
/// <param name="Chance">As the person believes.</param>
public readonly record struct CourseEnd(StateId State, Number Chance);
