using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Why;

/// <summary>The shortened plans of condition 3 in docs/semantics.md 3: all that stand, by trying every choice of acts.</summary>
internal sealed class Subsequences
{
    private readonly StoryWorld _world;
    private readonly Decision _decision;
    private readonly PlanWorth _worth;
    private readonly StateId _believed;
    private readonly IReadOnlyList<ActionId> _plan;
    private readonly int _budget;

    public Subsequences(StoryWorld world, Decision decision, StateId believed, IReadOnlyList<ActionId> plan, int budget)
    {
        _world = world;
        _decision = decision;
        _worth = new PlanWorth(world, decision);
        _believed = believed;
        _plan = plan;
        _budget = budget;
    }

    /// <summary>The shortest proper subsequence that stands and ends as well; null if there is none.</summary>
    public IReadOnlyList<ActionId>? AsGood() => AsGood(_world.Options.Strict || _plan.Any(act => _world.Model.Actions[act.Value].Outcome is not null));

    /// <param name="countsBetter">Whether one that ends better counts, as in strict stories.</param>
    public IReadOnlyList<ActionId>? AsGood(bool countsBetter)
    {
        var goal = _worth.Of(_believed, _plan);
        IReadOnlyList<ActionId>? best = null;
        for (int kept = 0; kept < (1 << _plan.Count) - 1; kept++)
        {
            if (Standing(kept) is { } acts && (best is null || acts.Count < best.Count) && IsAsGood(_worth.Of(_believed, acts), goal, countsBetter))
            {
                best = acts;
            }
        }

        return best;
    }

    private static bool IsAsGood(Value value, Value goal, bool countsBetter) =>
        value == goal || (countsBetter && value.IsNumber && value.AsNumber > goal.AsNumber);

    private List<ActionId>? Standing(int kept)
    {
        var acts = new List<ActionId>();
        var node = _believed;
        for (int i = 0; i < _plan.Count; i++)
        {
            if ((kept & (1 << i)) == 0)
            {
                continue;
            }

            if (!_world.IsExecutable(node, _plan[i]) || (i > 0 && !_world.IsStepExplained(_decision, node, _plan[i], _budget - i)))
            {
                return null;
            }

            acts.Add(_plan[i]);
            node = _world.Successor(node, _plan[i]);
        }

        return acts;
    }
}
