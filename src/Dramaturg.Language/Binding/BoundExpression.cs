// What expressions mean, with every name resolved and every type known. Both front ends bind to these; nobody behind the
// binder looks at syntax. Conditions are expressions of type truth.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Binding;

public abstract record BoundExpression
{
    private protected BoundExpression()
    {
    }

    /// <summary>Null for what no text stands for.</summary>
    public TextLocation? Location { get; init; }
}

public sealed record BoundTruth(bool Value) : BoundExpression;

public sealed record BoundNumber(decimal Value) : BoundExpression;

public sealed record BoundUnknown : BoundExpression;

public sealed record BoundEntity(EntitySymbol Entity) : BoundExpression;

/// <summary>A named value of a choice, by its position.</summary>
public sealed record BoundChoiceValue(ChoiceType Type, int Index) : BoundExpression;

public sealed record BoundVariable(VariableSymbol Variable) : BoundExpression;

/// <summary>A fluent. Arguments are constants or variables.</summary>
public sealed record BoundFluent(FluentSymbol Fluent, IReadOnlyList<BoundExpression> Arguments) : BoundExpression;

/// <summary>What <paramref name="Mind"/> takes the operand to be. The mind is an entity or a variable; the operand any expression.</summary>
public sealed record BoundBelieves(BoundExpression Mind, BoundExpression Operand) : BoundExpression;

public sealed record BoundAnd(IReadOnlyList<BoundExpression> Operands) : BoundExpression;

public sealed record BoundOr(IReadOnlyList<BoundExpression> Operands) : BoundExpression;

public sealed record BoundNot(BoundExpression Operand) : BoundExpression;

public sealed record BoundComparison(BoundExpression Left, ComparisonOperator Operator, BoundExpression Right) : BoundExpression;

public enum ComparisonOperator
{
    Equal,
    NotEqual,
    Greater,
    AtLeast,
    Less,
    AtMost,
}

public sealed record BoundArithmetic(BoundExpression Left, ArithmeticSign Operator, BoundExpression Right) : BoundExpression;

public enum ArithmeticSign
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// <summary>The first branch whose condition holds; the last branch always has the condition true.</summary>
public sealed record BoundChoice(IReadOnlyList<BoundBranch> Branches) : BoundExpression;

public sealed record BoundBranch(BoundExpression Condition, BoundExpression Value);

/// <summary>The operand for every value of the variable's type, joined: all, some, sum or product.</summary>
public sealed record BoundQuantified(Quantifier Quantifier, VariableSymbol Variable, BoundExpression Operand) : BoundExpression;

public enum Quantifier
{
    Every,
    Some,
    Sum,
    Product,
}

/// <summary>Whether the value of the operand is a thing of the kind.</summary>
public sealed record BoundIsKind(BoundExpression Operand, TypeSymbol Type) : BoundExpression;

/// <summary>How much of what somebody wants for himself or herself is so, from 0 to 1: docs/semantics.md 7.4.</summary>
/// <param name="Whose">An entity or a variable.</param>
public sealed record BoundGood(BoundExpression Whose) : BoundExpression
{
    /// <summary>Whether the expression, a number in a want, is about somebody's good.</summary>
    public static bool IsIn(BoundExpression expression) => expression is BoundGood || Parts(expression).Any(IsIn);

    /// <summary>The parts of a number in a want in which a good can stand.</summary>
    public static IEnumerable<BoundExpression> Parts(BoundExpression expression) => expression switch
    {
        BoundArithmetic arithmetic => new[] { arithmetic.Left, arithmetic.Right },
        BoundShare share => new[] { share.Operand },
        BoundBelieves believes => new[] { believes.Operand },
        BoundQuantified quantified => new[] { quantified.Operand },
        BoundChoice choice => choice.Branches.Select(branch => branch.Value),
        _ => Enumerable.Empty<BoundExpression>(),
    };
}

/// <summary>The place of a bounded number in its range, from 0 to 1.</summary>
public sealed record BoundShare(BoundExpression Operand, NumberType Range) : BoundExpression;
