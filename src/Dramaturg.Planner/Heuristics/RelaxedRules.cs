// Everything that can happen, as rules over sets of values. A rule waits for all of its tests, then fires once:
//
//   the tests of a disjunct ................ the event happens (its constant, unconditional assignments are made)
//   "the event happened" + a condition .... one more assignment is made
//
// A test of a truth or symbol is a fluent and the codes that satisfy it, 64 to a word: it is met as soon as the fluent may have one of them.
// Tests of numbers, and assignments that are no constants, are looked at anew after every layer.

using System;
using System.Collections.Generic;
using System.Linq;
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

    /// <param name="targets">Conditions that will be asked for besides those of events.</param>
    /// <param name="isAllowed">Which actions count; all triggers do.</param>
    public RelaxedRules(PackedStory story, IEnumerable<PackedCondition> targets, Func<PackedAction, bool> isAllowed)
    {
        _story = story;
        Believed = new BelievedFluents(story, ConditionsOf(story).Concat(targets));
        _testsOf = new List<CodeTest>[story.Layout.FluentCount + Believed.All.Length];
        for (int fluent = 0; fluent < _testsOf.Length; fluent++)
        {
            _testsOf[fluent] = new List<CodeTest>();
        }

        foreach (var action in story.Actions)
        {
            if (isAllowed(action))
            {
                AddEvent(action.Precondition, action.Effects, isTrigger: false, action.Observers);
            }
        }

        foreach (var trigger in story.Triggers)
        {
            AddEvent(trigger.Precondition, trigger.Effects, isTrigger: true, null);
        }

        AddSeeing();

        Rules = _rules.ToArray();
        TestsOf = Array.ConvertAll(_testsOf, tests => tests.ToArray());
        NumberTests = _numberTests.ToArray();
    }

    public BelievedFluents Believed { get; }

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

    private static IEnumerable<PackedCondition> ConditionsOf(PackedStory story) =>
        story.Actions.Select(action => action.Precondition)
            .Concat(story.Triggers.Select(trigger => trigger.Precondition))
            .Concat(story.Actions.Select(action => action.Effects).Concat(story.Triggers.Select(trigger => trigger.Effects))
                .SelectMany(effects => effects.Own).SelectMany(change => change.Assignments).Select(assignment => assignment.Condition));

    /// <summary>One rule for each disjunct, all leading to the same event; the event leads on to its conditional assignments.</summary>
    /// <param name="observers">Null for a trigger, which happens in every mind by itself.</param>
    private void AddEvent(PackedCondition precondition, PackedEffects effects, bool isTrigger, PackedCondition[]? observers)
    {
        if (precondition.IsFalse || (effects.Own.Length == 0 && Believed.All.Length == 0))
        {
            return;
        }

        var happens = precondition.Disjuncts.Length == 1
            ? AddRule(precondition.Disjuncts[0], isTrigger, 0)
            : AddJoined(precondition, isTrigger);
        AddAssignments(happens, effects);
        happens.Beliefs = BeliefsAfter(precondition, effects, observers).Distinct().ToArray();
    }

    /// <summary>What an event may make people believe: by observing it, by being surprised by it, by its belief effects.</summary>
    private IEnumerable<BeliefChange> BeliefsAfter(PackedCondition precondition, PackedEffects effects, PackedCondition[]? observers)
    {
        for (int i = 0; i < Believed.All.Length; i++)
        {
            var (mind, fluent) = (Believed.All[i].Mind, Believed.All[i].Fluent);
            if (observers is null || !observers[mind].IsFalse)
            {
                foreach (var assignment in effects.Own.Where(change => change.Fluent == fluent).SelectMany(change => change.Assignments))
                {
                    yield return new BeliefChange(i, assignment.Value);
                }

                if (observers is not null && precondition.Disjuncts.Any(disjunct => disjunct.All.Any(literal => literal.Fluent == fluent)))
                {
                    yield return new BeliefChange(i, null);
                }
            }

            foreach (var effect in effects.Beliefs.Where(effect => effect.Mind == mind && effect.Rest.Path.Count == 0 && effect.Rest.Fluent.Value == fluent))
            {
                yield return new BeliefChange(i, effect.Value);
            }
        }
    }

    /// <summary>Seeing fires like a trigger; what is seen from then on is believed.</summary>
    private void AddSeeing()
    {
        foreach (var rule in _story.Seeing)
        {
            int believed = Array.IndexOf(Believed.All, new BelievedFluent(rule.Observer, rule.Fluent));
            if (believed >= 0)
            {
                foreach (var disjunct in rule.Condition.Disjuncts)
                {
                    AddRule(disjunct, isTrigger: true, 0).Beliefs = new[] { new BeliefChange(believed, null) };
                }
            }
        }
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
            int believed = Believed.IndexOf(literal);
            if (literal.ReadsMinds && believed < 0)
            {
                continue;
            }

            waits++;
            if (believed >= 0)
            {
                _testsOf[_story.Layout.FluentCount + believed].Add(new CodeTest(Satisfying(literal, _story.Layout.CodeCount(literal.Fluent)), index));
                continue;
            }

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

    public BeliefChange[] Beliefs { get; set; } = Array.Empty<BeliefChange>();

    /// <summary>Rules that wait for this one.</summary>
    public int[] Followers { get; set; } = Array.Empty<int>();
}

internal readonly record struct RelaxedAssignment(int Fluent, PackedExpression Value)
{
    public bool IsConstant => Value.Kind == ExpressionKind.Constant;
}

/// <summary>A believed fluent that may take the value, or from now on any value the fluent itself may have (null).</summary>
internal readonly record struct BeliefChange(int Believed, PackedExpression? Value);

/// <summary>Met when the fluent may have one of the codes.</summary>
internal readonly record struct CodeTest(ulong Codes, int Rule);

internal readonly record struct NumberTest(PackedLiteral Literal, int Rule);
