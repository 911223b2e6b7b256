using System;
using System.Collections.Generic;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    /// <summary>A condition; null after a mistake, which is reported.</summary>
    private BoundExpression? BindCondition(ExpressionSyntax syntax)
    {
        var outer = _mayBeGood;
        _mayBeGood = false;
        var bound = BindAtom(syntax);
        _mayBeGood = outer;
        if (bound is null || Types.IsTruth(bound))
        {
            return bound;
        }

        _diagnostics.WrongType(Locate(syntax), "a condition", Types.ShowTypeOf(bound));
        return null;
    }

    private BoundExpression? BindNumber(ExpressionSyntax syntax)
    {
        var bound = BindValue(syntax, NumberType.Unbounded);
        if (bound is null || Types.IsNumber(bound))
        {
            return bound;
        }

        _diagnostics.WrongType(Locate(syntax), "a number", Types.ShowTypeOf(bound));
        return null;
    }

    /// <summary>A value of a type, where a word can be one of its values.</summary>
    private BoundExpression? BindTyped(ExpressionSyntax syntax, TypeSymbol type)
    {
        var bound = BindValue(syntax, type);
        if (bound is null || Types.CanHold(type, bound))
        {
            return bound;
        }

        _diagnostics.WrongType(Locate(syntax), Types.Show(type), Types.ShowTypeOf(bound));
        return null;
    }

    /// <param name="expected">What the context would like, so that a word can be one of its values; the result may be something else.</param>
    private BoundExpression? BindValue(ExpressionSyntax syntax, TypeSymbol? expected)
    {
        var bound = BindAny(syntax, expected);
        return bound is null ? null : bound with { Location = Locate(syntax) };
    }

    private BoundExpression? BindAny(ExpressionSyntax syntax, TypeSymbol? expected)
    {
        switch (syntax)
        {
            case NumberSyntax number:
                return new BoundNumber(number.Value);
            case TruthSyntax truth:
                return new BoundTruth(truth.Value);
            case UnknownSyntax:
                return new BoundUnknown();
            case NameSyntax name:
                return FindEntity(name.Name, name) is { } entity ? new BoundEntity(entity) : null;
            case ReferenceSyntax reference:
                return BindReference(reference, expected);
            case NegativeSyntax negative:
                return BindNumber(negative.Operand) is { } operand ? Arithmetic(new BoundNumber(0), ArithmeticSign.Subtract, operand) : null;
            case ArithmeticSyntax arithmetic:
                return BindArithmetic(arithmetic);
            case AccordingSyntax according:
                return BindAccording(according, expected);
            case ConditionalSyntax conditional:
                return BindConditional(conditional, expected);
            case QuantifiedSyntax quantified:
                return BindQuantified(quantified);
            case GoodSyntax good:
                return BindGood(good);
            default:
                return BindTruth(syntax);
        }
    }

    private BoundExpression? BindTruth(ExpressionSyntax syntax)
    {
        switch (syntax)
        {
            case NotSyntax not:
                return BindCondition(not.Operand) is { } operand ? new BoundNot(operand) : null;
            case AndSyntax and:
                return BindAll(and.Operands) is { } all ? new BoundAnd(all) : null;
            case OrSyntax or:
                return BindAll(or.Operands) is { } some ? new BoundOr(some) : null;
            case ComparisonSyntax comparison:
                return BindAtom(comparison);
            case KindTestSyntax test:
                return BindAtom(test);
            case BelievesSyntax believes:
                return BindBelief(believes);
            case MissingSyntax:
                return null;
            default:
                _diagnostics.Unexpected(Locate(syntax), "a value or a condition", "something that only stands in other lines");
                return null;
        }
    }

    private List<BoundExpression>? BindAll(SyntaxList<ExpressionSyntax> operands)
    {
        var bound = new List<BoundExpression>();
        bool isComplete = true;
        foreach (var operand in operands)
        {
            if (BindCondition(operand) is { } condition)
            {
                bound.Add(condition);
            }
            else
            {
                isComplete = false;
            }
        }

        return isComplete ? bound : null;
    }

    private BoundExpression? BindArithmetic(ArithmeticSyntax syntax)
    {
        var left = BindNumber(syntax.Left);
        var right = BindNumber(syntax.Right);
        return left is null || right is null ? null : Arithmetic(left, Sign(syntax.Word), right);
    }

    private static BoundArithmetic Arithmetic(BoundExpression left, ArithmeticSign sign, BoundExpression right) => new(left, sign, right);

    private static ArithmeticSign Sign(ArithmeticWord word) => word switch
    {
        ArithmeticWord.Plus => ArithmeticSign.Add,
        ArithmeticWord.Minus => ArithmeticSign.Subtract,
        ArithmeticWord.Times => ArithmeticSign.Multiply,
        _ => ArithmeticSign.Divide,
    };

    private BoundExpression? BindConditional(ConditionalSyntax syntax, TypeSymbol? expected)
    {
        var branches = new List<BoundBranch>();
        bool isComplete = true;
        foreach (var branch in syntax.Branches)
        {
            isComplete &= AddBranch(branches, BindCondition(branch.Condition), branch.Value, ref expected);
        }

        isComplete &= AddBranch(branches, new BoundTruth(true), syntax.Otherwise, ref expected);
        return isComplete ? new BoundChoice(branches) : null;
    }

    private bool AddBranch(List<BoundBranch> branches, BoundExpression? condition, ExpressionSyntax syntax, ref TypeSymbol? expected)
    {
        var value = BindValue(syntax, expected);
        if (value is null || condition is null)
        {
            return false;
        }

        if (branches.Count > 0 && !Types.AreComparable(branches[0].Value, value))
        {
            _diagnostics.WrongType(Locate(syntax), Types.Show(Types.Of(branches[0].Value)), Types.ShowTypeOf(value));
            return false;
        }

        expected ??= Types.Of(value);
        branches.Add(new BoundBranch(condition, value));
        return true;
    }

    private BoundExpression? BindQuantified(QuantifiedSyntax syntax)
    {
        if (BindVariable(syntax.Variable, syntax.Type) is not { } variable)
        {
            return null;
        }

        bool isNumber = syntax.Word is QuantifierWord.Sum or QuantifierWord.Product;
        _scope.Add(variable);
        var operand = isNumber ? WithoutLifts(() => BindNumber(syntax.Operand)) : BindCondition(syntax.Operand);
        _scope.Remove(variable.Name);
        return operand is null ? null : new BoundQuantified((Quantifier)syntax.Word, variable, operand);
    }

    private VariableSymbol? BindVariable(IdentifierSyntax name, TypeSyntax type)
    {
        var bound = BindKindType(type);
        return bound is null || name.Text.Length == 0 ? null : new VariableSymbol(name.Text, bound, Locate(name));
    }

    // Minds

    private int _beliefDepth;
    private int _deepestBelief;

    private BoundExpression? BindBelief(BelievesSyntax syntax)
    {
        var mind = BindMind(syntax.Mind, syntax.IsKnowledge ? "know" : "believe");
        var operand = Believed(() => syntax is { IsKnowledge: true, Operand: ReferenceSyntax fact }
            ? WithoutLifts(() => BindValue(fact, TruthType.Instance))
            : BindCondition(syntax.Operand));
        if (mind is null || operand is null)
        {
            return null;
        }

        if (operand is BoundFluent && !Types.IsTruth(operand))
        {
            return new BoundComparison(new BoundBelieves(mind, operand), ComparisonOperator.Equal, operand) { Location = Locate(syntax) };
        }

        if (!Types.IsTruth(operand))
        {
            _diagnostics.WrongType(Locate(syntax.Operand), "a condition or a fact", Types.ShowTypeOf(operand));
            return null;
        }

        var belief = new BoundBelieves(mind, operand) { Location = Locate(syntax) };
        return syntax.IsKnowledge ? new BoundAnd(new[] { operand, belief }) : belief;
    }

    private BoundExpression? BindAccording(AccordingSyntax syntax, TypeSymbol? expected)
    {
        var mind = BindMind(syntax.Mind, "have beliefs");
        var operand = Believed(() => BindValue(syntax.Operand, expected));
        return mind is null || operand is null ? null : new BoundBelieves(mind, operand);
    }

    /// <summary>What is bound inside a belief, one level deeper than what is around it.</summary>
    private BoundExpression? Believed(Func<BoundExpression?> bind)
    {
        _deepestBelief = Math.Max(_deepestBelief, ++_beliefDepth);
        var bound = bind();
        _beliefDepth--;
        return bound;
    }

    /// <summary>A person, or a role or variable that only a person can fill.</summary>
    private BoundExpression? BindMind(ExpressionSyntax syntax, string verb)
    {
        var bound = BindSimple(syntax);
        return bound is not null && CheckMind(bound, syntax, verb) ? bound : null;
    }

    private bool CheckMind(BoundExpression bound, SyntaxNode syntax, string verb)
    {
        bool hasMind = bound is BoundEntity { Entity: var entity } ? entity.IsCharacter : Types.IsAlways(bound, Person);
        if (!hasMind)
        {
            _diagnostics.NotAPerson(Locate(syntax), Types.Show(bound), verb);
        }

        return hasMind;
    }

    /// <summary>An entity, or a role or variable.</summary>
    private BoundExpression? BindSimple(ExpressionSyntax syntax)
    {
        var bound = BindValue(syntax, null);
        if (bound is null or BoundEntity or BoundVariable)
        {
            return bound;
        }

        _diagnostics.WrongType(Locate(syntax), "a name or a role", Types.ShowTypeOf(bound));
        return null;
    }

    // References
}
