// Backwards from what is asked for: a fluent matters if it is asked for, or tested or read by a rule that matters; a rule matters if it changes a fluent
// that matters, or another rule that matters waits for it. The rest is dropped, which changes no answer. Who stands where, seen by everybody,
// is most of a story's triggers and often matters to no utility.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>Finds what aims depend on.</summary>
internal sealed class RelaxedRelevance
{
    private readonly PackedStory _story;
    private readonly RelaxedRules _rules;
    private readonly bool[] _needs;
    private readonly bool[] _needsRule;
    private readonly Stack<int> _open = new();

    public RelaxedRelevance(PackedStory story, RelaxedRules rules)
    {
        _story = story;
        _rules = rules;
        _needs = new bool[rules.TestsOf.Length];
        _needsRule = new bool[rules.Rules.Length];
    }

    /// <summary>Once for each instance.</summary>
    public RelaxedFocus On(RelaxedAims aims)
    {
        foreach (var condition in aims.Conditions)
        {
            Need(condition);
        }

        foreach (var satisfaction in aims.Utility?.Satisfactions ?? System.Array.Empty<PackedExpression>())
        {
            Need(satisfaction);
        }

        while (_open.Count > 0)
        {
            NeedInputsOf(_rules.Rules[_open.Pop()]);
        }

        return new RelaxedFocus(_rules, _needs, _needsRule);
    }

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
        if (_needs[set])
        {
            return;
        }

        _needs[set] = true;
        foreach (int rule in _rules.ChangersOf[set])
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
        if (!_needsRule[rule])
        {
            _needsRule[rule] = true;
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

        foreach (var assignment in rule.Assignments)
        {
            Need(assignment.Value);
        }

        foreach (int precursor in _rules.PrecursorsOf[rule.Index])
        {
            NeedRule(precursor);
        }
    }
}
