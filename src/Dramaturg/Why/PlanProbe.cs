using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Why;

/// <summary>Looks in one mind for the best plan that begins with an act, with some of the rules for reasons switched off.</summary>
/// <remarks>Depth-first with a memo per (state, acts left); gives up after a number of states.</remarks>
internal sealed class PlanProbe
{
    public const int DefaultEffort = 200_000;

    private readonly StoryWorld _world;
    private readonly Decision _decision;
    private readonly PlanWorth _worth;
    private readonly bool _needsConsent;
    private readonly int _effort;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<(StateId, int), (Value Worth, ActionId? Next)> _best = new();

    /// <param name="decision">Whose plan, and by which weights.</param>
    /// <param name="needsConsent">Whether later steps must be explained; else anybody is taken to help.</param>
    /// <param name="effort">Most states looked at.</param>
    public PlanProbe(StoryWorld world, Decision decision, bool needsConsent, int effort, CancellationToken cancellation)
    {
        _effort = effort;
        _cancellation = cancellation;
        _world = world;
        _decision = decision;
        _worth = new PlanWorth(world, decision);
        _needsConsent = needsConsent;
    }

    public bool GaveUp { get; private set; }

    private StateId _start;

    /// <summary>The acts of the plan that is worth most, the shortest of these found first; the act alone if nothing is better. Of an act with outcomes the best is hoped for.</summary>
    public List<ActionId> Best(StateId believed, ActionId act, int budget)
    {
        _start = believed;
        _best.Clear();
        var first = _world.Outcomes(believed, act).Select(outcome => outcome.Action)
            .Select(outcome => (Outcome: outcome, Worth: After(believed, outcome, budget - 1)))
            .Aggregate((best, other) => IsMore(other.Worth, best.Worth) ? other : best).Outcome;
        var plan = new List<ActionId> { first };
        var node = _world.Successor(believed, first);
        for (int left = budget - 1; left > 0 && BestFrom(node, left).Next is { } next; left--)
        {
            plan.Add(next);
            node = _world.Successor(node, next);
        }

        return plan;
    }

    private (Value Worth, ActionId? Next) BestFrom(StateId node, int left)
    {
        if (_best.TryGetValue((node, left), out var known))
        {
            return known;
        }

        _cancellation.ThrowIfCancellationRequested();
        (Value Worth, ActionId? Next) best = (_worth.Felt(_start, node), null);
        if (left > 0 && _best.Count < _effort)
        {
            foreach (var act in _world.Executable(node))
            {
                best = Better(best, node, act, left);
            }
        }

        GaveUp |= _best.Count >= _effort;
        return _best[(node, left)] = best;
    }

    private (Value Worth, ActionId? Next) Better((Value Worth, ActionId? Next) best, StateId node, ActionId act, int left)
    {
        if (_world.IsNobodys(act) || (_world.Successor(node, act) == node && _world.Model.Actions[act.Value].Outcome is null))
        {
            return best;
        }

        var worth = After(node, act, left - 1);
        return IsMore(worth, best.Worth) && (!_needsConsent || _world.IsStepExplained(_decision, node, act, left)) ? (worth, act) : best;
    }

    /// <summary>What it is worth to go on with an act, hoping for one outcome: the best that may follow it, and the ends in which it stops.</summary>
    private Value After(StateId node, ActionId act, int left) => _world.Outcomes(node, act).Aggregate(
        Value.Of(Number.Zero),
        (sum, outcome) => PlanWorth.Sum(
            sum,
            outcome.Action == act ? BestFrom(_world.Successor(node, act), left).Worth : _worth.Felt(_start, _world.Successor(node, outcome.Action)),
            outcome.Chance));

    private static bool IsMore(Value a, Value b) => a.IsNumber && (!b.IsNumber || a.AsNumber > b.AsNumber);
}
