using System;
using System.Collections.Generic;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Explanation;

// The search for one plan of at most k acts.
internal sealed partial class Explainer
{
    private int _untilCheck = 1;

    /// <summary>
    /// Whether some plan that makes E(measure, believed, action, k) true ends above a utility, which is that of the
    /// believed node or more. The acts are written to <paramref name="plan"/>, if given.
    /// </summary>
    private bool FindPlan(int measure, int believed, int action, int k, int above, List<int>? plan) =>
        (!_space.Story.Actions[action].IsOutcome && FindSurePlan(measure, believed, action, k, above, plan))
        || (_space.Story.HasChances && FindVenture(measure, believed, action, k, above, plan));

    /// <summary>The same among plans whose acts all end in one way only.</summary>
    private bool FindSurePlan(int measure, int believed, int action, int k, int above, List<int>? plan)
    {
        CheckCancelled();
        if (!_bounds.Steps.Matters(action, measure, k))
        {
            return false;
        }

        plan?.Add(action);
        if (_space.Improves(above, _space.UtilityAfter(believed, action, measure)))
        {
            return true;
        }

        if (k > 1 && _space.Level(believed) <= _space.BeliefLimit
            && _space.Successor(believed, action) is var after && after != believed
            && CanReach(measure, after, k - 1, above)
            && Escapes(measure, after, believed, k - 1, above)
            && Extend(new Question(measure, above), after, stackalloc int[] { believed }, k - 1, plan))
        {
            return true;
        }

        plan?.Clear();
        return false;
    }

    /// <summary>Whether some continuation of at most so many acts ends above the bar and apart from all shadows.</summary>
    private bool Extend(Question question, int node, ReadOnlySpan<int> shadows, int acts, List<int>? plan)
    {
        Span<int> next = stackalloc int[(shadows.Length * 2) + 1];
        foreach (int action in _bounds.Steps.Of(node, question.Measure, acts))
        {
            if (!MayLead(question, node, action, acts))
            {
                continue;
            }

            int after = _space.Successor(node, action);
            int count = Shadow(question.Measure, node, shadows, action, acts, next);
            var followed = next.Slice(0, count);
            if (followed.IndexOf(after) >= 0)
            {
                continue;
            }

            plan?.Add(action);
            if (IsEnd(question, after, followed)
                || (acts > 1 && EscapesAll(question, after, followed, acts - 1) && Extend(question, after, followed, acts - 1, plan)))
            {
                return true;
            }

            plan?.RemoveAt(plan.Count - 1);
        }

        return false;
    }

    private bool MayLead(Question question, int node, int action, int acts) =>
        _isSure[action] && Leads(question.Measure, node, action, acts, question.Above);

    /// <summary>The shadows one act later; their number.</summary>
    private int Shadow(int measure, int node, ReadOnlySpan<int> shadows, int action, int budget, Span<int> next)
    {
        shadows.CopyTo(next);
        int count = AddNew(next, shadows.Length, node);
        foreach (int shadow in shadows)
        {
            if (_space.IsExecutable(shadow, action) && IsStepExplained(measure, shadow, action, budget))
            {
                count = AddNew(next, count, _space.Successor(shadow, action));
            }
        }

        return count;
    }

    private static int AddNew(Span<int> nodes, int count, int node)
    {
        if (nodes.Slice(0, count).IndexOf(node) < 0)
        {
            nodes[count++] = node;
        }

        return count;
    }

    private bool IsEnd(Question question, int node, ReadOnlySpan<int> shadows)
    {
        int utility = _space.Utility(node, question.Measure);
        if (!_space.Improves(question.Above, utility))
        {
            return false;
        }

        foreach (int shadow in shadows)
        {
            if (IsMatched(utility, _space.Utility(shadow, question.Measure)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether another end is as good: equal, or in strict stories equal or better.</summary>
    private bool IsMatched(int utility, int other) =>
        _strict ? _space.CompareUtility(other, utility) >= 0 : other == utility;

    /// <summary>Whether everybody has a reason for an act in the middle of a plan.</summary>
    private bool IsStepExplained(int planner, int node, int action, int budget)
    {
        foreach (var consent in _space.Story.Actions[action].Consents)
        {
            if (_space.Holds(consent.Guard, node) && !WouldConsent(consent.Character, planner, node, action, budget))
            {
                return false;
            }
        }

        return HaveReasons(planner, node, action, budget);
    }

    /// <summary>Whether explained acts, at most so many, lead from a node above a utility; redundant ones included.</summary>
    private bool CanReach(int measure, int node, int acts, int above)
    {
        if (!_bounds.MayExceed(node, measure, acts, above))
        {
            return false;
        }

        ulong key = ReachKey(measure, node, acts);
        return _reachable.TryGet(key, above, out bool known) ? known : _reachable.Set(key, above, SearchReach(measure, node, acts, above));
    }

    private bool SearchReach(int measure, int node, int acts, int above)
    {
        CheckCancelled();
        foreach (int action in _bounds.Steps.Of(node, measure, acts))
        {
            if (_space.Story.CanBePlanned[action] && Leads(measure, node, action, acts, above))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an act is explained in the plan and its result is above the bar or leads there.</summary>
    private bool Leads(int measure, int node, int action, int acts, int above) =>
        _space.IsExecutable(node, action)
        && ComesAbove(measure, node, action, acts, above)
        && IsStepExplained(measure, node, action, acts);

    /// <summary>Whether the result of an act, whoever would do it, is above the bar or leads there.</summary>
    private bool ComesAbove(int measure, int node, int action, int acts, int above) =>
        _space.Improves(above, _space.UtilityAfter(node, action, measure))
        || (acts > 1 && MayExceedAfter(measure, node, action, acts - 1, above)
            && CanReach(measure, _space.Successor(node, action), acts - 1, above));

    /// <summary>The bound of the node after an action, before its minds are made.</summary>
    private bool MayExceedAfter(int measure, int node, int action, int acts, int above) =>
        !_space.IsPlain(action) || _bounds.MayExceed(_space.Preview(node, action), measure, acts, above);

    private bool EscapesAll(Question question, int node, ReadOnlySpan<int> shadows, int acts)
    {
        if (!CanReach(question.Measure, node, acts, question.Above))
        {
            return false;
        }

        foreach (int shadow in shadows)
        {
            if (!Escapes(question.Measure, node, shadow, acts, question.Above))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether some continuation from a node ends above the bar where the same acts from the shadow do not stand or end otherwise.
    /// If none does, no plan through this pair has a reason of its own.
    /// </summary>
    private bool Escapes(int measure, int node, int shadow, int acts, int above)
    {
        if (node == shadow)
        {
            return false;
        }

        ulong key = ReachKey(measure, _pairs.Intern(stackalloc int[] { node, shadow }, out _), acts);
        return _escapes.TryGet(key, above, out bool known) ? known : _escapes.Set(key, above, SearchEscape(measure, node, shadow, acts, above));
    }

    private bool SearchEscape(int measure, int node, int shadow, int acts, int above)
    {
        var question = new Question(measure, above);
        foreach (int action in _bounds.Steps.Of(node, measure, acts))
        {
            if (MayLead(question, node, action, acts) && EscapesBy(action, question, node, shadow, acts))
            {
                return true;
            }
        }

        return false;
    }

    private bool EscapesBy(int action, Question question, int node, int shadow, int acts)
    {
        if (!_space.IsExecutable(shadow, action) || !IsStepExplained(question.Measure, shadow, action, acts))
        {
            return true;
        }

        int utility = _space.UtilityAfter(node, action, question.Measure);
        if (_space.Improves(question.Above, utility) && !IsMatched(utility, _space.UtilityAfter(shadow, action, question.Measure)))
        {
            return true;
        }

        return acts > 1 && _space.Successor(node, action) is var after
            && CanReach(question.Measure, after, acts - 1, question.Above)
            && Escapes(question.Measure, after, _space.Successor(shadow, action), acts - 1, question.Above);
    }

    private static ulong ReachKey(int measure, int node, int acts) =>
        ((ulong)(uint)node << (8 + Measures.Bits)) | ((ulong)(uint)acts << Measures.Bits) | (uint)measure;

    private void CheckCancelled()
    {
        if (--_untilCheck > 0)
        {
            return;
        }

        _untilCheck = 256;
        if (_isCancelled())
        {
            throw new SearchStoppedException();
        }
    }

    /// <summary>Whose plan, and the utility it must end above.</summary>
    private readonly record struct Question(int Measure, int Above);
}
