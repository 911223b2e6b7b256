using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Binding;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Lowering;

/// <summary>Wants: how well one is satisfied, and the good of somebody, the sum of those that are not about another's good.</summary>
internal sealed partial class Lowerer
{
    /// <summary>A number; of a condition 1 or 0.</summary>
    public Term SatisfactionOf(BoundExpression expression)
    {
        Logic.Begin();
        return Scaled(Number.One, expression, NoMinds);
    }

    /// <summary>Those whose good a want is about, each once.</summary>
    public IReadOnlyList<int> CaredForBy(BoundExpression satisfaction) =>
        GoodsIn(satisfaction).Select(good => MindOf(good.Whose)).OfType<int>().Distinct().ToArray();

    private static IEnumerable<BoundGood> GoodsIn(BoundExpression expression) =>
        expression is BoundGood good ? new[] { good } : BoundGood.Parts(expression).SelectMany(GoodsIn);

    /// <summary>Each want by its share in the whole, so that the good is a sum of as many terms as there are wants.</summary>
    private Term GoodOf(BoundGood good, int[] minds)
    {
        var wants = Wants.Where(want => want.Character is not null && MindOf(new BoundEntity(want.Character)) == MindOf(good.Whose) && !BoundGood.IsIn(want.Satisfaction))
            .Select(want => (Weight: NumberOf(want.Weight, minds), want)).ToArray();
        if (wants.Any(want => !want.Weight.TryGetConstant(out _)))
        {
            return GoodOf(wants.Select(want => want.want).ToArray(), minds);
        }

        var weighed = wants.Select(want => (Weight: WeightOf(want.Weight), want.want.Satisfaction)).ToArray();
        var whole = weighed.Aggregate(Number.Zero, (sum, want) => sum + (want.Weight.Sign < 0 ? -want.Weight : want.Weight));
        if (whole == Number.Zero)
        {
            return Term.Zero;
        }

        var lowest = weighed.Aggregate(Number.Zero, (sum, want) => sum + Number.Min(want.Weight, Number.Zero));
        Term term = Term.Of(-lowest / whole);
        return weighed.Aggregate(term, (sum, want) => Compute(ArithmeticOperator.Add, sum, Scaled(want.Weight / whole, want.Satisfaction, minds)));
    }

    /// <summary>The same of wants that grow: their weights are read where the good is, and what a want adds turns with its sign.</summary>
    private Term GoodOf(BoundConcern[] wants, int[] minds)
    {
        Term sum = Term.Zero;
        Term whole = Term.Zero;
        foreach (var want in wants)
        {
            var weight = NumberOf(want.Weight, minds);
            var negative = Compute(ArithmeticOperator.Subtract, Term.Zero, weight);
            var isWanted = Condition(new BoundComparison(want.Weight, ComparisonOperator.AtLeast, new BoundNumber(0)), minds, false);
            var satisfaction = Scaled(Number.One, want.Satisfaction, minds);
            var dissatisfaction = Compute(ArithmeticOperator.Subtract, Term.Of(Number.One), satisfaction);
            sum = Compute(ArithmeticOperator.Add, sum, Where(
                isWanted, Compute(ArithmeticOperator.Multiply, weight, satisfaction), Compute(ArithmeticOperator.Multiply, negative, dissatisfaction)));
            whole = Compute(ArithmeticOperator.Add, whole, Where(isWanted, weight, negative));
        }

        return Compute(ArithmeticOperator.Divide, sum, whole);
    }

    private static Term Where(Dnf condition, Term then, Term otherwise) =>
        condition.IsTrue ? then : condition.IsFalse ? otherwise : new Term.Choice(condition, then, otherwise);

    private static Number WeightOf(Term weight) => weight.TryGetConstant(out var constant) && constant.IsNumber ? constant.Number : Number.Zero;

    private Term Scaled(Number weight, BoundExpression satisfaction, int[] minds)
    {
        if (!IsTruth(satisfaction))
        {
            return Compute(ArithmeticOperator.Multiply, Term.Of(weight), NumberOf(satisfaction, minds));
        }

        return Where(Condition(satisfaction, minds, false), Term.Of(weight), Term.Zero);
    }
}
