using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.Explanation;

// Plans written out with the reasons they rest on.
internal sealed partial class Explainer
{
    /// <summary>The reason with the highest end, of these the one of the smallest budget, of these the first; null if there is none.</summary>
    public Explanation? Explain(int character, int believed, int action, int budget) =>
        ExplainBy(MeasureOf(character, believed), believed, action, budget);

    private Explanation? ExplainBy(int measure, int believed, int action, int budget)
    {
        if (!HasReason(measure, believed, action, budget))
        {
            return null;
        }

        int limit = _space.Level(believed) > _space.BeliefLimit ? 1 : budget;
        var best = SearchHighest(measure, believed, action, limit);
        return new Explanation(
            new CharacterId(CharacterOf(measure)),
            best.Budget,
            Steps(measure, believed, best.Plan, best.Budget),
            Utility(_space.Utility(believed, measure)),
            Utility(_space.Utility(best.Plan.Aggregate(believed, _space.Successor), measure)))
        {
            Worth = Value.Of(_space.Story.Numbers[best.End] - _space.Story.Numbers[_space.Utility(believed, measure)]),
            Weights = Array.ConvertAll(_space.Story.Measures[measure].Weights, weight => _space.Story.Numbers[weight]),
        };
    }

    /// <summary>The plan of that reason alone, without what it rests on; null if there is no reason.</summary>
    public IReadOnlyList<int>? BestPlan(int character, int believed, int action, int budget)
    {
        int measure = MeasureOf(character, believed);
        return HasReason(measure, believed, action, budget)
            ? SearchHighest(measure, believed, action, _space.Level(believed) > _space.BeliefLimit ? 1 : budget).Plan
            : null;
    }

    private List<ExplainedStep> Steps(int measure, int node, List<int> plan, int budget)
    {
        var steps = new List<ExplainedStep>();
        for (int i = 0; i < plan.Count; i++)
        {
            IReadOnlyList<Explanation> reasons = i == 0 ? Array.Empty<Explanation>() : Reasons(measure, node, plan[i], budget - i);
            steps.Add(new ExplainedStep(new ActionId(plan[i]), reasons) { Chance = _space.Chance(node, plan[i]) });
            node = _space.Successor(node, plan[i]);
        }

        return steps;
    }

    private List<Explanation> Reasons(int planner, int node, int action, int budget)
    {
        var packed = _space.Story.Actions[action];
        var reasons = new List<Explanation>();
        foreach (var consent in packed.Consents.Concat(packed.Quorums.SelectMany(quorum => quorum.Among)))
        {
            bool isKnown = reasons.Exists(reason => reason.Character.Value == consent.Character);
            if (!isKnown && _space.Holds(consent.Guard, node) && ReasonInPlan(consent.Character, planner, node, action, budget) is { } reason)
            {
                reasons.Add(reason);
            }
        }

        return reasons;
    }

    private Explanation? ReasonInPlan(int character, int planner, int node, int action, int budget) => character == CharacterOf(planner)
        ? ExplainBy(planner, node, action, budget)
        : Explain(character, _space.Mind(node, character), action, budget);

    private Value Utility(int code) =>
        code == States.NumberTable.Unknown ? Value.Unknown : Value.Of(_space.Story.Numbers[code]);
}
