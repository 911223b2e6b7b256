using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

// What people may come to believe, and what they must believe to consent.
internal sealed partial class RelaxedRules
{
    /// <summary>Who must consent to an act in any case has to believe that it can happen (docs/semantics.md 3), as far as beliefs are looked at.</summary>
    private void AddConsents(PackedAction action, RelaxedRule happens)
    {
        foreach (var consent in action.Consents)
        {
            if (consent.Guard.IsTrue)
            {
                WaitForOneOf(happens, TestsIn(consent.Character, action.Precondition));
                if (_motives?.Of(action, consent.Character) is { } conditions)
                {
                    WaitForOneOf(happens, conditions.SelectMany(condition => TestsIn(consent.Character, condition)).ToArray());
                }
            }
        }
    }

    private RelaxedTest[][] TestsIn(int mind, PackedCondition condition) =>
        condition.Disjuncts.Select(disjunct => TestsIn(mind, disjunct)).ToArray();

    /// <summary>The tests of a disjunct as somebody believes it; literals about what is not looked at are left out.</summary>
    private RelaxedTest[] TestsIn(int mind, PackedDisjunct disjunct) =>
        disjunct.All.Where(literal => BelievedFluents.IsTestOfOwn(_story, literal) && Believed.IndexOf(mind, literal.Fluent) >= 0)
            .Select(literal => new RelaxedTest(_story.Layout.FluentCount + Believed.IndexOf(mind, literal.Fluent), Satisfying(literal), literal))
            .ToArray();

    /// <summary>A trigger fires in a mind by what is believed there.</summary>
    private void AddInMinds(PackedCondition precondition, PackedEffects effects)
    {
        for (int mind = 0; mind < _story.CharacterCount; mind++)
        {
            var beliefs = effects.Own
                .Select(change => (Believed: Believed.IndexOf(mind, change.Fluent), change.Assignments))
                .Where(change => change.Believed >= 0)
                .SelectMany(change => change.Assignments.Select(assignment => new BeliefChange(change.Believed, assignment.Value)))
                .ToArray();
            if (beliefs.Length > 0 && !precondition.IsFalse)
            {
                var rule = Add(isTrigger: true);
                rule.Beliefs = beliefs;
                WaitForOneOf(rule, TestsIn(mind, precondition));
            }
        }
    }

    /// <summary>What an event may make people believe: by observing it, by being surprised by it, by its belief effects.</summary>
    /// <param name="observers">Null for a trigger, which nobody observes.</param>
    private IEnumerable<BeliefChange> BeliefsAfter(PackedCondition precondition, PackedEffects effects, PackedCondition[]? observers)
    {
        foreach (int i in Touched(precondition, effects).Distinct().SelectMany(fluent => Believed.Of[fluent]).OrderBy(believed => believed))
        {
            var (mind, fluent) = (Believed.All[i].Mind, Believed.All[i].Fluent);
            if (observers is not null && !observers[mind].IsFalse)
            {
                foreach (var change in Observed(i, fluent, precondition, effects))
                {
                    yield return change;
                }
            }

            foreach (var effect in effects.Beliefs.Where(effect => effect.Mind == mind && effect.Rest.Path.Count == 0 && effect.Rest.Fluent.Value == fluent))
            {
                yield return new BeliefChange(i, effect.Value);
            }
        }
    }

    /// <summary>The fluents of which an event may change what is believed.</summary>
    private static IEnumerable<int> Touched(PackedCondition precondition, PackedEffects effects) =>
        effects.Own.Select(change => change.Fluent)
            .Concat(effects.Beliefs.Select(effect => effect.Rest.Fluent.Value))
            .Concat(precondition.Disjuncts.SelectMany(disjunct => disjunct.All).Select(literal => literal.Fluent));

    private IEnumerable<BeliefChange> Observed(int believed, int fluent, PackedCondition precondition, PackedEffects effects)
    {
        foreach (var assignment in effects.Own.Where(change => change.Fluent == fluent).SelectMany(change => change.Assignments))
        {
            yield return new BeliefChange(believed, assignment.Value);
        }

        if (precondition.Disjuncts.Any(disjunct => disjunct.All.Any(literal => literal.Path.Length == 0 && literal.Fluent == fluent)))
        {
            yield return new BeliefChange(believed, null);
            if (UnknownAfterSurprise(fluent) is { } unknown)
            {
                yield return new BeliefChange(believed, unknown);
            }
        }
    }

    /// <summary>What a surprise may leave behind under Sabre's rules.</summary>
    private PackedExpression? UnknownAfterSurprise(int fluent)
    {
        int code = _story.Model.Options.BeliefRules == BeliefRules.TrackedCopies ? _story.Layout.Encode(fluent, Value.Unknown) : -1;
        return code < 0 ? null : new PackedExpression(ExpressionKind.Constant, code, Array.Empty<int>(), 0, default, null, null, null, null);
    }

    /// <summary>Seeing fires like a trigger; what is seen from then on is believed.</summary>
    private void AddSeeing()
    {
        foreach (var seeing in _story.Seeing)
        {
            int believed = Believed.IndexOf(seeing.Observer, seeing.Fluent);
            if (believed >= 0 && !seeing.Condition.IsFalse)
            {
                var rule = Add(isTrigger: true);
                rule.Beliefs = new[] { new BeliefChange(believed, null) };
                WaitForOneOf(rule, seeing.Condition.Disjuncts.Select(Tests).ToArray());
            }
        }
    }
}
