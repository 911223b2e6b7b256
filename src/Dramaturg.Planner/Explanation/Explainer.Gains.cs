using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Explanation;

// How much a reason promises: docs/semantics.md 4.2.
internal sealed partial class Explainer
{
    private readonly LongIntMap _ends = new(8);
    private readonly BarMemo _raises;
    private readonly BarMemo _best;
    private readonly List<int> _plan = new();

    /// <summary>For each character actions, asked of it, for which others never have a reason: no plan counts on them, but 4.2 compares with them.</summary>
    private readonly int[][] _temptations;

    /// <summary>The highest end of any reason the character has in the node for an act that asks for the own consent.</summary>
    public int BestEnd(int character, int believed) => BestEndBy(MeasureOf(character, believed), believed);

    /// <summary>The same by the weights of a plan that comes to the node; unknown if the utility there is.</summary>
    public int BestEndBy(int measure, int believed)
    {
        int best = _space.Utility(believed, measure);
        while (best != NumberTable.Unknown && FindEndAbove(measure, believed, best) is int end and not NumberTable.Unknown)
        {
            best = end;
        }

        return best;
    }

    /// <summary>Whether everybody who must consent to an act in a node is promised enough of what the best reason promises.</summary>
    public bool IsRational(int node, int action, Number rationality)
    {
        foreach (var consent in _space.Story.Actions[action].Consents)
        {
            if (_space.Holds(consent.Guard, node)
                && !IsRational(consent.Character, _space.Mind(node, consent.Character), action, rationality))
            {
                return false;
            }
        }

        return AreWilling(node, action, rationality);
    }

    /// <summary>
    /// Compares a reason found with the bar that only a better one passes; as long as there is a better one, the act has to come up with more itself.
    /// </summary>
    public bool IsRational(int character, int believed, int action, Number rationality)
    {
        if (rationality == Number.Zero)
        {
            return true;
        }

        action = _space.Story.Actions[action].Act;
        int measure = MeasureOf(character, believed);
        int now = _space.Utility(believed, measure);
        int end = KnownEnd(measure, believed, action);
        while (end != NumberTable.Unknown)
        {
            if (!IsBestAbove(measure, believed, Bar(now, end, rationality)))
            {
                return true;
            }

            end = RaisedEnd(measure, believed, action, end);
        }

        return false;
    }

    /// <summary>The most that the best reason may promise, so that one with this end is rational.</summary>
    private int Bar(int now, int end, Number rationality)
    {
        var numbers = _space.Story.Numbers;
        int gain = numbers.Compute(ArithmeticOperator.Subtract, end, now);
        return numbers.Compute(ArithmeticOperator.Add, now, numbers.Compute(ArithmeticOperator.Divide, gain, numbers.Code(rationality)));
    }

    /// <summary>The end of the best reason known for an act; unknown if it has none.</summary>
    private int KnownEnd(int measure, int believed, int action)
    {
        if (!_ends.TryGet(Key(measure, believed, action), out int end))
        {
            int now = _space.Utility(believed, measure);
            end = now == NumberTable.Unknown ? now : RaisedEnd(measure, believed, action, now);
        }

        return end;
    }

    /// <summary>The end of some reason for an act that promises more; unknown if none does.</summary>
    private int RaisedEnd(int measure, int believed, int action, int end)
    {
        ulong key = Key(measure, believed, action);
        if (_raises.TryGet(key, end, out bool known) && !known)
        {
            return NumberTable.Unknown;
        }

        int raised = EndAbove(measure, believed, action, end);
        if (_raises.Set(key, end, raised != NumberTable.Unknown))
        {
            _ends.Set(key, raised);
        }

        return raised;
    }

    private bool IsBestAbove(int measure, int believed, int bar)
    {
        ulong key = Key(measure, believed, 0);
        return _best.TryGet(key, bar, out bool known)
            ? known
            : _best.Set(key, bar, FindEndAbove(measure, believed, bar) != NumberTable.Unknown);
    }

    /// <summary>The end above a bar of some reason for an act that asks for the character's consent, of the shortest; unknown if there is none.</summary>
    private int FindEndAbove(int measure, int believed, int bar)
    {
        var acts = _bounds.MayExceed(believed, measure, CharacterLimit, bar) ? _space.Executable(believed) : Tempting(CharacterOf(measure), believed);
        for (int k = 1; k <= CharacterLimit && acts.Length > 0; k++)
        {
            if (FindEndAbove(measure, believed, acts, bar, k) is int end and not NumberTable.Unknown)
            {
                return end;
            }
        }

        return NumberTable.Unknown;
    }

    /// <summary>What no bound of plans knows of.</summary>
    private ReadOnlySpan<int> Tempting(int character, int believed) => _temptations[character].Length == 0 ? default : PossibleOf(_temptations[character], believed);

    private int[] PossibleOf(int[] actions, int believed) => Array.FindAll(actions, action => _space.IsExecutable(believed, action));

    private int FindEndAbove(int measure, int believed, ReadOnlySpan<int> acts, int bar, int k)
    {
        int looked = -1;
        foreach (int action in acts)
        {
            int act = _space.Story.Actions[action].Act;
            if (act != looked && IsAsked(CharacterOf(measure), believed, act) && FindEnd(measure, believed, act, bar, k) is int end and not NumberTable.Unknown)
            {
                return end;
            }

            looked = act;
        }

        return NumberTable.Unknown;
    }

    private int EndAbove(int measure, int believed, int action, int bar)
    {
        for (int k = 1; k <= CharacterLimit && _space.IsPossible(believed, action); k++)
        {
            if (FindEnd(measure, believed, action, bar, k) is int end and not NumberTable.Unknown)
            {
                return end;
            }
        }

        return NumberTable.Unknown;
    }

    private int FindEnd(int measure, int believed, int action, int bar, int k)
    {
        _plan.Clear();
        return FindPlan(measure, believed, action, k, bar, _plan) ? EndOf(measure, believed, _plan) : NumberTable.Unknown;
    }

    private static int[][] Temptations(StateSpace space) => Enumerable.Range(0, space.Story.CharacterCount).Select(character => space.Story.Actions
        .Where(action => !space.Story.CanBePlanned[action.Index] && space.Vain?.IsVain(action.Index) != true && MayAsk(action, character))
        .Select(action => action.Index).ToArray()).ToArray();

    private static bool MayAsk(PackedAction action, int character) =>
        action.Consents.Concat(action.Quorums.SelectMany(quorum => quorum.Among)).Any(consent => consent.Character == character);

    private BestReason SearchHighest(int measure, int believed, int action, int limit)
    {
        var best = new BestReason(_space.Utility(believed, measure), 0, new List<int>());
        for (int k = 1; k <= limit && _space.IsPossible(believed, action); k++)
        {
            var plan = new List<int>();
            while (FindPlan(measure, believed, action, k, best.End, plan))
            {
                best = new BestReason(EndOf(measure, believed, plan), k, plan);
                plan = new List<int>();
            }
        }

        return best;
    }

    private int EndOf(int measure, int node, List<int> plan)
    {
        if (plan.Exists(action => _space.Story.Actions[action].IsOutcome))
        {
            return EndOfVenture(measure, node, plan);
        }

        foreach (int action in plan)
        {
            node = _space.Successor(node, action);
        }

        return _space.Utility(node, measure);
    }

    /// <param name="End">Code of the utility the plan ends with; of a plan that may fail that which would be worth as much for certain.</param>
    private sealed record BestReason(int End, int Budget, List<int> Plan);
}
