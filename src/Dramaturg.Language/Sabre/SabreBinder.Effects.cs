// Effects and initial statements look like conditions and say what becomes of the world. A belief around an effect moves inward:
// `believes(A, if(k) f = g)` sets A's f to A's g if A's k holds, but `believes(A, f) = g` sets it to the real g.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;

namespace Dramaturg.Language.Sabre;

internal sealed partial class SabreBinder
{
    /// <summary>The minds an effect stands in, outermost first; conditions and values are read there too.</summary>
    private sealed record EffectPlace(IReadOnlyList<BoundExpression> Minds)
    {
        public static EffectPlace Reality { get; } = new(System.Array.Empty<BoundExpression>());

        public EffectPlace In(BoundExpression mind) => new(Minds.Append(mind).ToArray());

        public BoundExpression Read(BoundExpression value)
        {
            for (int i = Minds.Count - 1; i >= 0 && !SabreValues.IsRigid(value); i--)
            {
                value = new BoundBelieves(Minds[i], value) { Location = value.Location };
            }

            return value;
        }
    }

    private BoundEffect? BindEffect(SabreExpressionSyntax syntax, EffectPlace place)
    {
        var effect = syntax switch
        {
            SabreTruthSyntax { Value: true } => s_nothing,
            SabreAndSyntax and => BindEffects(and.Operands, place),
            SabreOrSyntax or => BindOnlyAlternative(or, place),
            SabreBelievesSyntax believes => BindMind(believes.Mind) is { } mind ? BindEffect(believes.Operand, place.In(mind)) : null,
            SabreFluentSyntax fluent => BindTruthAssignment(fluent, place, true),
            SabreNotSyntax not => BindNegation(not, place),
            SabreAssignmentSyntax set => BindAssignment(set.Target, set.Value, place),
            SabreComparisonSyntax comparison => BindComparisonEffect(comparison, place),
            SabreConditionalSyntax conditional => BindConditionalEffect(conditional, place),
            SabreQuantifiedSyntax quantified => BindEveryEffect(quantified, place),
            _ => RejectEffect(syntax),
        };

        return effect is null ? null : effect with { Location = syntax.Location };
    }

    private BoundEffect? RejectEffect(SabreExpressionSyntax syntax, string? suggestion = null)
    {
        _diagnostics.ReportWithSuggestion(SabreDiagnostics.NotAnEffect, syntax.Location, suggestion, Text(syntax.Location));
        return null;
    }

    private BoundEffects? BindEffects(IReadOnlyList<SabreExpressionSyntax> operands, EffectPlace place)
    {
        var effects = operands.Select(operand => BindEffect(operand, place)).OfType<BoundEffect>().ToArray();
        return effects.Length == operands.Count ? new BoundEffects(effects) : null;
    }

    private BoundEffect? BindOnlyAlternative(SabreOrSyntax or, EffectPlace place)
    {
        var possible = or.Operands.Where(operand => operand is not SabreTruthSyntax { Value: false }).ToArray();
        return possible.Length == 1 ? BindEffect(possible[0], place) : RejectEffect(or);
    }

    private BoundEffect? BindNegation(SabreNotSyntax not, EffectPlace place)
    {
        if (FluentOf(not.Operand) is null)
        {
            return RejectEffect(not);
        }

        return BindTarget(not.Operand, place) is var (minds, target) ? AssignTruth(minds, target, false, not.Operand) : null;
    }

    private BoundEffect? BindTruthAssignment(SabreFluentSyntax fluent, EffectPlace place, bool value) =>
        BindFluent(fluent) is { } target ? AssignTruth(place.Minds, target, value, fluent) : null;

    private BoundEffect? AssignTruth(
        IReadOnlyList<BoundExpression> minds, BoundFluent target, bool value, SabreExpressionSyntax syntax) =>
        target.Fluent.Type is TruthType
            ? new BoundAssignment(minds, target, new BoundTruth(value))
            : RejectEffect(syntax, "Say which value it takes: " + target.Fluent.Name + "(...) = ...");

    private static SabreFluentSyntax? FluentOf(SabreExpressionSyntax syntax) => syntax switch
    {
        SabreFluentSyntax fluent => fluent,
        SabreBelievesSyntax believes => FluentOf(believes.Operand),
        _ => null,
    };

    private (IReadOnlyList<BoundExpression> Minds, BoundFluent Target)? BindTarget(SabreExpressionSyntax syntax, EffectPlace place)
    {
        while (syntax is SabreBelievesSyntax believes)
        {
            if (BindMind(believes.Mind) is not { } mind)
            {
                return null;
            }

            place = place.In(mind);
            syntax = believes.Operand;
        }

        return syntax is SabreFluentSyntax fluent && BindFluent(fluent) is { } target ? (place.Minds, target) : null;
    }

    private BoundAssignment? BindAssignment(SabreExpressionSyntax targetSyntax, SabreExpressionSyntax valueSyntax, EffectPlace place)
    {
        var target = BindTarget(targetSyntax, place);
        var value = BindExpression(valueSyntax);
        if (value is null || target is not var (minds, fluent))
        {
            return null;
        }

        if (SabreValues.Fits(value, fluent.Fluent.Type))
        {
            return new BoundAssignment(minds, fluent, place.Read(value));
        }

        _diagnostics.Report(
            SabreDiagnostics.WrongValueType, valueSyntax.Location,
            Text(valueSyntax.Location), Text(targetSyntax.Location), fluent.Fluent.Type.Name);
        return null;
    }

    private BoundEffect? BindComparisonEffect(SabreComparisonSyntax comparison, EffectPlace place)
    {
        if (FluentOf(comparison.Left) is null || comparison.Operator is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
        {
            return RejectEffect(comparison);
        }

        return comparison.Operator == ComparisonOperator.Equal
            ? BindAssignment(comparison.Left, comparison.Right, place)
            : BindOpposite(comparison, place);
    }

    /// <summary>What is not one truth value is the other.</summary>
    private BoundEffect? BindOpposite(SabreComparisonSyntax comparison, EffectPlace place)
    {
        if (BindTarget(comparison.Left, place) is not var (minds, target))
        {
            return null;
        }

        if (target.Fluent.Type is not TruthType)
        {
            return RejectEffect(comparison);
        }

        return BindCondition(comparison.Right) is { } value
            ? new BoundAssignment(minds, target, place.Read(Opposite(value)))
            : null;
    }

    private static BoundExpression Opposite(BoundExpression value) =>
        value is BoundTruth truth ? new BoundTruth(!truth.Value) : new BoundNot(value) { Location = value.Location };

    private BoundConditionalEffect? BindConditionalEffect(SabreConditionalSyntax syntax, EffectPlace place)
    {
        var branches = syntax.Branches.Select(branch => BindBranch(branch, place)).OfType<BoundEffectBranch>().ToList();
        bool isBound = branches.Count == syntax.Branches.Count;
        if (syntax.Else is { } otherwise)
        {
            var effect = BindEffect(otherwise, place);
            isBound &= effect is not null;
            branches.Add(new BoundEffectBranch(s_true, effect ?? s_nothing));
        }

        return isBound ? new BoundConditionalEffect(branches) : null;
    }

    private BoundEffectBranch? BindBranch(SabreBranchSyntax branch, EffectPlace place)
    {
        var condition = BindCondition(branch.Condition);
        var effect = BindEffect(branch.Value, place);
        return condition is not null && effect is not null ? new BoundEffectBranch(place.Read(condition), effect) : null;
    }

    private BoundEffect? BindEveryEffect(SabreQuantifiedSyntax syntax, EffectPlace place)
    {
        if (BindVariable(syntax.Variable, syntax.Type) is not { } variable)
        {
            return null;
        }

        bool isDefinite = syntax.Quantifier == Quantifier.Every
            || (syntax.Quantifier == Quantifier.Some && ValueCount(variable.Type) == 1);
        if (!isDefinite)
        {
            return RejectEffect(syntax);
        }

        return Within(variable, () => BindEffect(syntax.Operand, place)) is { } effect
            ? new BoundEveryEffect(variable, effect)
            : null;
    }

    private int ValueCount(TypeSymbol type)
    {
        if (!_valueCounts.TryGetValue(type, out int count))
        {
            count = type is KindSymbol kind ? _entities.Values.Count(entity => entity.Is(kind)) : 2;
            _valueCounts.Add(type, count);
        }

        return count;
    }
}
