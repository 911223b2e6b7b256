using System.Collections.Generic;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Explanation;

// How much a reason promises: docs/semantics.md 4.2.
internal sealed partial class Explainer
{
    private readonly LongIntMap _highest = new(8);
    private readonly LongIntMap _best = new(8);

    /// <summary>The highest utility, by code, that a plan beginning with the act ends with; the node's own utility if there is no such plan.</summary>
    public int HighestEnd(int character, int believed, int action)
    {
        ulong key = Key(character, believed, action);
        if (!_highest.TryGet(key, out int highest))
        {
            highest = SearchHighest(character, believed, action, CharacterLimit).End;
            _highest.Set(key, highest);
        }

        return highest;
    }

    /// <summary>The highest end of any reason the character has in the node for an act that asks for the own consent.</summary>
    public int BestEnd(int character, int believed)
    {
        ulong key = Key(character, believed, 0);
        if (!_best.TryGet(key, out int best))
        {
            best = _space.Utility(believed, character);
            foreach (int action in _space.Executable(believed))
            {
                if (Consents(character, believed, action) && HasReason(character, believed, action, CharacterLimit))
                {
                    int end = HighestEnd(character, believed, action);
                    best = _space.CompareUtility(end, best) > 0 ? end : best;
                }
            }

            _best.Set(key, best);
        }

        return best;
    }

    /// <summary>Whether everybody who must consent to an act in a node is promised enough of what the best reason promises.</summary>
    public bool IsRational(int node, int action, Number rationality)
    {
        if (rationality == Number.Zero)
        {
            return true;
        }

        foreach (var consent in _space.Story.Actions[action].Consents)
        {
            if (_space.Holds(consent.Guard, node)
                && !IsRational(consent.Character, _space.Mind(node, consent.Character), action, rationality))
            {
                return false;
            }
        }

        return true;
    }

    public bool Consents(int character, int node, int action)
    {
        foreach (var consent in _space.Story.Actions[action].Consents)
        {
            if (consent.Character == character && _space.Holds(consent.Guard, node))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsRational(int character, int believed, int action, Number rationality)
    {
        int now = _space.Utility(believed, character);
        return Gain(now, HighestEnd(character, believed, action)) >= rationality * Gain(now, BestEnd(character, believed));
    }

    /// <summary>What is gained between two utilities, by code; nothing where one is unknown.</summary>
    private Number Gain(int before, int after) =>
        before == NumberTable.Unknown || after == NumberTable.Unknown
            ? Number.Zero
            : _space.Story.Numbers[after] - _space.Story.Numbers[before];

    private BestReason SearchHighest(int character, int believed, int action, int limit)
    {
        var best = new BestReason(_space.Utility(believed, character), 0, new List<int>());
        for (int k = 1; k <= limit && _space.IsExecutable(believed, action); k++)
        {
            var plan = new List<int>();
            while (FindPlan(character, believed, action, k, best.End, plan))
            {
                best = new BestReason(EndOf(character, believed, plan), k, plan);
                plan = new List<int>();
            }
        }

        return best;
    }

    private int EndOf(int character, int node, List<int> plan)
    {
        foreach (int action in plan)
        {
            node = _space.Successor(node, action);
        }

        return _space.Utility(node, character);
    }

    /// <param name="End">Code of the utility the plan ends with.</param>
    private sealed record BestReason(int End, int Budget, List<int> Plan);
}
