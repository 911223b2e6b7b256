// The lines of an act: what it needs, who wants it, who sees it, and what changes. The start of a story is told in the same words, with "is".

namespace Dramaturg.Language.Syntax;

public abstract record EventLineSyntax : LineSyntax;

public sealed record NeedsSyntax(ExpressionSyntax Condition) : EventLineSyntax;

/// <summary><c>wanted by surgeon</c>, <c>wanted by 2 of x: doctor</c>, <c>wanted by patient or spouse of patient if patient is not conscious</c>.</summary>
/// <param name="Least">How many of them; null: all.</param>
/// <param name="Proxy">Who is asked instead while the guard holds; then one term stands before it, and no number. Null: nobody.</param>
public sealed record WantedSyntax(int? Least, ConsenterSyntax By, ExpressionSyntax? Proxy, ExpressionSyntax? Guard) : EventLineSyntax;

public abstract record ConsenterSyntax : SyntaxNode;

/// <summary>Names, roles, and facts that name somebody.</summary>
public sealed record NamedConsenterSyntax(SyntaxList<ExpressionSyntax> Terms) : ConsenterSyntax;

/// <summary><c>x: doctor</c>: each of them.</summary>
public sealed record VariableConsenterSyntax(IdentifierSyntax Name, TypeSyntax Kind) : ConsenterSyntax;

/// <summary><c>chance 9 - exhaustion of surgeon in 10: health of patient becomes well</c>, or with the changes on the lines below; <c>otherwise: …</c>.</summary>
/// <param name="Chance">Null: otherwise, all that is left.</param>
/// <param name="Of">In so many cases; null: the chance is a share of 1.</param>
/// <param name="Change">The change on the line; null: those below it.</param>
public sealed record OutcomeSyntax(
    ExpressionSyntax? Chance, decimal? Of, EffectSyntax? Change, SyntaxBlock<EffectSyntax> Changes) : EventLineSyntax;

public sealed record SeenSyntax(ObserverSyntax By, ExpressionSyntax? Guard) : EventLineSyntax;

public abstract record ObserverSyntax : SyntaxNode;

/// <summary><c>everyone</c>, <c>anyone at room</c>.</summary>
/// <param name="At">Null: wherever they are.</param>
public sealed record EveryoneObserverSyntax(ExpressionSyntax? At) : ObserverSyntax;

public sealed record NobodyObserverSyntax : ObserverSyntax;

public sealed record NamedObserverSyntax(SyntaxList<ExpressionSyntax> Terms) : ObserverSyntax;

/// <summary><c>x: person</c>.</summary>
public sealed record VariableObserverSyntax(IdentifierSyntax Name, TypeSyntax Kind) : ObserverSyntax;

public abstract record EffectSyntax : EventLineSyntax;

/// <summary><c>health of patient becomes saved</c>, <c>Lukas becomes not settled</c>; at the start with <c>is</c>.</summary>
public sealed record ChangeSyntax(
    TargetSyntax Target, ChangeWord Word, bool IsNegated, ExpressionSyntax Value, ExpressionSyntax? Guard) : EffectSyntax;

public enum ChangeWord
{
    Becomes,
    Is,
}

/// <param name="By">Null: by 1.</param>
public sealed record ShiftSyntax(TargetSyntax Target, bool Rises, ExpressionSyntax? By, ExpressionSyntax? Guard) : EffectSyntax;

/// <summary><c>surgeon learns health of patient</c>, <c>Roland learns whether Frau Schmidt is conscious</c>.</summary>
/// <param name="Fact">A reference, or (written with whether) a comparison with an adjective.</param>
public sealed record LearnsSyntax(
    SyntaxList<ExpressionSyntax> Minds, ExpressionSyntax Fact, ExpressionSyntax? Guard) : EffectSyntax;

/// <param name="Believed">A change (with is), or a belief again; without guards.</param>
public sealed record BelievesEffectSyntax(
    SyntaxList<ExpressionSyntax> Minds, EffectSyntax Believed, ExpressionSyntax? Guard) : EffectSyntax;

public sealed record IfEffectSyntax(SyntaxList<EffectBranchSyntax> Branches) : EffectSyntax;

/// <param name="Condition">Null: the last otherwise.</param>
public sealed record EffectBranchSyntax(ExpressionSyntax? Condition, SyntaxBlock<EffectSyntax> Effects) : LineSyntax;

public sealed record EveryEffectSyntax(IdentifierSyntax Variable, TypeSyntax Type, SyntaxBlock<EffectSyntax> Effects) : EffectSyntax;

/// <summary>What changes. Lists stand for one change each.</summary>
public abstract record TargetSyntax : SyntaxNode;

/// <summary><c>place of Katrin, Lukas</c>.</summary>
public sealed record FactTargetSyntax(string Words, SyntaxList<ArgumentListSyntax> Arguments) : TargetSyntax;

public sealed record ArgumentListSyntax(string Preposition, SyntaxList<ExpressionSyntax> Values) : SyntaxNode;

/// <summary>Those of whom an adjective is said; a single word may also be a fact without arguments.</summary>
public sealed record TermsTargetSyntax(SyntaxList<ExpressionSyntax> Terms) : TargetSyntax;
