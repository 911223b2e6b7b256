// What stands at the left margin.

namespace Dramaturg.Language.Syntax;

public abstract record ItemSyntax : LineSyntax;

public sealed record StorySyntax(IdentifierSyntax Name, SyntaxList<IdentifierSyntax> Languages) : ItemSyntax;

public sealed record SemanticsSyntax(SyntaxList<SemanticsOptionSyntax> Options) : ItemSyntax;

/// <param name="Value">Of rationality; else 0.</param>
public sealed record SemanticsOptionSyntax(SemanticsOption Option, decimal Value) : SyntaxNode;

public enum SemanticsOption
{
    Sabre,
    Strict,
    NotStrict,
    Rationality,
}

public sealed record LimitsSyntax(SyntaxList<LimitSyntax> Limits) : ItemSyntax;

public sealed record LimitSyntax(LimitWord Word, int Value) : SyntaxNode;

public enum LimitWord
{
    Author,
    Character,
    Belief,
}

public sealed record KindSyntax(SyntaxList<IdentifierSyntax> Names, SyntaxList<IdentifierSyntax> Parents) : ItemSyntax;

public sealed record EntitySyntax(
    EntityWord Word, SyntaxList<IdentifierSyntax> Names, SyntaxList<IdentifierSyntax> Kinds) : ItemSyntax;

public enum EntityWord
{
    Person,
    Being,
    Place,
    Thing,
}

public sealed record FactsSyntax(SyntaxBlock<FactSyntax> Facts) : ItemSyntax;

public abstract record FactSyntax : LineSyntax;

/// <summary><c>closeness of person to person: -3 to 3, with history</c>.</summary>
public sealed record ValueFactSyntax(
    IdentifierSyntax Name, SyntaxList<ParameterSyntax> Parameters, TypeSyntax Type, bool OrUnknown, bool WithHistory) : FactSyntax;

/// <summary><c>patient can be conscious, operated</c>.</summary>
public sealed record AdjectiveFactSyntax(TypeSyntax Kind, SyntaxList<AdjectiveSyntax> Adjectives) : FactSyntax;

public sealed record AdjectiveSyntax(IdentifierSyntax Name, SyntaxList<ParameterSyntax> Parameters) : SyntaxNode;

public sealed record ParameterSyntax(string Preposition, TypeSyntax Type) : SyntaxNode;

public sealed record InitiallySyntax(SyntaxBlock<EffectSyntax> Statements) : ItemSyntax;

/// <summary><c>secret dream of Lukas is USA</c>, and below it who believes what instead.</summary>
public sealed record SecretSyntax(ChangeSyntax Truth, SyntaxBlock<DeceivedSyntax> Deceived) : ItemSyntax;

public sealed record DeceivedSyntax(SyntaxList<ExpressionSyntax> Minds, ExpressionSyntax Value) : LineSyntax;

/// <summary>What one person wants, and how.</summary>
public sealed record PersonSyntax(IdentifierSyntax Name, SyntaxBlock<AttitudeSyntax> Wants) : ItemSyntax;

/// <summary>What everybody of a kind wants. Without a variable the kind itself is the role.</summary>
public sealed record EverySyntax(IdentifierSyntax? Variable, IdentifierSyntax Kind, SyntaxBlock<AttitudeSyntax> Wants) : ItemSyntax;

public sealed record AuthorSyntax(SyntaxBlock<AttitudeSyntax> Wants) : ItemSyntax;

public abstract record AttitudeSyntax : LineSyntax;

/// <param name="Weight">Null: 1.</param>
public sealed record WantSyntax(
    bool IsFear, IdentifierSyntax Label, ExpressionSyntax? Weight, ExpressionSyntax Satisfaction) : AttitudeSyntax;

/// <summary><c>fears losses 2.5 times</c>.</summary>
public sealed record LossesSyntax(decimal Times) : AttitudeSyntax;

/// <summary><c>judges interfere by Roland with Katrin: care, 0.5</c>.</summary>
/// <param name="Roles">Of the act, each without a kind; a role that is not mentioned can be filled by anyone.</param>
public sealed record JudgesSyntax(
    IdentifierSyntax Act, SyntaxList<RoleSyntax> Roles, IdentifierSyntax Label, decimal Verdict) : AttitudeSyntax;

/// <summary>An act, an event of fate, or (whenever) a trigger.</summary>
public sealed record EventSyntax(
    EventWord Word, IdentifierSyntax Name, SyntaxList<RoleSyntax> Roles, SyntaxBlock<EventLineSyntax> Lines) : ItemSyntax;

public enum EventWord
{
    Act,
    Fate,
    Whenever,
}

/// <param name="Term">The role's name or, fixed in its place, a name, yes, no or a number.</param>
/// <param name="Kind">Null: the kind that the role is called by.</param>
public sealed record RoleSyntax(string Preposition, ExpressionSyntax Term, TypeSyntax? Kind) : SyntaxNode;

/// <summary><c>everyone at Clinic sees health of anyone</c>.</summary>
/// <param name="Fact">A reference, or (written with whether) a comparison with an adjective.</param>
public sealed record SeeingSyntax(
    ObserverSyntax Observer, ExpressionSyntax Fact, bool AtTheSamePlace, ExpressionSyntax? Guard) : ItemSyntax;

public sealed record BeatSyntax(
    IdentifierSyntax Name, bool Holds, SyntaxList<IdentifierSyntax> After, ExpressionSyntax Condition) : ItemSyntax;

/// <param name="Condition">Of the one-line form; else null.</param>
public sealed record EndingSyntax(
    IdentifierSyntax Name, ExpressionSyntax? Condition, SyntaxBlock<EndingLineSyntax> Lines) : ItemSyntax;

public abstract record EndingLineSyntax : LineSyntax;

public sealed record EndingConditionSyntax(ExpressionSyntax Condition) : EndingLineSyntax;

/// <param name="Beats">None: every beat.</param>
public sealed record PassesSyntax(SyntaxList<IdentifierSyntax> Beats) : EndingLineSyntax;
