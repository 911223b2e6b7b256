// Everything that can happen, as rules over sets of values. A rule waits for all of its tests, then fires once:
//
//   the tests of a disjunct ................ the event happens (its constant, unconditional assignments are made)
//   "the event happened" + a condition .... one more assignment is made
//
// A test of a truth or symbol is a fluent and the codes that satisfy it, 64 to a word: it is met as soon as the fluent may have one of them.
// Tests of numbers, and assignments that are no constants, are looked at anew after every layer.

using System;
using System.Collections.Generic;
using Dramaturg.Model;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>The rules of a story for some of its actions. Immutable; shared by explorations.</summary>
internal sealed class RelaxedRules
{
    private readonly PackedStory _story;
    private readonly List<RelaxedRule> _rules = new();
    private readonly List<CodeTest>[] _testsOf;
    private readonly List<NumberTest> _numberTests = new();

    /// <param name="isAllowed">Which actions count; all triggers do.</param>
    public RelaxedRules(PackedStory story, Func<PackedAction, bool> isAllowed)
    {
        _story = story;
        _testsOf = new List<CodeTest>[story.Layout.FluentCount];
        for (int fluent = 0; fluent < _testsOf.Length; fluent++)
        {
            _testsOf[fluent] = new List<CodeTest>();
        }

        foreach (var action in story.Actions)
        {
            if (isAllowed(action))
            {
                AddEvent(action.Precondition, action.Effects, isTrigger: false);
            }
        }

        foreach (var trigger in story.Triggers)
        {
            AddEvent(trigger.Precondition, trigger.Effects, isTrigger: true);
        }

        Rules = _rules.ToArray();
        TestsOf = Array.ConvertAll(_testsOf, tests => tests.ToArray());
        NumberTests = _numberTests.ToArray();
    }

    public RelaxedRule[] Rules { get; }

    /// <summary>For each fluent the tests of it.</summary>
    public CodeTest[][] TestsOf { get; }

    public NumberTest[] NumberTests { get; }

    /// <summary>The codes with which a literal of a truth or symbol holds.</summary>
    public static ulong Satisfying(PackedLiteral literal, int codeCount)
    {
        if (literal.Relation > Relation.NotEqual || literal.Constant == PackedLiteral.NoConstant)
        {
            return ulong.MaxValue;
        }

        if (literal.Constant == PackedLiteral.Impossible)
        {
            return literal.Relation == Relation.Equal ? 0 : ulong.MaxValue;
        }

        ulong bit = 1UL << (literal.Constant & 63);
        return literal.Relation == Relation.Equal ? bit : codeCount > 64 ? ulong.MaxValue : ~bit;
    }

    /// <summary>One rule for each disjunct, all leading to the same event; the event leads on to its conditional assignments.</summary>
    private void AddEvent(PackedCondition precondition, PackedEffects effects, bool isTrigger)
    {
        if (precondition.IsFalse || effects.Own.Length == 0)
        {
            return;
        }

        var happens = precondition.Disjuncts.Length == 1
            ? AddRule(precondition.Disjuncts[0], isTrigger, 0)
            : AddJoined(precondition, isTrigger);
        AddAssignments(happens, effects);
    }

    /// <summary>A rule for each disjunct, and one that waits for the first of them.</summary>
    private RelaxedRule AddJoined(PackedCondition precondition, bool isTrigger)
    {
        int joined = _rules.Count;
        var happens = new RelaxedRule(1, isTrigger);
        _rules.Add(happens);
        foreach (var disjunct in precondition.Disjuncts)
        {
            AddRule(disjunct, isTrigger, 0).Followers = new[] { joined };
        }

        return happens;
    }

    private void AddAssignments(RelaxedRule happens, PackedEffects effects)
    {
        var certain = new List<RelaxedAssignment>();
        var followers = new List<int>();
        foreach (var change in effects.Own)
        {
            foreach (var assignment in change.Assignments)
            {
                var relaxed = new RelaxedAssignment(change.Fluent, assignment.Value);
                if (assignment.Condition.IsTrue)
                {
                    certain.Add(relaxed);
                    break;
                }

                AddConditional(assignment.Condition, relaxed, happens.IsTrigger, followers);
            }
        }

        happens.Assignments = certain.ToArray();
        happens.Followers = followers.ToArray();
    }

    private void AddConditional(PackedCondition condition, RelaxedAssignment assignment, bool isTrigger, List<int> followers)
    {
        foreach (var disjunct in condition.Disjuncts)
        {
            followers.Add(_rules.Count);
            AddRule(disjunct, isTrigger, 1).Assignments = new[] { assignment };
        }
    }

    /// <param name="waits">How many things besides the tests the rule waits for.</param>
    private RelaxedRule AddRule(PackedDisjunct disjunct, bool isTrigger, int waits)
    {
        int index = _rules.Count;
        foreach (var literal in disjunct.All)
        {
            if (literal.ReadsMinds)
            {
                continue;
            }

            waits++;
            if (_story.Layout.IsNumber(literal.Fluent))
            {
                _numberTests.Add(new NumberTest(literal, index));
            }
            else
            {
                ulong codes = Satisfying(literal, _story.Layout.CodeCount(literal.Fluent));
                _testsOf[literal.Fluent].Add(new CodeTest(codes, index));
            }
        }

        var rule = new RelaxedRule(waits, isTrigger);
        _rules.Add(rule);
        return rule;
    }
}

/// <param name="waits">How many tests and events the rule waits for.</param>
internal sealed class RelaxedRule(int waits, bool isTrigger)
{
    public int Waits { get; } = waits;

    public bool IsTrigger { get; } = isTrigger;

    public RelaxedAssignment[] Assignments { get; set; } = Array.Empty<RelaxedAssignment>();

    /// <summary>Rules that wait for this one.</summary>
    public int[] Followers { get; set; } = Array.Empty<int>();
}

internal readonly record struct RelaxedAssignment(int Fluent, PackedExpression Value)
{
    public bool IsConstant => Value.Kind == ExpressionKind.Constant;
}

/// <summary>Met when the fluent may have one of the codes.</summary>
internal readonly record struct CodeTest(ulong Codes, int Rule);

internal readonly record struct NumberTest(PackedLiteral Literal, int Rule);
