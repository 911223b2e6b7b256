using Dramaturg.Model;

namespace Dramaturg.Planner;

// What a survey of many situations asks besides.
public sealed partial class StoryWorld
{
    /// <summary>Different epistemic states met so far, minds included: what a limit on nodes counts.</summary>
    public int NodeCount => _space.NodeCount;

    /// <summary>Whether the act is explained for one consenter, and no reason for anything promises more than the best one for it.</summary>
    public bool PromisesMost(StateId state, ActionId action, CharacterId character) =>
        Guarded(() => _explainer.IsRational(character.Value, _space.Mind(state.Value, character.Value), action.Value, Number.One));
}
