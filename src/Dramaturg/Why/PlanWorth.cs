using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Why;

/// <summary>What plans are worth to whoever decided, also such as begin further on: docs/semantics.md 7.9.</summary>
internal sealed class PlanWorth
{
    private readonly StoryWorld _world;
    private readonly Decision _decision;
    private readonly Number _lossAversion;

    public PlanWorth(StoryWorld world, Decision decision)
    {
        _world = world;
        _decision = decision;
        _lossAversion = world.Model.LossAversionOf(decision.Person);
    }

    /// <summary>Compared with the state in which the plan begins.</summary>
    public Value Of(StateId start, IReadOnlyList<ActionId> plan)
    {
        var node = start;
        var chance = Number.One;
        var worth = Value.Of(Number.Zero);
        foreach (var act in plan)
        {
            foreach (var (other, share) in _world.Outcomes(node, act).Where(outcome => outcome.Action != act))
            {
                worth = Sum(worth, Felt(start, _world.Successor(node, other)), chance * share);
            }

            chance *= _world.Chance(node, act);
            node = _world.Successor(node, act);
        }

        return Sum(worth, Felt(start, node), chance);
    }

    /// <summary>A change of utility from one state to another, a loss times the loss aversion.</summary>
    public Value Felt(StateId start, StateId end)
    {
        var (before, after) = (_world.Utility(start, _decision), _world.Utility(end, _decision));
        if (!before.IsNumber || !after.IsNumber)
        {
            return Value.Unknown;
        }

        var change = after.AsNumber - before.AsNumber;
        return Value.Of(change.Sign < 0 ? change * _lossAversion : change);
    }

    /// <summary>One value and so much of another.</summary>
    public static Value Sum(Value sum, Value part, Number share) =>
        sum.IsNumber && part.IsNumber ? Value.Of(sum.AsNumber + (share * part.AsNumber)) : Value.Unknown;
}
