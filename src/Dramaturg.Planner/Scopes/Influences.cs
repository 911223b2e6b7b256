using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Scopes;

/// <summary>What everything that can happen in a story reads and writes.</summary>
internal sealed class Influences
{
    /// <param name="happens">For each action whether it can happen at all.</param>
    public Influences(PackedStory story, bool[] happens)
    {
        var model = story.Model;
        var reads = new FluentReads(model.Fluents);
        Reads = reads;
        Beliefs = new BeliefReads(model, model.Actions.Where((_, action) => happens[action]));
        Actions = model.Actions.Select((action, i) => new ActionInfluence(i, action, Outcomes(model, action), story.CanBePlanned[i], reads)).Where(action => happens[action.Index]).ToArray();
        Triggers = model.Triggers.Select(trigger => new TriggerInfluence(trigger, reads)).ToArray();
        Seeing = model.Seeing.Select(rule => new SeeingInfluence(rule, reads)).ToArray();
        Due = (model.Schedule?.Events ?? System.Array.Empty<ScheduledEvent>()).Select(due => new DueInfluence(due, reads)).ToArray();
        Time = reads.Of(model.Schedule?.TimeFluents.Select(fluent => fluent.Value) ?? Enumerable.Empty<int>());
        foreach (var action in Actions.Where(action => model.Actions[action.Index].Takes > 0))
        {
            action.TakeTime(Time);
        }

        Wants = model.CharacterConcerns
            .Select(concerns => reads.Of(concerns.SelectMany(Readings.Of))).ToArray();
    }

    /// <summary>Of a story in which every action can happen.</summary>
    public static Influences OfAll(PackedStory story) => new(story, Enumerable.Repeat(true, story.Actions.Length).ToArray());

    private static GroundAction[] Outcomes(StoryModel model, GroundAction action) =>
        action.Outcome?.All.Select(outcome => model.Actions[outcome.Value]).ToArray() ?? new[] { action };

    public FluentReads Reads { get; }

    public BeliefReads Beliefs { get; }

    /// <summary>Those that can happen.</summary>
    public ActionInfluence[] Actions { get; }

    public TriggerInfluence[] Triggers { get; }

    public SeeingInfluence[] Seeing { get; }

    public DueInfluence[] Due { get; }

    /// <summary>What only time changes.</summary>
    public FluentSet Time { get; }

    /// <summary>For each character what the own utility reads.</summary>
    public FluentSet[] Wants { get; }
}

/// <param name="Target">The fluent written.</param>
/// <param name="IsBelief">In somebody's mind, not where the event happens.</param>
/// <param name="Reads">What decides whether, and to what value.</param>
internal sealed record EffectInfluence(int Target, bool IsBelief, FluentSet Reads)
{
    public static EffectInfluence[] Of(IEnumerable<Effect> effects, FluentReads reads) =>
        effects.Select(effect => new EffectInfluence(
            effect.Target.Fluent.Value,
            effect.Target.Path.Count > 0,
            reads.Of(Readings.Of(effect)))).ToArray();
}

internal sealed class ActionInfluence
{
    /// <param name="outcomes">Of its act: whoever plans with one of them looks at all.</param>
    public ActionInfluence(int index, GroundAction action, GroundAction[] outcomes, bool canBePlanned, FluentReads reads)
    {
        Index = index;
        CanBePlanned = canBePlanned;
        Precondition = reads.Of(Readings.Of(action.Precondition));
        IsCorrectedApart = action.Precondition.Disjuncts is [var only] && only.Literals.All(literal => literal.Left.Path.Count == 0 && literal.Right is Expression.Constant);
        Effects = EffectInfluence.Of(outcomes.SelectMany(outcome => outcome.Effects), reads);
        Chances = reads.Of(outcomes.SelectMany(Readings.OfChance));
        Guards = reads.Of(action.Asked.SelectMany(consent => Readings.Of(consent.Guard)));
        AlwaysAsked = action.Consents.Where(consent => consent.Guard.IsTrue).Select(consent => consent.Character.Value).Distinct().ToArray();
        Consenters = action.Asked.Select(consent => consent.Character.Value).Distinct().ToArray();
        Observing = action.Observers.Select(observes => observes.IsFalse ? null : reads.Of(Readings.Of(observes))).ToArray();
        OwnTargets = reads.Of(Effects.Where(effect => !effect.IsBelief).Select(effect => effect.Target));
        Reach = reads.Of(Effects.Select(effect => effect.Target));
        Reach.AddAll(Precondition);
    }

    public int Index { get; }

    /// <summary>An act that takes time changes what moment it is.</summary>
    public void TakeTime(FluentSet time)
    {
        OwnTargets.AddAll(time);
        Reach.AddAll(time);
    }

    public bool CanBePlanned { get; }

    public FluentSet Precondition { get; }

    /// <summary>Whether somebody surprised corrects each fluent of the precondition without looking at the others.</summary>
    public bool IsCorrectedApart { get; }

    public EffectInfluence[] Effects { get; }

    /// <summary>What decides how likely its outcomes are.</summary>
    public FluentSet Chances { get; }

    public FluentSet Guards { get; }

    /// <summary>Those who may be asked.</summary>
    public int[] Consenters { get; }

    /// <summary>Those who must consent in any state.</summary>
    public int[] AlwaysAsked { get; }

    /// <summary>For each character what decides whether that one observes; null: never.</summary>
    public FluentSet?[] Observing { get; }

    public FluentSet OwnTargets { get; }

    /// <summary>Whatever can change anywhere, in the minds of those who are surprised too.</summary>
    public FluentSet Reach { get; }
}

internal sealed class TriggerInfluence
{
    public TriggerInfluence(GroundTrigger trigger, FluentReads reads)
    {
        Precondition = reads.Of(Readings.Of(trigger.Precondition));
        Reads = reads.Of(Readings.Of(trigger.Precondition).Concat(trigger.Effects.SelectMany(Readings.Of)));
        LooksIntoMinds = Readings.Of(trigger.Precondition).Any(reading => reading.Path.Count > 0);
        Effects = EffectInfluence.Of(trigger.Effects, reads);
        Reach = reads.Of(Effects.Select(effect => effect.Target));
    }

    public FluentSet Precondition { get; }

    /// <summary>What decides whether it happens, and to what it leads.</summary>
    public FluentSet Reads { get; }

    /// <summary>Whether it may happen because somebody thinks otherwise.</summary>
    public bool LooksIntoMinds { get; }

    public EffectInfluence[] Effects { get; }

    public FluentSet Reach { get; }
}

internal sealed class SeeingInfluence
{
    public SeeingInfluence(SeeingRule rule, FluentReads reads)
    {
        Observer = rule.Observer.Value;
        Fluent = rule.Fluent.Value;
        Condition = reads.Of(Readings.Of(rule.Condition));
    }

    public int Observer { get; }

    public int Fluent { get; }

    public FluentSet Condition { get; }
}

/// <summary>A scheduled event happens by itself, in whose mind it is expected, and is seen.</summary>
internal sealed class DueInfluence
{
    public DueInfluence(ScheduledEvent due, FluentReads reads)
    {
        Condition = reads.Of(Readings.Of(due.Condition));
        Effects = EffectInfluence.Of(due.Effects, reads);
        Observing = due.Observers.Select(observes => observes.IsFalse ? null : reads.Of(Readings.Of(observes))).ToArray();
        Reach = reads.Of(Effects.Select(effect => effect.Target));
        Reach.AddAll(Condition);
    }

    public FluentSet Condition { get; }

    public EffectInfluence[] Effects { get; }

    /// <summary>For each character what decides whether that one sees it; null: never.</summary>
    public FluentSet?[] Observing { get; }

    /// <summary>Whatever can change anywhere, in the minds of those who are surprised too.</summary>
    public FluentSet Reach { get; }
}
