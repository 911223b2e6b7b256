using System.Collections.Generic;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Advice.Surveying;

/// <summary>Tells situations that show something new: a fact with a value it never had, in the world or in somebody's mind.</summary>
/// <remarks>The novelty of width one of [Lipovetzky2012], for minds of the first level too.</remarks>
internal sealed class Novelty
{
    private const int Reality = -1;
    private readonly StoryWorld _world;
    private readonly HashSet<(int Mind, int Fluent, Value Value)> _seen = new();

    public Novelty(StoryWorld world) => _world = world;

    /// <summary>Whether the state shows something new; from then on it is known.</summary>
    public bool Notice(StateId state)
    {
        bool isNew = Notice(Reality, state);
        for (int mind = 0; mind < _world.Model.Characters.Count; mind++)
        {
            isNew |= Notice(mind, _world.Mind(state, new CharacterId(mind)));
        }

        return isNew;
    }

    private bool Notice(int mind, StateId state)
    {
        bool isNew = false;
        for (int fluent = 0; fluent < _world.Model.Fluents.Count; fluent++)
        {
            isNew |= _seen.Add((mind, fluent, _world.Get(state, new FluentId(fluent))));
        }

        return isNew;
    }
}
