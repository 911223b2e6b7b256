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
    private readonly bool _needsConsent;
    private readonly int _effort;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<(StateId, int), (Value End, ActionId? Next)> _best = new();

    /// <param name="decision">Whose plan, and by which weights.</param>
    /// <param name="needsConsent">Whether later steps must be explained; else anybody is taken to help.</param>
    /// <param name="effort">Most states looked at.</param>
    public PlanProbe(StoryWorld world, Decision decision, bool needsConsent, int effort, CancellationToken cancellation)
    {
        _effort = effort;
        _cancellation = cancellation;
        _world = world;
        _decision = decision;
        _needsConsent = needsConsent;
    }

    public bool GaveUp { get; private set; }

    /// <summary>The acts of the plan with the highest end, the shortest of these found first; the act alone if nothing is better.</summary>
    public List<ActionId> Best(StateId believed, ActionId act, int budget)
    {
        var plan = new List<ActionId> { act };
        var node = _world.Successor(believed, act);
        for (int left = budget - 1; left > 0 && BestFrom(node, left).Next is { } next; left--)
        {
            plan.Add(next);
            node = _world.Successor(node, next);
        }

        return plan;
    }

    public StateId EndOf(StateId believed, IEnumerable<ActionId> plan) => plan.Aggregate(believed, _world.Successor);

    private (Value End, ActionId? Next) BestFrom(StateId node, int left)
    {
        if (_best.TryGetValue((node, left), out var known))
        {
            return known;
        }

        _cancellation.ThrowIfCancellationRequested();
        (Value End, ActionId? Next) best = (_world.Utility(node, _decision), null);
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

    private (Value End, ActionId? Next) Better((Value End, ActionId? Next) best, StateId node, ActionId act, int left)
    {
        if (_world.IsNobodys(act))
        {
            return best;
        }

        var after = _world.Successor(node, act);
        var end = after == node ? best.End : BestFrom(after, left - 1).End;
        return IsMore(end, best.End) && (!_needsConsent || _world.IsStepExplained(_decision, node, act, left)) ? (end, act) : best;
    }

    private static bool IsMore(Value a, Value b) => a.IsNumber && (!b.IsNumber || a.AsNumber > b.AsNumber);
}
