using System.Linq;
using CsCheck;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Sabre;
using Dramaturg.Language.Text;
using Xunit;

namespace Dramaturg.Language.Tests.Sabre;

public sealed class SabrePrinterTests
{
    private static readonly TextLocation s_nowhere = new(new SourceText(string.Empty, "x"), default);
    private static readonly Gen<SabreName> s_name = Gen.OneOfConst("a", "b", "c").Select(name => new SabreName(name, s_nowhere));

    private static readonly Gen<SabreExpressionSyntax> s_simple = Gen.OneOf(
        Gen.Const<SabreExpressionSyntax>(new SabreUnknownSyntax(s_nowhere)),
        Gen.Bool.Select(value => (SabreExpressionSyntax)new SabreTruthSyntax(value, s_nowhere)),
        Gen.OneOfConst("0", "-1", "2.5").Select(text => (SabreExpressionSyntax)new SabreNumberSyntax(text, 0, s_nowhere)),
        s_name.Select(name => (SabreExpressionSyntax)new SabreReferenceSyntax(name, s_nowhere)));

    private static readonly Gen<SabreExpressionSyntax> s_fluent =
        s_simple.Array[0, 2].Select(s_name, (arguments, name) =>
            (SabreExpressionSyntax)new SabreFluentSyntax(name, arguments, s_nowhere));

    private static readonly Gen<SabreExpressionSyntax> s_expression = Gen.Recursive<SabreExpressionSyntax>(
        (depth, inner) => depth > 4 ? Gen.OneOf(s_simple, s_fluent) : Compound(inner));

    [Fact]
    public void Printer_FaithfulBrackets_ReadBackAsTheSameTree_Metamorphic() => s_expression.Sample(expression =>
    {
        string printed = SabrePrinter.Print(expression, SabreBrackets.Faithful);
        var statement = SabreSource.Read(printed + ";").Syntax.Definitions.OfType<SabreStatementSyntax>().FirstOrDefault();
        Assert.True(statement is not null, printed);
        Assert.Equal(SabreTree.Show(expression), SabreTree.Show(statement.Statement));
    }, iter: 5_000, seed: "0000KN2ZvLd2");

    private static Gen<SabreExpressionSyntax> Compound(Gen<SabreExpressionSyntax> inner) => Gen.OneOf(
        s_simple,
        s_fluent,
        inner.Array[2, 3].Select(operands => (SabreExpressionSyntax)new SabreAndSyntax(operands, s_nowhere)),
        inner.Array[2, 3].Select(operands => (SabreExpressionSyntax)new SabreOrSyntax(operands, s_nowhere)),
        inner.Select(operand => (SabreExpressionSyntax)new SabreNotSyntax(operand, s_nowhere)),
        Gen.Select(inner, inner, inner, Conditional),
        Gen.Select(Gen.Enum<Quantifier>(), s_name, inner, Quantified),
        Gen.Select(s_fluent, inner, (target, value) => (SabreExpressionSyntax)new SabreAssignmentSyntax(target, value, s_nowhere)),
        Gen.Select(inner, Gen.Enum<ComparisonOperator>(), inner, Comparison),
        Gen.Select(inner, s_name, (operand, type) => (SabreExpressionSyntax)new SabreIsTypeSyntax(operand, type, s_nowhere)),
        Gen.Select(inner, Gen.Enum<ArithmeticSign>(), inner, Arithmetic),
        Gen.Select(s_name, inner, Believes));

    private static SabreExpressionSyntax Conditional(
        SabreExpressionSyntax condition, SabreExpressionSyntax value, SabreExpressionSyntax otherwise) =>
        new SabreConditionalSyntax(
            [new SabreBranchSyntax(condition, value), new SabreBranchSyntax(value, condition)], otherwise, s_nowhere);

    private static SabreExpressionSyntax Quantified(Quantifier quantifier, SabreName name, SabreExpressionSyntax operand) =>
        new SabreQuantifiedSyntax(quantifier, name, name, operand, s_nowhere);

    private static SabreExpressionSyntax Comparison(
        SabreExpressionSyntax left, ComparisonOperator comparison, SabreExpressionSyntax right) =>
        new SabreComparisonSyntax(left, comparison, right, s_nowhere);

    private static SabreExpressionSyntax Arithmetic(SabreExpressionSyntax left, ArithmeticSign sign, SabreExpressionSyntax right) =>
        new SabreArithmeticSyntax(left, sign, right, s_nowhere);

    private static SabreExpressionSyntax Believes(SabreName mind, SabreExpressionSyntax operand) =>
        new SabreBelievesSyntax(new SabreReferenceSyntax(mind, s_nowhere), operand, s_nowhere);
}
