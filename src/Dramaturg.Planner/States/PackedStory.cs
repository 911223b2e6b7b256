using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.States;

/// <summary>The model with every condition, effect and concern packed. Immutable but for the numbers it interns.</summary>
internal sealed class PackedStory
{
    public PackedStory(StoryModel model)
    {
        Model = model;
        Numbers = new NumberTable(model.Options.BeliefRules == BeliefRules.TrackedCopies);
        Layout = new StateLayout(model.Fluents, Numbers);
        var packer = new Packer(Layout);
        Actions = model.Actions.Select((action, i) => new PackedAction(i, action, packer, Layout)).ToArray();
        Triggers = model.Triggers.Select(trigger => new PackedTrigger(trigger, packer, Layout)).ToArray();
        Seeing = model.Seeing
            .Select(rule => new PackedSeeing(rule.Observer.Value, packer.Pack(rule.Condition), rule.Fluent.Value)).ToArray();
        Utilities = model.CharacterConcerns.Append(model.AuthorConcerns)
            .Select(concerns => new PackedUtility(concerns, packer, Numbers)).ToArray();
        Measures = new Measures(Utilities);
        CanBePlanned = Array.ConvertAll(Actions, IsPlannable);
        Schedule = model.Schedule is { } schedule ? new PackedSchedule(model, schedule, packer, Layout) : null;
        IsSure = Array.ConvertAll(Actions, action => CanBePlanned[action.Index] && !action.IsOutcome);
        HasChances = Array.Exists(Actions, action => action.IsOutcome && !action.IsNobodys);
        LossAversions = Enumerable.Range(0, model.Characters.Count).Select(character => model.LossAversionOf(new CharacterId(character))).ToArray();
        Beats = model.Beats.Select(beat => packer.Pack(beat.Condition)).ToArray();
        Endings = model.Endings.Select(ending => packer.Pack(ending.Condition)).ToArray();
        DepthInMinds = Deepest(model, Readings.InMinds(model));
        DepthInReality = Deepest(model, Readings.InReality(model));
        Tracked = model.Fluents.Select(fluent => fluent.Tracks is null ? null : new TrackedBelief(fluent.Tracks)).ToArray();
        TrackedIndex = IndexTracked(model);
    }

    public StoryModel Model { get; }

    public NumberTable Numbers { get; }

    public StateLayout Layout { get; }

    public PackedAction[] Actions { get; }

    /// <summary>For each action whether a mind can plan with it: somebody consents, and nobody must who wants nothing.</summary>
    public bool[] CanBePlanned { get; }

    /// <summary>The same of actions that end in one way only.</summary>
    public bool[] IsSure { get; }

    /// <summary>Whether a plan can have, or begin with, an act that may end in several ways.</summary>
    public bool HasChances { get; }

    public Number[] LossAversions { get; }

    public PackedTrigger[] Triggers { get; }

    public PackedSeeing[] Seeing { get; }

    /// <summary>Null: the story knows no time.</summary>
    public PackedSchedule? Schedule { get; }

    /// <summary>What falls due; nothing in a story without time.</summary>
    public PackedDue[] Due => Schedule?.Due ?? Array.Empty<PackedDue>();

    /// <summary>One for each character, then the author's.</summary>
    public PackedUtility[] Utilities { get; }

    public Measures Measures { get; }

    public PackedCondition[] Beats { get; }

    public PackedCondition[] Endings { get; }

    public int CharacterCount => Model.Characters.Count;

    /// <summary>The utility after those of the characters.</summary>
    public int Author => CharacterCount;

    /// <summary>B of docs/semantics.md 1.3.</summary>
    public int DepthInMinds { get; }

    /// <summary>How deep beats, endings and the author's concerns look into minds.</summary>
    public int DepthInReality { get; }

    /// <summary>For each fluent the belief it copies, or null.</summary>
    public TrackedBelief?[] Tracked { get; }

    /// <summary>The copy of a belief, where there is one.</summary>
    public Dictionary<FluentReference, int> TrackedIndex { get; }

    /// <summary>The longest path; 0 under Sabre's rules, where copies are read instead.</summary>
    private static int Deepest(StoryModel model, IEnumerable<FluentReference> reads) =>
        model.Options.BeliefRules == BeliefRules.TrackedCopies ? 0 : reads.Select(read => read.Path.Count).DefaultIfEmpty(0).Max();

    private bool IsPlannable(PackedAction action) =>
        !action.IsNobodys
        && Array.TrueForAll(action.Consents, consent => !consent.Guard.IsTrue || WantsSomething(consent))
        && Array.TrueForAll(action.Quorums, quorum => quorum.Among.Count(WantsSomething) >= quorum.Least);

    private bool WantsSomething(PackedConsent consent) => Utilities[consent.Character].Weights.Length > 0;

    private static Dictionary<FluentReference, int> IndexTracked(StoryModel model)
    {
        var index = new Dictionary<FluentReference, int>();
        for (int fluent = 0; fluent < model.Fluents.Count; fluent++)
        {
            if (model.Fluents[fluent].Tracks is { } tracked)
            {
                index[tracked] = fluent;
            }
        }

        return index;
    }
}

/// <summary>The belief that a tracked fluent copies: the mind, and what is read in it (a fluent or a deeper copy).</summary>
internal sealed class TrackedBelief
{
    public TrackedBelief(FluentReference reference)
    {
        Mind = reference.Path[0].Value;
        Rest = new FluentReference(reference.Path.Skip(1).ToArray(), reference.Fluent);
    }

    public int Mind { get; }

    public FluentReference Rest { get; }
}

internal sealed class PackedAction
{
    public PackedAction(int index, GroundAction action, Packer packer, StateLayout layout)
    {
        Index = index;
        Outcomes = action.Outcome?.All.Select(outcome => outcome.Value).ToArray() ?? new[] { index };
        Chance = action.Outcome?.Chance is { } chance ? packer.Pack(chance, -1) : null;
        Precondition = packer.Pack(action.Precondition);
        Effects = new PackedEffects(action.Effects, packer, layout);
        Consents = Pack(action.Consents, packer);
        Quorums = action.Quorums.Select(quorum => new PackedQuorum(quorum.Least, Pack(quorum.Among, packer))).ToArray();
        Observers = action.Observers.Select(packer.Pack).ToArray();
        Takes = action.Takes;
    }

    public PackedCondition Precondition { get; }

    /// <summary>Moments.</summary>
    public int Takes { get; }

    public PackedEffects Effects { get; }

    public PackedConsent[] Consents { get; }

    public PackedQuorum[] Quorums { get; }

    /// <summary>For each character.</summary>
    public PackedCondition[] Observers { get; }

    public int Index { get; }

    /// <summary>All outcomes of its act; of an act that ends in one way only the action itself.</summary>
    public int[] Outcomes { get; }

    /// <summary>What stands for the act.</summary>
    public int Act => Outcomes[0];

    public bool IsOutcome => Outcomes.Length > 1;

    /// <summary>Null: what the outcomes before it leave.</summary>
    public PackedExpression? Chance { get; }

    /// <summary>An act of nobody: no mind plans with it.</summary>
    public bool IsNobodys => Consents.Length == 0 && Quorums.Length == 0;

    private static PackedConsent[] Pack(IReadOnlyList<Consent> consents, Packer packer) =>
        consents.Select(consent => new PackedConsent(consent.Character.Value, packer.Pack(consent.Guard))).ToArray();
}

internal readonly record struct PackedConsent(int Character, PackedCondition Guard);

internal sealed record PackedQuorum(int Least, PackedConsent[] Among);

internal sealed class PackedTrigger
{
    public PackedTrigger(GroundTrigger trigger, Packer packer, StateLayout layout)
    {
        Precondition = packer.Pack(trigger.Precondition);
        Effects = new PackedEffects(trigger.Effects, packer, layout);
    }

    public PackedCondition Precondition { get; }

    public PackedEffects Effects { get; }
}

internal readonly record struct PackedSeeing(int Observer, PackedCondition Condition, int Fluent);

/// <summary>Own effects grouped by fluent, of which the first that holds applies; belief effects by the mind they reach first.</summary>
internal sealed class PackedEffects
{
    public PackedEffects(IReadOnlyList<Effect> effects, Packer packer, StateLayout layout)
    {
        Own = effects.Where(effect => effect.Target.Path.Count == 0)
            .GroupBy(effect => effect.Target.Fluent.Value)
            .Select(group => new PackedChange(
                group.Key, group.Select(effect => new PackedAssignment(packer.Pack(effect.Condition), packer.Pack(effect.Value, group.Key))).ToArray()))
            .ToArray();
        Beliefs = effects.Where(effect => effect.Target.Path.Count > 0)
            .Select(effect => new PackedBeliefEffect(
                effect.Target.Path[0].Value,
                new FluentReference(effect.Target.Path.Skip(1).ToArray(), effect.Target.Fluent),
                packer.Pack(effect.Condition),
                packer.Pack(effect.Value, effect.Target.Fluent.Value)))
            .ToArray();
    }

    public PackedChange[] Own { get; }

    public PackedBeliefEffect[] Beliefs { get; }

    /// <summary>Whether some own effect depends on what is believed.</summary>
    public bool ReadsMinds => System.Array.Exists(
        Own, change => System.Array.Exists(change.Assignments, assignment => assignment.Condition.ReadsMinds || assignment.Value.ReadsMinds));
}

internal sealed record PackedChange(int Fluent, PackedAssignment[] Assignments);

internal readonly record struct PackedAssignment(PackedCondition Condition, PackedExpression Value);

/// <param name="Rest">The target as the mind sees it.</param>
internal sealed record PackedBeliefEffect(int Mind, FluentReference Rest, PackedCondition Condition, PackedExpression Value);

internal sealed class PackedUtility
{
    public PackedUtility(IReadOnlyList<Concern> concerns, Packer packer, NumberTable numbers)
        : this(concerns.Select(concern => numbers.Code(concern.Weight)).ToArray(), concerns.Select(concern => packer.Pack(concern.Satisfaction, -1)).ToArray())
    {
        GrowingWeights = concerns.Any(concern => concern.GrowingWeight is not null)
            ? concerns.Select(concern => packer.Pack(concern.GrowingWeight ?? Expression.Of(concern.Weight), -1)).ToArray()
            : null;
        ReadsMinds |= GrowingWeights is not null && Array.Exists(GrowingWeights, weight => weight.ReadsMinds);
    }

    private PackedUtility(int[] weights, PackedExpression[] satisfactions)
    {
        Weights = weights;
        Satisfactions = satisfactions;
        ReadsMinds = Array.Exists(Satisfactions, satisfaction => satisfaction.ReadsMinds);
    }

    /// <summary>Codes of numbers; where weights grow not those in force.</summary>
    public int[] Weights { get; }

    /// <summary>All weights, if any of them depends on the state; else null.</summary>
    public PackedExpression[]? GrowingWeights { get; }

    public PackedExpression[] Satisfactions { get; }

    /// <summary>The same wants with weights that no longer change.</summary>
    public PackedUtility Frozen(int[] weights) => new(weights, Satisfactions);

    public bool ReadsMinds { get; }
}
