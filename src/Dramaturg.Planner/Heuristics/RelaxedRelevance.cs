// Backwards from what is asked for: a fluent matters if it is asked for, or tested or read by a rule that matters; a rule matters if it changes a fluent
// that matters, or another rule that matters waits for it. The rest is dropped, which changes no answer. Who stands where, seen by everybody,
// is most of a story's triggers and often matters to no utility.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>Drops the rules that no target and no utility depends on.</summary>
internal sealed class RelaxedRelevance
{
    private readonly PackedStory _story;
    private readonly RelaxedRules _rules;
    private readonly HashSet<int> _sets = new();
    private readonly HashSet<int> _needed = new();
    private readonly ILookup<int, int> _changersOf;
    private readonly ILookup<int, int> _precursorsOf;
    private readonly Stack<int> _open = new();

    public RelaxedRelevance(PackedStory story, RelaxedRules rules)
    {
        _story = story;
        _rules = rules;
        _changersOf = rules.Rules.SelectMany(Changes, (rule, set) => (Set: set, rule.Index)).ToLookup(pair => pair.Set, pair => pair.Index);
        _precursorsOf = rules.Rules.SelectMany(rule => rule.Followers, (rule, follower) => (follower, rule.Index))
            .ToLookup(pair => pair.follower, pair => pair.Index);
    }

    public void Prune(IEnumerable<PackedCondition> targets)
    {
        foreach (var condition in targets)
        {
            Need(condition);
        }

        foreach (var satisfaction in _story.Utilities.SelectMany(utility => utility.Satisfactions))
        {
            Need(satisfaction);
        }

        while (_open.Count > 0)
        {
            NeedInputsOf(_rules.Rules[_open.Pop()]);
        }

        Drop();
    }

    private IEnumerable<int> Changes(RelaxedRule rule) =>
        rule.Assignments.Select(assignment => assignment.Fluent).Concat(rule.Beliefs.Select(change => SetOf(change.Believed)));

    private int SetOf(int believed) => _story.Layout.FluentCount + believed;

    private void Need(PackedCondition condition)
    {
        foreach (var literal in condition.Disjuncts.SelectMany(disjunct => disjunct.All))
        {
            Need(literal);
        }
    }

    private void Need(PackedLiteral literal)
    {
        NeedSet(literal.ReadsMinds && _rules.Believed.IndexOf(literal) is >= 0 and int believed ? SetOf(believed) : literal.Fluent);
        Need(literal.Right);
    }

    private void Need(PackedExpression? value)
    {
        if (value is null)
        {
            return;
        }

        if (value.Kind == ExpressionKind.Read)
        {
            NeedSet(value.Fluent);
        }

        if (value.Condition is not null)
        {
            Need(value.Condition);
        }

        Need(value.Left);
        Need(value.Right);
    }

    private void NeedSet(int set)
    {
        if (!_sets.Add(set))
        {
            return;
        }

        foreach (int rule in _changersOf[set])
        {
            NeedRule(rule);
        }

        if (set >= _story.Layout.FluentCount)
        {
            NeedSet(_rules.Believed.All[set - _story.Layout.FluentCount].Fluent);
        }
    }

    private void NeedRule(int rule)
    {
        if (_needed.Add(rule))
        {
            _open.Push(rule);
        }
    }

    private void NeedInputsOf(RelaxedRule rule)
    {
        foreach (var test in rule.Tests)
        {
            if (test.Set == RelaxedTest.Number)
            {
                Need(test.Literal);
            }
            else
            {
                NeedSet(test.Set);
            }
        }

        foreach (var assignment in rule.Assignments.Where(assignment => _sets.Contains(assignment.Fluent)))
        {
            Need(assignment.Value);
        }

        foreach (int precursor in _precursorsOf[rule.Index])
        {
            NeedRule(precursor);
        }
    }

    private void Drop()
    {
        foreach (var rule in _rules.Rules)
        {
            if (!_needed.Contains(rule.Index))
            {
                rule.Drop();
                continue;
            }

            rule.Assignments = Array.FindAll(rule.Assignments, assignment => _sets.Contains(assignment.Fluent));
            rule.Beliefs = Array.FindAll(rule.Beliefs, change => _sets.Contains(SetOf(change.Believed)));
            rule.DropFollowers(follower => !_needed.Contains(follower));
        }
    }
}
