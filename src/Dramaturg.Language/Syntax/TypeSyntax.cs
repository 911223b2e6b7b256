namespace Dramaturg.Language.Syntax;

/// <summary>What a fact, role or variable can be.</summary>
public abstract record TypeSyntax : SyntaxNode;

public sealed record MissingTypeSyntax : TypeSyntax;

public sealed record KindTypeSyntax(string Kind) : TypeSyntax;

/// <summary><c>yes or no</c>.</summary>
public sealed record TruthTypeSyntax : TypeSyntax;

/// <summary><c>stable, critical, saved</c>: two or more.</summary>
public sealed record ChoiceTypeSyntax(SyntaxList<IdentifierSyntax> Values) : TypeSyntax;

/// <summary><c>0 to 3</c>.</summary>
public sealed record RangeTypeSyntax(decimal Lowest, decimal Highest) : TypeSyntax;

/// <summary><c>number</c>.</summary>
public sealed record NumberTypeSyntax : TypeSyntax;
