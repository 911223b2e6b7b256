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
            .Select(want => (Weight: WeightOf(want), want.Satisfaction)).ToArray();
        var whole = wants.Aggregate(Number.Zero, (sum, want) => sum + (want.Weight.Sign < 0 ? -want.Weight : want.Weight));
        if (whole == Number.Zero)
        {
            return Term.Zero;
        }

        var lowest = wants.Aggregate(Number.Zero, (sum, want) => sum + Number.Min(want.Weight, Number.Zero));
        Term term = Term.Of(-lowest / whole);
        return wants.Aggregate(term, (sum, want) => Compute(ArithmeticOperator.Add, sum, Scaled(want.Weight / whole, want.Satisfaction, minds)));
    }

    private Number WeightOf(BoundConcern want) =>
        NumberOf(want.Weight, NoMinds).TryGetConstant(out var weight) && weight.IsNumber ? weight.Number : Number.Zero;

    private Term Scaled(Number weight, BoundExpression satisfaction, int[] minds)
    {
        if (!IsTruth(satisfaction))
        {
            return Compute(ArithmeticOperator.Multiply, Term.Of(weight), NumberOf(satisfaction, minds));
        }

        var condition = Condition(satisfaction, minds, false);
        return condition.IsTrue ? Term.Of(weight)
            : condition.IsFalse ? Term.Zero
            : new Term.Choice(condition, Term.Of(weight), Term.Zero);
    }
}
