using System;
using System.Collections.Generic;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Binding;

/// <summary>A whole story with all names resolved: what both front ends produce and the compiler grounds.</summary>
/// <param name="Kinds">In order of declaration, the built-in ones first.</param>
/// <param name="Entities">Canonical order: all characters in order of declaration, then everything else.</param>
/// <param name="Statements">The initial state, in file order; each sees what those before it have built.</param>
/// <param name="Wants">Concerns in file order; of one character or, with a null character, the author's.</param>
public sealed record BoundStory(
    string Name,
    StorySettings Settings,
    IReadOnlyList<KindSymbol> Kinds,
    IReadOnlyList<EntitySymbol> Entities,
    IReadOnlyList<FluentSymbol> Fluents,
    IReadOnlyList<BoundAction> Actions,
    IReadOnlyList<BoundTrigger> Triggers,
    IReadOnlyList<BoundSeeing> Seeing,
    IReadOnlyList<BoundStatement> Statements,
    IReadOnlyList<BoundSecret> Secrets,
    IReadOnlyList<BoundConcern> Wants,
    IReadOnlyList<BoundBeat> Beats,
    IReadOnlyList<BoundEnding> Endings)
{
    public IReadOnlyList<BoundLossAversion> LossAversions { get; init; } = Array.Empty<BoundLossAversion>();

    public IReadOnlyList<BoundNorm> Norms { get; init; } = Array.Empty<BoundNorm>();

    /// <summary>Null: the story knows no time.</summary>
    public BoundSchedule? Schedule { get; init; }

    /// <summary>How deeply beliefs about beliefs nest in what is written.</summary>
    public int BeliefDepth { get; init; }
}

/// <param name="Verdict">From -1 to 1.</param>
/// <param name="Judged">Acts of one name, each with the roles that must be filled in a certain way.</param>
public sealed record BoundNorm(
    EntitySymbol Character, string Name, decimal Verdict, IReadOnlyList<BoundJudged> Judged, TextLocation? Location)
{
    /// <summary>What the verdict is about besides: acts that break or keep a promise of whoever wants them.</summary>
    public IReadOnlyList<BoundJudgedPromise> Promises { get; init; } = Array.Empty<BoundJudgedPromise>();
}

/// <param name="Outcome">What the act makes of the promise.</param>
/// <param name="Tests">Of the arguments of the promise's fact; the first is whose promise it is.</param>
public sealed record BoundJudgedPromise(FluentSymbol Promise, BoundChoiceValue Outcome, IReadOnlyList<BoundRoleTest> Tests);

public sealed record BoundJudged(BoundAction Action, IReadOnlyList<BoundRoleTest> Tests);

/// <summary>What stands for a role must be this entity, or one of this kind.</summary>
public sealed record BoundRoleTest(int Role, EntitySymbol? Entity, KindSymbol? Kind);

/// <param name="Times">How much more a loss weighs than a gain of the same size.</param>
public sealed record BoundLossAversion(EntitySymbol Character, decimal Times, TextLocation? Location);

/// <summary>What the header of a story says. Null: the default.</summary>
/// <param name="IsSabre">Every rule of Sabre at once; see docs/semantics.md.</param>
public sealed record StorySettings(
    bool IsSabre,
    bool Strict,
    decimal Rationality,
    int? AuthorLimit,
    int? CharacterLimit,
    int? BeliefLimit,
    IReadOnlyList<string> Languages);

/// <summary>A role of a schema: a variable, or (Sabre) a constant fixed in its place.</summary>
public sealed record BoundRole(VariableSymbol? Variable, BoundExpression? Constant, string Preposition);

/// <param name="Observers">
/// Who sees it: for every character that the variable's type admits, the condition with the variable standing for that character.
/// Null: everybody (a Sabre action without an observing part).
/// </param>
public sealed record BoundAction(
    string Name,
    IReadOnlyList<BoundRole> Roles,
    BoundExpression Precondition,
    BoundEffect Effect,
    IReadOnlyList<BoundConsent> Consents,
    BoundObservers? Observers,
    TextLocation? Location)
{
    public IReadOnlyList<BoundQuorum> Quorums { get; init; } = Array.Empty<BoundQuorum>();

    /// <summary>How many moments pass when it is done.</summary>
    public int Takes { get; init; }

    /// <summary>The ways in which it may end, each with changes of its own besides the effect; none: in one way. The last has no chance written: it has all that is left.</summary>
    public IReadOnlyList<BoundOutcome> Outcomes { get; init; } = Array.Empty<BoundOutcome>();

    /// <summary>Of an act that a topic makes; else null.</summary>
    public BoundSpeech? Speech { get; init; }
}

/// <param name="Chance">A number, a share of 1; null: all that is left.</param>
public sealed record BoundOutcome(BoundExpression? Chance, BoundEffect Effect, TextLocation? Location);

/// <param name="Least">How many of those asked must want it.</param>
public sealed record BoundQuorum(int Least, IReadOnlyList<BoundConsent> Among);

/// <param name="Character">An entity, a role or the variable; it must be a character.</param>
public sealed record BoundConsent(BoundExpression Character, BoundExpression Guard)
{
    /// <summary>If not null, everybody it can stand for is asked, each under the guard.</summary>
    public VariableSymbol? Variable { get; init; }
}

public sealed record BoundObservers(VariableSymbol Variable, BoundExpression Condition);

public sealed record BoundTrigger(
    string Name,
    IReadOnlyList<BoundRole> Roles,
    BoundExpression Precondition,
    BoundEffect Effect,
    TextLocation? Location);

/// <summary>For every choice of the variables, the observer sees the fluent while the condition holds.</summary>
public sealed record BoundSeeing(
    IReadOnlyList<VariableSymbol> Variables,
    BoundExpression Observer,
    BoundExpression Condition,
    BoundFluent Seen,
    TextLocation? Location);

/// <summary>One statement about the start; a conjunction at the top is written as several.</summary>
public sealed record BoundStatement(BoundEffect Effect, TextLocation? Location);

/// <summary>The deceived believe the value, and everybody knows that they do, at every depth.</summary>
public sealed record BoundSecret(
    BoundFluent Fluent, BoundExpression Truth, IReadOnlyList<EntitySymbol> Deceived, BoundExpression Believed, TextLocation? Location);

/// <param name="Character">Null: the author.</param>
/// <param name="Satisfaction">A condition, or a number.</param>
public sealed record BoundConcern(
    EntitySymbol? Character, string Name, BoundExpression Weight, BoundExpression Satisfaction, TextLocation? Location)
{
    /// <summary>Written as a fear; the satisfaction is that what is feared is not so.</summary>
    public bool IsFear { get; init; }
}

/// <param name="After">Names of beats.</param>
/// <param name="Holds">Stays true once reached.</param>
public sealed record BoundBeat(
    string Name, BoundExpression Condition, IReadOnlyList<string> After, bool Holds, TextLocation? Location);

/// <param name="Beats">Names of the beats that a story with this ending passes.</param>
public sealed record BoundEnding(
    string Name,
    BoundExpression Condition,
    IReadOnlyList<EntitySymbol> Settled,
    IReadOnlyList<string> Beats,
    TextLocation? Location);
