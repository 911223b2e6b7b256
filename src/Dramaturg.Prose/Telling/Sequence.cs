// The acts in the order in which they are told. Acts can be drawn together into one scene when the story could have taken that order as well: every act
// still has its reasons, and the world and all minds are in the end what they were. Equal states have equal ids, so that is one comparison.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Prose.Telling;

/// <summary>The order of the telling, as far as it is decided, and the plot's order behind that.</summary>
internal sealed class Sequence
{
    private readonly StoryWorld _world;
    private readonly List<ActionId> _acts;
    private readonly List<StateId> _states = [];
    private Road? _road;

    public Sequence(Road plot)
    {
        _world = plot.World;
        _acts = [.. plot.Acts];
        _states.AddRange(Enumerable.Range(0, _acts.Count + 1).Select(number => plot[number]));
        _road = plot;
    }

    public int Count => _acts.Count;

    public StoryWorld World => _world;

    public GroundAction Act(int index) => _world.Model.Actions[_acts[index].Value];

    public StateId State(int number) => _states[number];

    public Road Road => _road ??= Road.Follow(_world, _acts);

    /// <summary>The order with these acts drawn together at the place of the first; null if the story could not have gone so.</summary>
    /// <param name="chosen">Ascending positions.</param>
    public IReadOnlyList<ActionId>? Drawn(IReadOnlyList<int> chosen)
    {
        int first = chosen[0];
        int last = chosen[^1];
        var between = Enumerable.Range(first, last - first + 1).Except(chosen);
        var order = chosen.Concat(between).Select(index => _acts[index]).ToArray();
        return last - first + 1 == chosen.Count || Follow(first, order)?[^1] == _states[last + 1] ? order : null;
    }

    /// <summary>Takes the order over.</summary>
    public void Draw(IReadOnlyList<int> chosen)
    {
        if (chosen[^1] - chosen[0] + 1 == chosen.Count)
        {
            return;
        }

        var order = Drawn(chosen)!;
        var states = Follow(chosen[0], order)!;
        for (int i = 0; i < order.Count; i++)
        {
            _road = _acts[chosen[0] + i] == order[i] ? _road : null;
            _acts[chosen[0] + i] = order[i];
            _states[chosen[0] + i + 1] = states[i];
        }
    }

    /// <summary>The state after the acts that a scene would cover, told first.</summary>
    public StateId After(IReadOnlyList<int> chosen) =>
        chosen.Aggregate(_states[chosen[0]], (state, index) => _world.Successor(state, _acts[index]));

    private List<StateId>? Follow(int number, IReadOnlyList<ActionId> acts)
    {
        var states = new List<StateId>();
        var state = _states[number];
        foreach (var act in acts)
        {
            if (!_world.IsExecutable(state, act) || !_world.IsTold(state, act))
            {
                return null;
            }

            states.Add(state = _world.Successor(state, act));
        }

        return states;
    }
}
