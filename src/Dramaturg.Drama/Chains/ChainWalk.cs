using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Chains;

/// <summary>One way along the chain, drawn act by act.</summary>
/// <remarks>
/// Unless every reason is asked for anew, it is where the walk starts, for acts that have become possible on the way, and of people who, as they see it, fare otherwise than before; all others are taken to want still
/// what they wanted. In the film that spares two questions in three, and 98 in 100 of those spared would have had that answer.
/// </remarks>
internal sealed class ChainWalk
{
    private readonly ExplainedChain _chain;
    private readonly int _number;
    private readonly CharacterId? _still;
    private readonly bool _asksAnew;
    private readonly List<StateId> _passed;

    /// <param name="number">Walks of the same number make the same draws.</param>
    /// <param name="still">Somebody who does nothing.</param>
    public ChainWalk(ExplainedChain chain, StateId start, int number, CharacterId? still, bool asksAnew)
    {
        _asksAnew = asksAnew;
        _chain = chain;
        _number = number;
        _still = still;
        _passed = new List<StateId> { start };
    }

    private StoryWorld World => _chain.World;

    /// <summary>Where it stands after so many acts, or after fewer if nothing more happens.</summary>
    public StateId Go(int horizon)
    {
        for (int depth = 0; depth < horizon; depth++)
        {
            if (_chain.Draw(_passed[depth], new ChainDraw(_number, depth), act => !IsByStill(depth, act) && IsTold(depth, act)) is not { } act)
            {
                break;
            }

            _passed.Add(World.Successor(_passed[depth], act));
        }

        return _passed[^1];
    }

    private bool IsByStill(int depth, ActionId act) => _still is { } still && World.Consenters(_passed[depth], act).Contains(still);

    private bool IsTold(int depth, ActionId act) =>
        depth > 0 && !_asksAnew && _chain.Possible(_passed[depth - 1]).Contains(act) && World.Model.Actions[act.Value].Asked.All(consent => FaresAsBefore(depth, consent.Character))
            ? IsTold(depth - 1, act)
            : _chain.IsTold(_passed[depth], act);

    private bool FaresAsBefore(int depth, CharacterId person) => Utility(_passed[depth], person) == Utility(_passed[depth - 1], person);

    private Value Utility(StateId state, CharacterId person) => World.Utility(World.Mind(state, person), person);
}
