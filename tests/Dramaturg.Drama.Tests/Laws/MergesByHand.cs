using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Conflicts;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>All merges of two plans, written out one by one, and what comes of each.</summary>
internal sealed class MergesByHand(Road road)
{
    private readonly ValueScale _scale = ValueScale.Of(road);

    public bool CanBoth(StateId from, Intention one, Intention other)
    {
        var (end, otherEnd) = (Follow(from, one.Acts), Follow(from, other.Acts));
        return end is null || otherEnd is null || Merges(one.Acts, other.Acts).Any(merge => IsGood(from, merge, (one, end.Value), (other, otherEnd.Value)));
    }

    private StateId? Follow(StateId from, IEnumerable<ActionId> acts)
    {
        StateId? state = from;
        foreach (var act in acts)
        {
            state = state is { } now && road.World.IsExecutable(now, act) ? road.World.Successor(now, act) : null;
        }

        return state;
    }

    private bool IsGood(StateId from, List<(ActionId Act, bool IsOnes, bool IsOthers)> merge, (Intention Plan, StateId End) one, (Intention Plan, StateId End) other)
    {
        var state = from;
        foreach (var (act, isOnes, isOthers) in merge)
        {
            bool isPossible = road.World.IsExecutable(state, act);
            if (!isPossible && ((isOnes && !Pays(from, one)) || (isOthers && !Pays(from, other)) || (isOnes && isOthers)))
            {
                return false;
            }

            state = isPossible ? road.World.Successor(state, act) : state;
        }

        return Has(from, state, one) && Has(from, state, other);
    }

    private ValueVector Worth(StateId state, Decision decision) => _scale.Of(road.World.Idle(state), decision);

    private bool Pays(StateId from, (Intention Plan, StateId End) plan) =>
        plan.Plan.Decision is { } decision && Worth(plan.End, decision).Sum > Worth(from, decision).Sum;

    private bool Has(StateId from, StateId end, (Intention Plan, StateId End) plan) => !Pays(from, plan) || plan.Plan.Aims.All(aim =>
        Worth(end, plan.Plan.Decision!.Value).Parts[aim.Concern] >= Worth(plan.End, plan.Plan.Decision.Value).Parts[aim.Concern] - Thresholds.Slack);

    private static IEnumerable<List<(ActionId Act, bool IsOnes, bool IsOthers)>> Merges(IEnumerable<ActionId> one, IEnumerable<ActionId> other)
    {
        ActionId[] mine = [.. one], others = [.. other];
        if (mine.Length == 0 || others.Length == 0)
        {
            return [[.. mine.Select(act => (act, true, false)), .. others.Select(act => (act, false, true))]];
        }

        var merges = Merges(mine[1..], others).Select(rest => rest.Prepend((mine[0], true, false)).ToList())
            .Concat(Merges(mine, others[1..]).Select(rest => rest.Prepend((others[0], false, true)).ToList()));
        return mine[0] == others[0] ? merges.Concat(Merges(mine[1..], others[1..]).Select(rest => rest.Prepend((mine[0], true, true)).ToList())) : merges;
    }
}
