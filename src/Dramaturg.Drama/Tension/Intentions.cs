using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Tension;

/// <summary>What everybody means to do in a state: the most promising reason that a person has for anything. Remembered.</summary>
public sealed class Intentions
{
    private readonly StoryWorld _world;
    private readonly Dictionary<(StateId Mind, CharacterId Person), IReadOnlyList<ActionId>> _known = new();

    public Intentions(StoryWorld world) => _world = world;

    /// <summary>The acts of the plan; none if the person means to do nothing.</summary>
    public IReadOnlyList<ActionId> Of(StateId state, CharacterId person)
    {
        var key = (_world.Mind(state, person), person);
        if (!_known.TryGetValue(key, out var plan))
        {
            plan = _world.BestReason(state, person)?.Steps.Select(step => step.Action).ToArray() ?? [];
            _known.Add(key, plan);
        }

        return plan;
    }

    /// <summary>The state that a plan leads to if nobody else acts, as far as it can be followed from a state.</summary>
    public StateId Follow(StateId state, IReadOnlyList<ActionId> plan)
    {
        foreach (var act in plan)
        {
            if (!_world.IsExecutable(state, act))
            {
                return state;
            }

            state = _world.Successor(state, act);
        }

        return state;
    }
}
