using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Sabre;

internal sealed partial class SabreBinder
{
    private BoundExpression? BindCondition(SabreExpressionSyntax syntax)
    {
        var bound = BindExpression(syntax);
        if (bound is null || SabreValues.ClassOf(bound) == SabreValueClass.Truth)
        {
            return bound;
        }

        _diagnostics.Report(SabreDiagnostics.ConditionExpected, syntax.Location, Text(syntax.Location));
        return null;
    }

    private BoundExpression? BindNumber(SabreExpressionSyntax syntax)
    {
        var bound = BindExpression(syntax);
        if (bound is null || SabreValues.ClassOf(bound) is SabreValueClass.Number or SabreValueClass.Unknown)
        {
            return bound;
        }

        _diagnostics.Report(SabreDiagnostics.NumberExpected, syntax.Location, Text(syntax.Location));
        return null;
    }

    private BoundExpression? BindExpression(SabreExpressionSyntax syntax)
    {
        var bound = syntax switch
        {
            SabreUnknownSyntax => new BoundUnknown(),
            SabreTruthSyntax truth => new BoundTruth(truth.Value),
            SabreNumberSyntax number => new BoundNumber(number.Value),
            SabreReferenceSyntax reference => BindReference(reference),
            SabreFluentSyntax fluent => BindFluent(fluent),
            SabreBelievesSyntax believes => BindBelieves(believes),
            SabreAndSyntax and => BindConditions(and.Operands) is { } operands ? new BoundAnd(operands) : null,
            SabreOrSyntax or => BindConditions(or.Operands) is { } operands ? new BoundOr(operands) : null,
            SabreNotSyntax not => BindCondition(not.Operand) is { } operand ? new BoundNot(operand) : null,
            SabreConditionalSyntax conditional => BindConditional(conditional),
            SabreQuantifiedSyntax quantified => BindQuantified(quantified),
            SabreComparisonSyntax comparison => BindComparison(comparison),
            SabreIsTypeSyntax isType => BindIsType(isType),
            SabreArithmeticSyntax arithmetic => BindArithmetic(arithmetic),
            _ => RejectAssignment(syntax),
        };

        return bound is null ? null : bound with { Location = syntax.Location };
    }

    private BoundExpression? RejectAssignment(SabreExpressionSyntax syntax)
    {
        _diagnostics.ReportWithSuggestion(
            SabreDiagnostics.AssignmentInCondition, syntax.Location, "To compare, write ==.", Text(syntax.Location));
        return null;
    }

    private BoundExpression? BindReference(SabreReferenceSyntax reference)
    {
        string name = reference.Name.Text;
        if (_scope.Find(name) is { } variable)
        {
            return new BoundVariable(variable);
        }

        if (_entities.TryGetValue(name, out var entity))
        {
            return new BoundEntity(entity);
        }

        var known = s_constants.Concat(_scope.Names).Concat(_entities.Keys);
        _diagnostics.ReportWithSuggestion(
            SabreDiagnostics.UnknownName, reference.Location, SabreSuggestion.For(name, known), name);
        return null;
    }

    private BoundFluent? BindFluent(SabreFluentSyntax syntax)
    {
        var arguments = syntax.Arguments.Select(BindExpression).OfType<BoundExpression>().ToArray();
        if (arguments.Length < syntax.Arguments.Count)
        {
            return null;
        }

        if (_properties.Find(syntax.Name.Text, arguments) is { } fluent)
        {
            return new BoundFluent(fluent, arguments) { Location = syntax.Location };
        }

        _diagnostics.ReportWithSuggestion(
            SabreDiagnostics.UnknownProperty, syntax.Location, _properties.Suggest(syntax.Name.Text), Text(syntax.Location));
        return null;
    }

    private BoundBelieves? BindBelieves(SabreBelievesSyntax syntax)
    {
        var mind = BindMind(syntax.Mind);
        var operand = BindExpression(syntax.Operand);
        return mind is not null && operand is not null ? new BoundBelieves(mind, operand) : null;
    }

    private BoundExpression? BindMind(SabreExpressionSyntax syntax)
    {
        var mind = BindExpression(syntax);
        if (mind is null
            || mind is BoundEntity { Entity.IsCharacter: true }
            || (mind is BoundVariable { Variable.Type: KindSymbol kind } && kind.Is(_types.Character)))
        {
            return mind;
        }

        _diagnostics.Report(SabreDiagnostics.NotACharacter, syntax.Location, Text(syntax.Location));
        return null;
    }

    private BoundExpression[]? BindConditions(IReadOnlyList<SabreExpressionSyntax> operands)
    {
        var bound = operands.Select(BindCondition).OfType<BoundExpression>().ToArray();
        return bound.Length == operands.Count ? bound : null;
    }

    private BoundChoice? BindConditional(SabreConditionalSyntax syntax)
    {
        var branches = new List<BoundBranch>();
        SabreValueClass? common = null;
        bool isBound = true;
        foreach (var branch in syntax.Branches)
        {
            var condition = BindCondition(branch.Condition);
            var value = BindBranchValue(branch.Value, ref common);
            isBound &= condition is not null && value is not null;
            branches.Add(new BoundBranch(condition ?? s_true, value ?? s_true));
        }

        var otherwise = isBound ? BindElse(syntax, ref common) : null;
        branches.Add(new BoundBranch(s_true, otherwise ?? s_true));
        return otherwise is null ? null : new BoundChoice(branches);
    }

    private BoundExpression? BindElse(SabreConditionalSyntax syntax, ref SabreValueClass? common)
    {
        if (syntax.Else is { } written)
        {
            return BindBranchValue(written, ref common);
        }

        if (common == SabreValueClass.Truth)
        {
            return s_true;
        }

        _diagnostics.Report(SabreDiagnostics.ElseMissing, syntax.Location);
        return null;
    }

    /// <param name="common">What the branches so far are; not set while they are <c>?</c>.</param>
    private BoundExpression? BindBranchValue(SabreExpressionSyntax syntax, ref SabreValueClass? common)
    {
        if (BindExpression(syntax) is not { } value)
        {
            return null;
        }

        var found = SabreValues.ClassOf(value);
        bool isUnknown = found == SabreValueClass.Unknown;
        if (isUnknown ? common == SabreValueClass.Truth : found != (common ?? found))
        {
            _diagnostics.Report(SabreDiagnostics.MixedBranches, syntax.Location, Text(syntax.Location));
            return null;
        }

        common = isUnknown ? common : found;
        return value;
    }

    private BoundQuantified? BindQuantified(SabreQuantifiedSyntax syntax)
    {
        if (BindVariable(syntax.Variable, syntax.Type) is not { } variable)
        {
            return null;
        }

        bool isCondition = syntax.Quantifier is Quantifier.Every or Quantifier.Some;
        var operand = Within(variable, () => isCondition ? BindCondition(syntax.Operand) : BindNumber(syntax.Operand));
        return operand is null ? null : new BoundQuantified(syntax.Quantifier, variable, operand);
    }

    private BoundComparison? BindComparison(SabreComparisonSyntax syntax)
    {
        bool isAnyType = syntax.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual;
        var left = isAnyType ? BindExpression(syntax.Left) : BindNumber(syntax.Left);
        var right = isAnyType ? BindExpression(syntax.Right) : BindNumber(syntax.Right);
        return left is not null && right is not null ? new BoundComparison(left, syntax.Operator, right) : null;
    }

    private BoundIsKind? BindIsType(SabreIsTypeSyntax syntax)
    {
        var operand = BindExpression(syntax.Operand);
        var type = _types.Find(syntax.Type);
        return operand is not null && type is not null ? new BoundIsKind(operand, type) : null;
    }

    private BoundArithmetic? BindArithmetic(SabreArithmeticSyntax syntax)
    {
        var left = BindNumber(syntax.Left);
        var right = BindNumber(syntax.Right);
        return left is not null && right is not null ? new BoundArithmetic(left, syntax.Operator, right) : null;
    }

    private T? Within<T>(VariableSymbol variable, Func<T?> bind)
        where T : class
    {
        var hidden = _scope.Enter(variable);
        var bound = bind();
        _scope.Leave(variable, hidden);
        return bound;
    }
}
