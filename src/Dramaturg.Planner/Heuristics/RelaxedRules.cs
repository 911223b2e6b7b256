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
internal sealed partial class RelaxedRules
{
    private readonly PackedStory _story;
    private readonly Motives? _motives;
    private readonly List<RelaxedRule> _rules = new();

    /// <param name="targets">Conditions that will be asked for besides those of events.</param>
    /// <param name="actions">Those that count; all triggers do.</param>
    /// <param name="minds">Which beliefs are looked at; all others are taken to be whatever a condition asks for.</param>
    public RelaxedRules(PackedStory story, IReadOnlyCollection<PackedCondition> targets, IEnumerable<PackedAction> actions, RelaxedMinds minds)
    {
        _story = story;
        _motives = minds.Motives;
        Believed = new BelievedFluents(story, minds.Believed(story, ConditionsOf(story).Concat(targets)));
        foreach (var action in actions)
        {
            var happens = AddEvent(action.Precondition, action.Effects, isTrigger: false, action.Observers);
            if (minds.AsksConsent && happens is not null)
            {
                AddConsents(action, happens);
            }
        }

        foreach (var trigger in story.Triggers)
        {
            AddEvent(trigger.Precondition, trigger.Effects, isTrigger: true, null);
            AddInMinds(trigger.Precondition, trigger.Effects);
        }

        AddTime();
        AddSeeing();
        Rules = _rules.ToArray();
        var tests = Rules.SelectMany(rule => rule.Tests, (rule, test) => (rule.Index, Test: test)).ToLookup(pair => pair.Test.Set);
        TestsOf = Enumerable.Range(0, story.Layout.FluentCount + Believed.All.Length)
            .Select(set => tests[set].Select(pair => new CodeTest(pair.Test.Codes, pair.Index)).ToArray()).ToArray();
        NumberTests = tests[RelaxedTest.Number].Select(pair => new NumberTest(pair.Test.Literal, pair.Index)).ToArray();
        ChangersOf = Rules.SelectMany(SetsChangedBy, (rule, set) => (Set: set, rule.Index)).ToLookup(pair => pair.Set, pair => pair.Index);
        PrecursorsOf = Rules.SelectMany(rule => rule.Followers, (rule, follower) => (Follower: follower, rule.Index))
            .ToLookup(pair => pair.Follower, pair => pair.Index);
    }

    public BelievedFluents Believed { get; }

    public RelaxedRule[] Rules { get; }

    /// <summary>For each fluent, then for each believed fluent, the tests of it.</summary>
    public CodeTest[][] TestsOf { get; }

    public NumberTest[] NumberTests { get; }

    /// <summary>For each fluent, then for each believed fluent, the rules that change it.</summary>
    public ILookup<int, int> ChangersOf { get; }

    /// <summary>For each rule those it waits for.</summary>
    public ILookup<int, int> PrecursorsOf { get; }

    /// <summary>What of the rules some aims depend on.</summary>
    public RelaxedFocus On(RelaxedAims aims) => new RelaxedRelevance(_story, this).On(aims);

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
            .Concat(story.Due.Select(due => due.Condition))
            .Concat(story.Actions.Select(action => action.Effects).Concat(story.Triggers.Select(trigger => trigger.Effects)).Concat(story.Due.Select(due => due.Effects))
                .SelectMany(effects => effects.Own).SelectMany(change => change.Assignments).Select(assignment => assignment.Condition));

    private IEnumerable<int> SetsChangedBy(RelaxedRule rule) =>
        rule.Assignments.Select(assignment => assignment.Fluent)
            .Concat(rule.Beliefs.Select(change => _story.Layout.FluentCount + change.Believed));

    private ulong Satisfying(PackedLiteral literal) => Satisfying(literal, _story.Layout.CodeCount(literal.Fluent));

    /// <summary>One rule for each disjunct, all leading to the same event; the event leads on to its conditional assignments.</summary>
    /// <param name="observers">Null for a trigger, which happens in every mind by itself.</param>
    /// <returns>Null if the event never happens or changes nothing that is looked at.</returns>
    private RelaxedRule? AddEvent(PackedCondition precondition, PackedEffects effects, bool isTrigger, PackedCondition[]? observers)
    {
        if (precondition.IsFalse || (effects.Own.Length == 0 && Believed.All.Length == 0))
        {
            return null;
        }

        var happens = Add(isTrigger);
        happens.IsAct = !isTrigger;
        WaitForOneOf(happens, precondition.Disjuncts.Select(Tests).ToArray());
        AddAssignments(happens, effects);
        happens.Beliefs = BeliefsAfter(precondition, effects, observers).Distinct().ToArray();
        return happens;
    }

    /// <summary>Makes a rule wait until all tests of one way are met: by a gate, which opens once however many ways come.</summary>
    private void WaitForOneOf(RelaxedRule waiting, RelaxedTest[][] ways)
    {
        if (ways.Length == 1)
        {
            waiting.WaitFor(ways[0]);
            return;
        }

        var gate = Add(waiting.IsTrigger);
        gate.WaitForOne(Array.ConvertAll(ways, tests => Add(waiting.IsTrigger, tests)));
        waiting.WaitForOne(gate);
    }

    private void AddAssignments(RelaxedRule happens, PackedEffects effects)
    {
        var certain = new List<RelaxedAssignment>();
        foreach (var change in effects.Own)
        {
            foreach (var assignment in change.Assignments)
            {
                if (assignment.Condition.IsTrue)
                {
                    certain.Add(new RelaxedAssignment(change.Fluent, assignment.Value, happens.Index));
                    break;
                }

                AddConditional(assignment, change.Fluent, happens);
            }
        }

        happens.Assignments = certain.ToArray();
    }

    private void AddConditional(PackedAssignment assignment, int fluent, RelaxedRule happens)
    {
        foreach (var disjunct in assignment.Condition.Disjuncts)
        {
            var rule = Add(happens.IsTrigger);
            rule.WaitFor(Tests(disjunct));
            rule.WaitForOne(happens);
            rule.Assignments = new[] { new RelaxedAssignment(fluent, assignment.Value, rule.Index) };
        }
    }

    /// <summary>The tests of a disjunct; literals that look too deep into minds are left out.</summary>
    public RelaxedTest[] Tests(PackedDisjunct disjunct) =>
        disjunct.All.Where(literal => !literal.ReadsMinds || Believed.IndexOf(literal) >= 0).Select(Test).ToArray();

    private RelaxedTest Test(PackedLiteral literal) =>
        literal.ReadsMinds ? new RelaxedTest(_story.Layout.FluentCount + Believed.IndexOf(literal), Satisfying(literal), literal)
        : _story.Layout.IsNumber(literal.Fluent) ? new RelaxedTest(RelaxedTest.Number, 0, literal)
        : new RelaxedTest(literal.Fluent, Satisfying(literal), literal);

    private RelaxedRule Add(bool isTrigger, params RelaxedTest[] tests)
    {
        var rule = new RelaxedRule(_rules.Count, isTrigger);
        rule.WaitFor(tests);
        _rules.Add(rule);
        return rule;
    }
}
