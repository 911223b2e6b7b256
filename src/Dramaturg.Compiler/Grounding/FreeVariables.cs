using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;

namespace Dramaturg.Compiler.Grounding;

/// <summary>Which variables an expression mentions.</summary>
internal static class FreeVariables
{
    public static bool Mentions(BoundExpression expression, VariableSymbol variable) => expression switch
    {
        BoundVariable leaf => ReferenceEquals(leaf.Variable, variable),
        BoundFluent fluent => fluent.Arguments.Any(argument => Mentions(argument, variable)),
        BoundBelieves believes => Mentions(believes.Mind, variable) || Mentions(believes.Operand, variable),
        BoundAnd and => and.Operands.Any(operand => Mentions(operand, variable)),
        BoundOr or => or.Operands.Any(operand => Mentions(operand, variable)),
        BoundNot not => Mentions(not.Operand, variable),
        BoundComparison comparison => Mentions(comparison.Left, variable) || Mentions(comparison.Right, variable),
        BoundArithmetic arithmetic => Mentions(arithmetic.Left, variable) || Mentions(arithmetic.Right, variable),
        BoundChoice choice => choice.Branches.Any(branch => Mentions(branch.Condition, variable) || Mentions(branch.Value, variable)),
        BoundQuantified quantified => Mentions(quantified.Operand, variable),
        BoundIsKind isKind => Mentions(isKind.Operand, variable),
        BoundShare share => Mentions(share.Operand, variable),
        BoundGood good => Mentions(good.Whose, variable),
        _ => false,
    };
}
