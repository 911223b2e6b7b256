// Anna means to take the boat to the island, Ben to take it to the mill. Two plans of one act have two merges: first hers, then his needs "the boat is at the pier" and that is false; first his, then hers does. In
// no merge do both succeed, so they collide, and what they disagree on is where the boat is. An act that both plans contain is done once for both. An act that is no longer possible is left out: if somebody else has
// done what it was for, its plan succeeds all the same. But a plan that would bring nothing even alone, and fate's act, succeed only by being carried out.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Conflicts;

/// <summary>Says whether two plans can both succeed: drama-definitions 3.</summary>
/// <remarks>Cost: all merges of two plans, for plans of n acts at most (2n over n) of them.</remarks>
public sealed class CollisionFinder
{
    private readonly ValueScale _scale;

    public CollisionFinder(ValueScale scale) => _scale = scale;

    private StoryWorld World => _scale.World;

    /// <summary>Null if both can succeed, or if one of them could not even be carried out alone.</summary>
    public Collision? Between(StateId from, Intention one, Intention other)
    {
        if (Alone(from, one) is not { } first || Alone(from, other) is not { } second || CanBoth(from, first, second, 0, 0))
        {
            return null;
        }

        return new Collision(from, first, second, [.. InTurn(first, second), .. InTurn(second, first)]);
    }

    private Attempt? Alone(StateId from, Intention plan)
    {
        var end = from;
        foreach (var act in plan.Acts)
        {
            if (!World.IsExecutable(end, act))
            {
                return null;
            }

            end = World.Successor(end, act);
        }

        return new Attempt(plan, end, plan.Decision is { } decision && Worth(end, decision).Sum > Worth(from, decision).Sum);
    }

    private ValueVector Worth(StateId state, Decision decision) => _scale.Of(World.Idle(state), decision);

    /// <summary>Whether some merge has an end with which both succeed.</summary>
    private bool CanBoth(StateId state, Attempt one, Attempt other, int i, int j)
    {
        var (next, nextOther) = (ActOf(one, i), ActOf(other, j));
        if (next is null && nextOther is null)
        {
            return Missed(state, one).Length == 0 && Missed(state, other).Length == 0;
        }

        return (next is { } both && next == nextOther && World.IsExecutable(state, both) && CanBoth(World.Successor(state, both), one, other, i + 1, j + 1))
            || (next is { } act && After(state, act, one) is { } after && CanBoth(after, one, other, i + 1, j))
            || (nextOther is { } otherAct && After(state, otherAct, other) is { } afterOther && CanBoth(afterOther, one, other, i, j + 1));
    }

    private static ActionId? ActOf(Attempt attempt, int i) => i < attempt.Plan.Acts.Count ? attempt.Plan.Acts[i] : null;

    /// <summary>The state after an act of a plan, or where it is not possible the same state; null if the plan has failed by that.</summary>
    private StateId? After(StateId state, ActionId act, Attempt attempt) =>
        World.IsExecutable(state, act) ? World.Successor(state, act) : attempt.Pays ? state : null;

    /// <summary>What the plan was after and would have had alone, and which is not so.</summary>
    private int[] Missed(StateId end, Attempt attempt)
    {
        if (!attempt.Pays || attempt.Plan.Decision is not { } decision)
        {
            return [];
        }

        var (now, alone) = (Worth(end, decision).Parts, Worth(attempt.End, decision).Parts);
        return [.. attempt.Plan.Aims.Select(aim => aim.Concern).Where(concern => now[concern] < alone[concern] - Thresholds.Slack)];
    }

    /// <summary>What goes wrong if the first plan is carried out before the second.</summary>
    private IEnumerable<Obstacle> InTurn(Attempt first, Attempt second)
    {
        var state = first.End;
        (ActionId Act, Literal[] Needs)? barred = null;
        foreach (var act in second.Plan.Acts.Where(act => !first.Plan.Acts.Contains(act)))
        {
            bool isPossible = World.IsExecutable(state, act);
            barred ??= isPossible ? null : (act, Unmet(state, act));
            state = isPossible ? World.Successor(state, act) : state;
        }

        if (second.Pays ? Missed(state, second).Length > 0 : barred is not null)
        {
            yield return new Obstacle(first.Plan.Person, second.Plan.Person, barred?.Act, barred?.Needs ?? [], Missed(state, second));
        }

        if (Missed(state, first) is { Length: > 0 } missed)
        {
            yield return new Obstacle(first.Plan.Person, first.Plan.Person, null, [], missed);
        }
    }

    /// <summary>The needs that are not met, of the way to meet them that lacks fewest.</summary>
    private Literal[] Unmet(StateId state, ActionId act) => World.Model.Actions[act.Value].Precondition.Disjuncts
        .Select(disjunct => disjunct.Literals.Where(literal => !World.Holds(state, literal)).ToArray())
        .OrderBy(literals => literals.Length)
        .First();
}
