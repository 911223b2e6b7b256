using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Conflicts;

/// <summary>What somebody means to do: the plan that promises most, of equals the shortest.</summary>
/// <param name="Decision">Who means it, in which mind; null: fate, which does what it can do.</param>
/// <param name="Aims">The concerns that the plan is to raise, with the shares of a life that the person expects of each in the end.</param>
public sealed record Intention(Decision? Decision, IReadOnlyList<ActionId> Acts, IReadOnlyList<Aim> Aims)
{
    /// <summary>Null: fate.</summary>
    public CharacterId? Person => Decision?.Person;

    /// <summary>Whether the plan is after something that the other was after, too.</summary>
    public bool GoesOnFrom(Intention before) => Person is null
        ? Acts.SequenceEqual(before.Acts)
        : Aims.Any(aim => before.Aims.Any(other => other.Concern == aim.Concern));

    /// <summary>Whether all that the plan is after is in a state as the person expects it, if nobody acts any more.</summary>
    public bool IsReached(ValueScale scale, StateId state)
    {
        var values = Decision is { } decision ? scale.Of(scale.World.Idle(state), decision).Parts : [];
        return Aims.All(aim => values[aim.Concern] >= aim.Level - Thresholds.Slack);
    }
}

/// <param name="Concern">Its place among the person's concerns.</param>
public readonly record struct Aim(int Concern, Number Level);
