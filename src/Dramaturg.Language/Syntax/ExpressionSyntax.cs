// Conditions and values. Parentheses are not kept: the tree says what belongs together, the printer writes those that are needed.

namespace Dramaturg.Language.Syntax;

public abstract record ExpressionSyntax : SyntaxNode
{
    /// <summary>Levels of expressions below this one; the parser keeps it small, so that whoever walks a tree may recurse.</summary>
    internal int Height { get; init; }

    public virtual bool Equals(ExpressionSyntax? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>Stands where a mistake was; already reported.</summary>
public sealed record MissingSyntax : ExpressionSyntax;

public sealed record NumberSyntax(decimal Value) : ExpressionSyntax;

/// <summary><c>yes</c> or <c>no</c>.</summary>
public sealed record TruthSyntax(bool Value) : ExpressionSyntax;

public sealed record UnknownSyntax : ExpressionSyntax;

public sealed record NameSyntax(string Name) : ExpressionSyntax;

/// <summary><c>health of patient</c>, <c>closeness of Katrin to Roland</c>, <c>married to Roland</c>; without arguments a role, a value or a fact.</summary>
public sealed record ReferenceSyntax(string Words, SyntaxList<ArgumentSyntax> Arguments) : ExpressionSyntax;

/// <param name="Value">A name, a role, yes, no or a number; anything else stands in parentheses.</param>
public sealed record ArgumentSyntax(string Preposition, ExpressionSyntax Value) : SyntaxNode;

/// <summary><c>anyone</c>, <c>anything</c>: only in what is seen.</summary>
/// <param name="IsThing">Written <c>anything</c>.</param>
public sealed record AnyoneSyntax(bool IsThing) : ExpressionSyntax;

/// <summary><c>y: being</c>: only in what is seen.</summary>
public sealed record VariableSyntax(IdentifierSyntax Name, TypeSyntax Kind) : ExpressionSyntax;

/// <summary><c>everyone</c>: only before <c>is settled</c>.</summary>
public sealed record EveryoneSyntax : ExpressionSyntax;

public sealed record NotSyntax(ExpressionSyntax Operand) : ExpressionSyntax;

public sealed record AndSyntax(SyntaxList<ExpressionSyntax> Operands) : ExpressionSyntax;

public sealed record OrSyntax(SyntaxList<ExpressionSyntax> Operands) : ExpressionSyntax;

/// <param name="IsSymbol">Written <c>&lt;</c>, not <c>is less than</c>.</param>
public sealed record ComparisonSyntax(
    ExpressionSyntax Left, ComparisonWord Word, ExpressionSyntax Right, bool IsSymbol) : ExpressionSyntax;

public enum ComparisonWord
{
    Is,
    IsNot,
    Less,
    AtMost,
    More,
    AtLeast,
}

/// <summary><c>patient is a doctor</c>.</summary>
public sealed record KindTestSyntax(ExpressionSyntax Operand, IdentifierSyntax Kind, bool IsNegated) : ExpressionSyntax;

/// <param name="IsKnowledge">Written <c>knows</c>: it is so, and the mind believes it; of a fact with a value: the mind believes the true one.</param>
public sealed record BelievesSyntax(ExpressionSyntax Mind, ExpressionSyntax Operand, bool IsKnowledge) : ExpressionSyntax;

/// <summary><c>health of patient according to Roland</c>.</summary>
public sealed record AccordingSyntax(ExpressionSyntax Operand, ExpressionSyntax Mind) : ExpressionSyntax;

/// <summary><c>the good of Katrin</c>: only in what is wanted.</summary>
/// <param name="Whose">A name or a role.</param>
public sealed record GoodSyntax(ExpressionSyntax Whose) : ExpressionSyntax;

public sealed record ArithmeticSyntax(ExpressionSyntax Left, ArithmeticWord Word, ExpressionSyntax Right) : ExpressionSyntax;

public enum ArithmeticWord
{
    Plus,
    Minus,
    Times,
    Over,
}

public sealed record NegativeSyntax(ExpressionSyntax Operand) : ExpressionSyntax;

/// <summary><c>if A then X else if B then Y else Z</c>.</summary>
public sealed record ConditionalSyntax(SyntaxList<ConditionalBranchSyntax> Branches, ExpressionSyntax Otherwise) : ExpressionSyntax;

public sealed record ConditionalBranchSyntax(ExpressionSyntax Condition, ExpressionSyntax Value) : SyntaxNode;

/// <summary><c>for every p: patient, CONDITION</c>; <c>the sum for each p: patient of NUMBER</c>.</summary>
public sealed record QuantifiedSyntax(
    QuantifierWord Word, IdentifierSyntax Variable, TypeSyntax Type, ExpressionSyntax Operand) : ExpressionSyntax;

public enum QuantifierWord
{
    Every,
    Some,
    Sum,
    Product,
}

/// <summary>A weight in words.</summary>
public sealed record WeightWordSyntax(WeightWord Word) : ExpressionSyntax;

public enum WeightWord
{
    ALittle,
    Much,
    AboveAll,
}
