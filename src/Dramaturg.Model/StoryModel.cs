using System;
using System.Collections.Generic;

namespace Dramaturg.Model;

/// <summary>A grounded story: all that the planner ever sees. Immutable; collections must not be changed after construction.</summary>
/// <param name="Characters">Names of those who have a mind, in canonical order.</param>
/// <param name="Triggers">In the order that decides which of several happens.</param>
/// <param name="Initial">Value of every fluent at the start, in the order of <paramref name="Fluents"/>, before any trigger.</param>
/// <param name="Beliefs">Where the minds differ from that.</param>
/// <param name="CharacterConcerns">For each character.</param>
/// <param name="AuthorConcerns">What <c>--goal NUMBER</c> measures.</param>
public sealed record StoryModel(
    string Name,
    IReadOnlyList<string> Characters,
    IReadOnlyList<Fluent> Fluents,
    IReadOnlyList<GroundAction> Actions,
    IReadOnlyList<GroundTrigger> Triggers,
    IReadOnlyList<SeeingRule> Seeing,
    IReadOnlyList<Value> Initial,
    IReadOnlyList<InitialBelief> Beliefs,
    IReadOnlyList<IReadOnlyList<Concern>> CharacterConcerns,
    IReadOnlyList<Concern> AuthorConcerns,
    IReadOnlyList<Beat> Beats,
    IReadOnlyList<Ending> Endings,
    ModelOptions Options)
{
    /// <summary>For each character how much more a loss weighs than a gain of the same size; empty: for everybody 1. Without chances no reason depends on it.</summary>
    public IReadOnlyList<Number> LossAversions { get; init; } = Array.Empty<Number>();

    /// <summary>For each character; empty if nobody has any. No reason depends on them.</summary>
    public IReadOnlyList<IReadOnlyList<Norm>> Norms { get; init; } = Array.Empty<IReadOnlyList<Norm>>();

    /// <summary>What people may promise each other. No reason depends on it.</summary>
    public IReadOnlyList<Promise> Promises { get; init; } = Array.Empty<Promise>();

    /// <summary>What has one value in every mind for ever, and so is no fluent: for whoever tells the story. Nothing else here reads it.</summary>
    public IReadOnlyList<FixedFact> FixedFacts { get; init; } = Array.Empty<FixedFact>();

    /// <summary>Names of those who live and have no mind. No reason depends on them.</summary>
    public IReadOnlyList<string> Beings { get; init; } = Array.Empty<string>();

    /// <summary>Null: the story knows no time.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>What a character thinks of an act, from -1 to 1: the sum of the verdicts that fit it, cut off there.</summary>
    public Number VerdictOf(CharacterId character, ActionId act)
    {
        var sum = Number.Zero;
        foreach (var norm in character.Value < Norms.Count ? Norms[character.Value] : Array.Empty<Norm>())
        {
            sum += norm.Judges(act) ? norm.Verdict : Number.Zero;
        }

        return Number.Max(-Number.One, Number.Min(Number.One, sum));
    }

    /// <summary>What stands for the act that an action is an outcome of: its first outcome; an action that ends in one way only stands for itself.</summary>
    public ActionId ActOf(ActionId action) => Actions[action.Value].Outcome is { } outcome ? outcome.All[0] : action;

    public Number LossAversionOf(CharacterId character) => character.Value < LossAversions.Count ? LossAversions[character.Value] : Number.One;
}

/// <summary>What somebody believes at the start.</summary>
/// <param name="Believed">Path and fluent; the path is never empty.</param>
/// <param name="Scope">Which minds hold it.</param>
public sealed record InitialBelief(FluentReference Believed, Value Value, BeliefScope Scope)
{
    /// <summary>The statement it comes from; none for what the compiler adds.</summary>
    public Origin Origin { get; init; }
}

public enum BeliefScope
{
    /// <summary>The mind at exactly this path, and minds inside it that are not stated otherwise.</summary>
    Path,

    /// <summary>Every mind whose path ends in this path: secrets, at all depths alike.</summary>
    Everywhere,
}

/// <summary>The rules a story is read by, and its default limits.</summary>
/// <param name="BeliefRules">How beliefs are read and revised.</param>
/// <param name="Strict">A reason may not contain a step without which its end would be equal or better; else only equal counts.</param>
/// <param name="Rationality">Share of the best gain that a told act must promise each who consents, 0 to 1.</param>
/// <param name="AuthorLimit">Most acts between beats, or in the whole story without beats.</param>
/// <param name="CharacterLimit">Most acts in a reason.</param>
/// <param name="BeliefLimit">How many minds deep reasons are searched.</param>
public sealed record ModelOptions(
    BeliefRules BeliefRules,
    bool Strict,
    Number Rationality,
    int AuthorLimit,
    int CharacterLimit,
    int BeliefLimit);

public enum BeliefRules
{
    /// <summary>A condition on a belief reads the mind itself.</summary>
    Minds,

    /// <summary>A condition on a belief reads its tracked copy, as published for Sabre.</summary>
    TrackedCopies,
}
