using System.Collections.Generic;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Lowering;

/// <summary>Values: as a whole term with choices in it, or split into cases without.</summary>
internal sealed partial class Lowerer
{
    /// <summary>One way a value can come about.</summary>
    internal readonly record struct Case(Dnf Guard, Term Value);

    private enum Shape
    {
        Truth,
        Number,
        Symbol,
        Unknown,
    }

    /// <summary>A number as one term; conditions stay inside as choices.</summary>
    public Term NumberOf(BoundExpression expression)
    {
        Logic.Begin();
        return NumberOf(expression, NoMinds);
    }

    /// <summary>A value of any kind but truth, split by every condition in it. The guards exclude each other.</summary>
    public List<Case> Cases(BoundExpression expression)
    {
        Logic.Begin();
        return Cases(expression, NoMinds);
    }

    public static bool IsTruth(BoundExpression expression) => ShapeOf(expression) == Shape.Truth;

    public static bool IsNumber(BoundExpression expression) => ShapeOf(expression) == Shape.Number;

    private static Shape ShapeOf(BoundExpression expression) => expression switch
    {
        BoundNumber or BoundArithmetic or BoundShare or BoundGood => Shape.Number,
        BoundUnknown => Shape.Unknown,
        BoundEntity or BoundChoiceValue => Shape.Symbol,
        BoundVariable variable => ShapeOf(variable.Variable.Type),
        BoundFluent fluent => ShapeOf(fluent.Fluent.Type),
        BoundBelieves believes => ShapeOf(believes.Operand),
        BoundQuantified { Quantifier: Quantifier.Sum or Quantifier.Product } => Shape.Number,
        BoundChoice choice => ShapeOf(choice),
        _ => Shape.Truth,
    };

    private static Shape ShapeOf(TypeSymbol type) => type switch
    {
        TruthType => Shape.Truth,
        NumberType => Shape.Number,
        _ => Shape.Symbol,
    };

    private static Shape ShapeOf(BoundChoice choice)
    {
        foreach (var branch in choice.Branches)
        {
            if (ShapeOf(branch.Value) is var shape && shape != Shape.Unknown)
            {
                return shape;
            }
        }

        return Shape.Unknown;
    }

    private Term NumberOf(BoundExpression expression, int[] minds)
    {
        if (!Logic.MayGoOn())
        {
            return Term.Unknown;
        }

        switch (expression)
        {
            case BoundArithmetic arithmetic:
                return Compute(ToOperator(arithmetic.Operator), NumberOf(arithmetic.Left, minds), NumberOf(arithmetic.Right, minds));
            case BoundFluent fluent:
                return ReadFluent(fluent, minds);
            case BoundBelieves believes:
                return MindOf(believes.Mind) is { } mind ? NumberOf(believes.Operand, Append(minds, mind)) : Term.Unknown;
            case BoundQuantified quantified:
                return Aggregate(quantified, minds);
            case BoundShare share:
                return Share(NumberOf(share.Operand, minds), share.Range);
            case BoundGood good:
                return GoodOf(good, minds);
            case BoundChoice choice:
                return ChoiceTerm(choice, 0, minds);
            default:
                return ConstantOf(expression) is { } value ? new Term.Known(value) : Term.Unknown;
        }
    }

    private Term ReadFluent(BoundFluent fluent, int[] minds)
    {
        if (Resolve(fluent, minds) is not { } reference)
        {
            return Term.Unknown;
        }

        return Fixed(reference) is { } value ? new Term.Known(value) : new Term.Read(reference);
    }

    private Term Aggregate(BoundQuantified quantified, int[] minds)
    {
        bool isSum = quantified.Quantifier == Quantifier.Sum;
        Term? result = null;
        ForEach(quantified.Variable, () =>
        {
            var operand = NumberOf(quantified.Operand, minds);
            result = result is null
                ? operand
                : Compute(isSum ? ArithmeticOperator.Add : ArithmeticOperator.Multiply, result, operand);
        });
        return result ?? (isSum ? Term.Zero : Term.One);
    }

    private Term Share(Term operand, NumberType range)
    {
        if (range.Lowest is not { } low || range.Highest is not { } high || high <= low)
        {
            return Term.Zero;
        }

        var distance = Compute(ArithmeticOperator.Subtract, operand, Term.Of(Number.FromDecimal(low)));
        return Compute(ArithmeticOperator.Divide, distance, Term.Of(Number.FromDecimal(high - low)));
    }

    private Term ChoiceTerm(BoundChoice choice, int index, int[] minds)
    {
        if (index >= choice.Branches.Count)
        {
            return Term.Unknown;
        }

        var condition = Condition(choice.Branches[index].Condition, minds, false);
        if (condition.IsFalse)
        {
            return ChoiceTerm(choice, index + 1, minds);
        }

        var value = NumberOf(choice.Branches[index].Value, minds);
        return condition.IsTrue ? value : new Term.Choice(condition, value, ChoiceTerm(choice, index + 1, minds));
    }

    private List<Case> Cases(BoundExpression expression, int[] minds)
    {
        if (!Logic.MayGoOn())
        {
            return Single(Term.Unknown);
        }

        switch (expression)
        {
            case BoundChoice choice:
                return ChoiceCases(choice, minds);
            case BoundBelieves believes:
                return MindOf(believes.Mind) is { } mind ? Cases(believes.Operand, Append(minds, mind)) : Single(Term.Unknown);
            case BoundArithmetic arithmetic:
                return Combine(
                    ToOperator(arithmetic.Operator), Cases(arithmetic.Left, minds), Cases(arithmetic.Right, minds));
            case BoundQuantified quantified:
                return AggregateCases(quantified, minds);
            case BoundShare share:
                return Cases(share.Operand, minds).ConvertAll(item => new Case(item.Guard, Share(item.Value, share.Range)));
            case BoundFluent fluent:
                return Single(ReadFluent(fluent, minds));
            default:
                return Single(ConstantOf(expression) is { } value ? new Term.Known(value) : Term.Unknown);
        }
    }

    private static List<Case> Single(Term value) => new() { new Case(Dnf.True, value) };

    private List<Case> ChoiceCases(BoundChoice choice, int[] minds)
    {
        var cases = new List<Case>();
        var none = Dnf.True;
        foreach (var branch in choice.Branches)
        {
            var test = Logic.And(none, Condition(branch.Condition, minds, false));
            if (!test.IsFalse)
            {
                AddGuarded(cases, test, Cases(branch.Value, minds));
            }

            none = Logic.And(none, Condition(branch.Condition, minds, true));
            if (none.IsFalse)
            {
                break;
            }
        }

        return cases;
    }

    private void AddGuarded(List<Case> cases, Dnf guard, List<Case> inner)
    {
        foreach (var item in inner)
        {
            var both = Logic.And(guard, item.Guard);
            if (!both.IsFalse)
            {
                cases.Add(new Case(both, item.Value));
            }
        }
    }

    private List<Case> AggregateCases(BoundQuantified quantified, int[] minds)
    {
        bool isSum = quantified.Quantifier == Quantifier.Sum;
        List<Case>? result = null;
        ForEach(quantified.Variable, () =>
        {
            var operand = Cases(quantified.Operand, minds);
            result = result is null
                ? operand
                : Combine(isSum ? ArithmeticOperator.Add : ArithmeticOperator.Multiply, result, operand);
        });
        return result ?? Single(isSum ? Term.Zero : Term.One);
    }

    private List<Case> Combine(ArithmeticOperator @operator, List<Case> left, List<Case> right)
    {
        var cases = new List<Case>(left.Count * right.Count);
        foreach (var first in left)
        {
            foreach (var second in right)
            {
                var guard = Logic.And(first.Guard, second.Guard);
                if (!guard.IsFalse)
                {
                    cases.Add(new Case(guard, Compute(@operator, first.Value, second.Value)));
                }
            }

            if (Logic.Exceeds(cases.Count))
            {
                break;
            }
        }

        return cases;
    }

    private static ArithmeticOperator ToOperator(ArithmeticSign sign) => sign switch
    {
        ArithmeticSign.Add => ArithmeticOperator.Add,
        ArithmeticSign.Subtract => ArithmeticOperator.Subtract,
        ArithmeticSign.Multiply => ArithmeticOperator.Multiply,
        _ => ArithmeticOperator.Divide,
    };

    /// <summary>The term for an operation, with constants computed and what changes nothing left out.</summary>
    internal Term Compute(ArithmeticOperator @operator, Term left, Term right)
    {
        bool leftKnown = left.TryGetConstant(out var a);
        bool rightKnown = right.TryGetConstant(out var b);
        if (leftKnown && rightKnown)
        {
            return new Term.Known(Compute(@operator, a, b));
        }

        bool rightIsNeutral = rightKnown && b.IsNumber && @operator switch
        {
            ArithmeticOperator.Add or ArithmeticOperator.Subtract => b.Number.Sign == 0,
            _ => b.Number == Number.One,
        };
        bool leftIsNeutral = leftKnown && a.IsNumber && @operator switch
        {
            ArithmeticOperator.Add => a.Number.Sign == 0,
            ArithmeticOperator.Multiply => a.Number == Number.One,
            _ => false,
        };
        return rightIsNeutral ? left : leftIsNeutral ? right : new Term.Arithmetic(@operator, left, right);
    }

    private Constant Compute(ArithmeticOperator @operator, Constant left, Constant right)
    {
        DividedByZero |= @operator == ArithmeticOperator.Divide
            && left.IsNumber && left.Number.Sign != 0 && right.IsNumber && right.Number.Sign == 0;
        return Arithmetic.Compute(@operator, left, right);
    }
}
