// A told story as tools show it: the acts as sentences, and behind every act the reasons of those who consented.
//
// A telling is plain data, made once from a plan; nothing in it asks the planner again. Numbers are utilities as the person
// believes them, exact.

using System;
using System.Collections.Generic;
using Dramaturg.Drama;
using Dramaturg.Drama.Direction;
using Dramaturg.Model;
using Dramaturg.Planner.Search;

namespace Dramaturg.Tellings;

/// <param name="Number">Of several stories found: which, from 1.</param>
/// <param name="Utility">The author's at the end.</param>
public sealed record Telling(
    int Number, IReadOnlyList<ToldAct> Acts, IReadOnlyList<PassedBeat> Beats, string? Ending, Value Utility)
{
    /// <summary>What the validator could not decide within the work allowed; usually nothing.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = Array.Empty<string>();

    /// <summary>Where somebody came to believe otherwise of what had not changed, act by act; only with reasons.</summary>
    public IReadOnlyList<ToldRevision> Revisions { get; init; } = Array.Empty<ToldRevision>();

    /// <summary>How good a drama it is; null where nobody asked.</summary>
    public DramaScore? Score { get; init; }

    /// <summary>How likely it is that the acts end as they do here; null where none of them could have ended otherwise.</summary>
    public Number? Likelihood { get; init; }

    /// <summary>What became of the relations that keep their history, act by act.</summary>
    public IReadOnlyList<RelationChange> Histories { get; init; } = Array.Empty<RelationChange>();

    /// <summary>Where people came to want something more or less, act by act; told with the reasons.</summary>
    public IReadOnlyList<WeightChange> TurningPoints { get; init; } = Array.Empty<WeightChange>();
}

/// <param name="Number">From 1.</param>
/// <param name="Name">As the model prints it: <c>go(Tom, Home, Market)</c>.</param>
/// <param name="IsFate">Nobody's consent is asked: the author's act.</param>
public sealed record ToldAct(
    int Number, ActionId Action, string Name, string Sentence, bool IsFate, Origin Origin, IReadOnlyList<Reason> Reasons)
{
    /// <summary>When it is done; null in a story without time.</summary>
    public ToldMoment? Moment { get; init; }

    /// <summary>The author lets time pass.</summary>
    public bool IsWait { get; init; }

    /// <summary>What falls due, and happens, while it takes its time.</summary>
    public IReadOnlyList<ToldDue> Due { get; init; } = Array.Empty<ToldDue>();

    /// <summary>What people think of it, person by person.</summary>
    public IReadOnlyList<Verdict> Verdicts { get; init; } = Array.Empty<Verdict>();

    /// <summary>How likely this outcome was, in reality; null for an act that ends in one way.</summary>
    public Number? Chance { get; init; }
}

/// <summary>Why somebody consents: a plan in that person's mind, what it would change, and what it wrongly takes to be so.</summary>
/// <param name="After">At the end of the plan, if every hope comes true.</param>
/// <param name="Changes">The concerns that this end serves or hurts, in the person's order.</param>
/// <param name="FalseBeliefs">What the plan rests on that is not so.</param>
public sealed record Reason(
    string Person,
    Value Before,
    Value After,
    IReadOnlyList<ConcernChange> Changes,
    IReadOnlyList<ReasonStep> Steps,
    IReadOnlyList<FalseBelief> FalseBeliefs)
{
    /// <summary>What the plan promises, ends included in which it fails.</summary>
    public Odds Odds { get; init; } = Odds.Certain(Before, After);
}

/// <param name="Reasons">Why the others would, as the planning person sees them; none for the first step.</param>
public sealed record ReasonStep(PlannedAct Planned, IReadOnlyList<Reason> Reasons)
{
    public ActionId Action => Planned.Action;

    public string Name => Planned.Name;

    public string Sentence => Planned.Sentence;

    /// <summary>How likely the planning person takes this outcome to be where the act is done; 1 for an act that ends in one way.</summary>
    public Number Chance { get; init; } = Number.One;
}

/// <summary>One concern's part of the utility (weight times satisfaction), now and at the end of a plan.</summary>
public sealed record ConcernChange(string Name, Value Before, Value After);

/// <summary>A belief that is not so.</summary>
/// <param name="Fluent">With the minds it is about: <c>Katrin believes health(Child)</c>.</param>
/// <param name="Since">Number of the act with which the belief arose; 0: from the start.</param>
/// <param name="Statement">What is believed, as a statement: <c>Lantern is not filled</c>.</param>
public sealed record FalseBelief(string Fluent, string Believed, string InTruth, int Since, string Statement)
{
    /// <summary>Where it comes from.</summary>
    public required BeliefSource Source { get; init; }

    /// <summary>The value in truth, in words; null where saying that the statement is false says it all.</summary>
    public string? Instead { get; init; }
}

/// <summary>Somebody comes to believe otherwise of something that has not changed.</summary>
/// <param name="Statement">What is believed now, as a statement.</param>
public sealed record ToldRevision(int Act, string Person, string Fluent, string Before, string After, string Statement, BeliefSource Source);

/// <summary>A moment of the calendar.</summary>
/// <param name="Part">Of the day; null where days have none.</param>
/// <param name="Words">In the language of the telling.</param>
public sealed record ToldMoment(string Day, string? Part, string Words)
{
    public static ToldMoment Of(Moment moment, Sentences sentences) => new(moment.Day, moment.Part, sentences.Moment(moment));
}

/// <summary>Something that falls due and happens.</summary>
/// <param name="Name">As its author calls it, or the moment: <c>on Friday</c>.</param>
public sealed record ToldDue(string Name, string Sentence, ToldMoment Moment, Origin Origin);
