using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Binding;

namespace Dramaturg.Language.Sabre;

internal sealed class SabreExpressionPrinter
{
    private readonly bool _isFaithful;

    public SabreExpressionPrinter(SabreBrackets brackets) => _isFaithful = brackets == SabreBrackets.Faithful;

    public string Print(SabreExpressionSyntax expression) => expression switch
    {
        SabreUnknownSyntax => "?",
        SabreTruthSyntax truth => truth.Value ? "True" : "False",
        SabreNumberSyntax number => number.Text,
        SabreReferenceSyntax reference => reference.Name.Text,
        SabreFluentSyntax fluent => fluent.Name + "(" + string.Join(", ", fluent.Arguments.Select(Print)) + ")",
        SabreBelievesSyntax believes => "believes(" + Print(believes.Mind) + ", " + PrintBelieved(believes.Operand) + ")",
        SabreAndSyntax and => string.Join(" & ", and.Operands.Select(PrintOperand)),
        SabreOrSyntax or => string.Join(" | ", or.Operands.Select(PrintOperand)),
        SabreNotSyntax not => "!" + Bracketed(not.Operand, IsJoined(not.Operand)),
        SabreConditionalSyntax conditional => PrintConditional(conditional),
        SabreQuantifiedSyntax quantified => PrintQuantified(quantified),
        SabreAssignmentSyntax assignment => Print(assignment.Target) + " = " + Bracketed(assignment.Value, IsJoined(assignment.Value)),
        SabreComparisonSyntax comparison =>
            PrintSide(comparison.Left) + " " + Sign(comparison.Operator) + " " + PrintSide(comparison.Right),
        SabreIsTypeSyntax isType => PrintSide(isType.Operand) + " : " + isType.Type,
        SabreArithmeticSyntax arithmetic =>
            PrintTerm(arithmetic.Left) + " " + Sign(arithmetic.Operator) + " " + PrintTerm(arithmetic.Right),
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };

    /// <summary>A part of a conjunction or disjunction.</summary>
    public string PrintOperand(SabreExpressionSyntax operand) => Bracketed(operand, IsJoined(operand));

    private string Bracketed(SabreExpressionSyntax expression, bool needsBrackets) =>
        needsBrackets ? "(" + Print(expression) + ")" : Print(expression);

    /// <summary>With a bare name or constant it would be read as a property called believes.</summary>
    private string PrintBelieved(SabreExpressionSyntax operand) => Bracketed(
        operand, _isFaithful && operand is (SabreUnknownSyntax or SabreTruthSyntax or SabreNumberSyntax or SabreReferenceSyntax));

    private static bool IsJoined(SabreExpressionSyntax expression) =>
        expression is SabreAndSyntax or SabreOrSyntax or SabreConditionalSyntax;

    private string PrintConditional(SabreConditionalSyntax conditional)
    {
        var parts = new List<string>();
        foreach (var branch in conditional.Branches)
        {
            string keyword = parts.Count == 0 ? "if(" : "elseif(";
            parts.Add(keyword + Print(branch.Condition) + ") " + PrintBranch(branch.Value));
        }

        parts.Add("else " + (conditional.Else is { } otherwise ? PrintBranch(otherwise) : "True"));
        return string.Join(" ", parts);
    }

    /// <summary>Inside a branch everything with an else of its own needs brackets to be read again, however deep it is.</summary>
    private string PrintBranch(SabreExpressionSyntax value) => Bracketed(
        value, _isFaithful ? !IsClosed(value) : value is SabreAndSyntax or SabreOrSyntax);

    private string PrintQuantified(SabreQuantifiedSyntax quantified)
    {
        string keyword = quantified.Quantifier switch
        {
            Quantifier.Every => "forall",
            Quantifier.Some => "exists",
            Quantifier.Sum => "sum",
            _ => "product",
        };
        return keyword + "(" + quantified.Variable + " : " + quantified.Type + ") "
            + Bracketed(quantified.Operand, _isFaithful && !IsClosed(quantified.Operand));
    }

    /// <summary>A side of a comparison.</summary>
    private string PrintSide(SabreExpressionSyntax side) => Bracketed(
        side, _isFaithful ? !IsClosed(side) : IsJoined(side) || side is SabreComparisonSyntax or SabreIsTypeSyntax);

    /// <summary>A side of an arithmetic operator.</summary>
    private string PrintTerm(SabreExpressionSyntax term) => Bracketed(
        term, _isFaithful ? !IsClosed(term) : IsJoined(term) || term is SabreArithmeticSyntax);

    /// <summary>Whether nothing beside it can be drawn into it, nor anything in it drawn out.</summary>
    private static bool IsClosed(SabreExpressionSyntax expression) => expression
        is SabreUnknownSyntax or SabreTruthSyntax or SabreNumberSyntax or SabreReferenceSyntax
        or SabreFluentSyntax or SabreBelievesSyntax;

    private static string Sign(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "==",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Greater => ">",
        ComparisonOperator.AtLeast => ">=",
        ComparisonOperator.Less => "<",
        _ => "<=",
    };

    private static string Sign(ArithmeticSign sign) => sign switch
    {
        ArithmeticSign.Add => "+",
        ArithmeticSign.Subtract => "-",
        ArithmeticSign.Multiply => "*",
        _ => "/",
    };
}
