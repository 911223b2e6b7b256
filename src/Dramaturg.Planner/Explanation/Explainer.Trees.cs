using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.Explanation;

// Plans written out with the reasons they rest on.
internal sealed partial class Explainer
{
    /// <summary>The reason with the highest end, of these the one of the smallest budget, of these the first; null if there is none.</summary>
    public Explanation? Explain(int character, int believed, int action, int budget)
    {
        if (!HasReason(character, believed, action, budget))
        {
            return null;
        }

        int limit = _space.Level(believed) > _space.BeliefLimit ? 1 : budget;
        var best = SearchHighest(character, believed, action, limit);
        return new Explanation(
            new CharacterId(character),
            best.Budget,
            Steps(character, believed, best.Plan, best.Budget),
            Utility(_space.Utility(believed, character)),
            Utility(best.End));
    }

    private List<ExplainedStep> Steps(int character, int node, List<int> plan, int budget)
    {
        var steps = new List<ExplainedStep>();
        for (int i = 0; i < plan.Count; i++)
        {
            IReadOnlyList<Explanation> reasons = i == 0 ? Array.Empty<Explanation>() : Reasons(character, node, plan[i], budget - i);
            steps.Add(new ExplainedStep(new ActionId(plan[i]), reasons));
            node = _space.Successor(node, plan[i]);
        }

        return steps;
    }

    private List<Explanation> Reasons(int planner, int node, int action, int budget)
    {
        var reasons = new List<Explanation>();
        foreach (var consent in _space.Story.Actions[action].Consents)
        {
            int mind = consent.Character == planner ? node : _space.Mind(node, consent.Character);
            if (_space.Holds(consent.Guard, node) && Explain(consent.Character, mind, action, budget) is { } reason)
            {
                reasons.Add(reason);
            }
        }

        foreach (var consent in _space.Story.Actions[action].Quorums.SelectMany(quorum => quorum.Among))
        {
            bool isKnown = reasons.Exists(reason => reason.Character.Value == consent.Character);
            int mind = consent.Character == planner ? node : _space.Mind(node, consent.Character);
            if (!isKnown && _space.Holds(consent.Guard, node) && Explain(consent.Character, mind, action, budget) is { } reason)
            {
                reasons.Add(reason);
            }
        }

        return reasons;
    }

    private Value Utility(int code) =>
        code == States.NumberTable.Unknown ? Value.Unknown : Value.Of(_space.Story.Numbers[code]);
}
