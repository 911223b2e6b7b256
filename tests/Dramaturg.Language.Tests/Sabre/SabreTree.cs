using System;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Sabre;

namespace Dramaturg.Language.Tests.Sabre;

/// <summary>Shows how an expression is grouped: the operator first, everything in brackets.</summary>
internal static class SabreTree
{
    public static string Show(SabreExpressionSyntax syntax) => syntax switch
    {
        SabreAndSyntax and => Node(["&", .. and.Operands.Select(Show)]),
        SabreOrSyntax or => Node(["|", .. or.Operands.Select(Show)]),
        SabreNotSyntax not => Node(["!", Show(not.Operand)]),
        SabreConditionalSyntax conditional => Node([
            "if",
            .. conditional.Branches.SelectMany(branch => new[] { Show(branch.Condition), Show(branch.Value) }),
            .. conditional.Else is { } otherwise ? new[] { Show(otherwise) } : []]),
        SabreQuantifiedSyntax quantified => Node(
            [Keyword(quantified.Quantifier), quantified.Variable.Text, quantified.Type.Text, Show(quantified.Operand)]),
        SabreAssignmentSyntax assignment => Node(["=", Show(assignment.Target), Show(assignment.Value)]),
        SabreComparisonSyntax comparison => Node([Sign(comparison.Operator), Show(comparison.Left), Show(comparison.Right)]),
        SabreIsTypeSyntax isType => Node([":", Show(isType.Operand), isType.Type.Text]),
        SabreArithmeticSyntax arithmetic => Node([Sign(arithmetic.Operator), Show(arithmetic.Left), Show(arithmetic.Right)]),
        SabreBelievesSyntax believes => Node(["believes", Show(believes.Mind), Show(believes.Operand)]),
        _ => SabrePrinter.Print(syntax, SabreBrackets.Faithful),
    };

    private static string Node(string[] parts) => "(" + string.Join(" ", parts) + ")";

    private static string Keyword(Quantifier quantifier) => quantifier switch
    {
        Quantifier.Every => "forall",
        Quantifier.Some => "exists",
        Quantifier.Sum => "sum",
        Quantifier.Product => "product",
        _ => throw new ArgumentOutOfRangeException(nameof(quantifier)),
    };

    private static string Sign(ComparisonOperator comparison) =>
        new[] { "==", "!=", ">", ">=", "<", "<=" }[(int)comparison];

    private static string Sign(ArithmeticSign sign) => new[] { "+", "-", "*", "/" }[(int)sign];
}
