using System.Linq;
using CsCheck;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Model;
using Dramaturg.Reference;
using Xunit;

namespace Dramaturg.Compiler.Tests;

/// <summary>Isolating each number of a comparison on the left does not change when the comparison is true.</summary>
public sealed class ComparisonTests
{
    private static readonly FluentSymbol[] _numbers =
        [.. new[] { "a", "b", "c" }.Select(name => new FluentSymbol(name, [], NumberType.Unbounded, false, null))];

    private static readonly Gen<BoundExpression> _leaf = Gen.OneOf<BoundExpression>(
        Gen.Int[-2, 2].Select(value => (BoundExpression)new BoundNumber(value)),
        Gen.Int[0, 2].Select(index => (BoundExpression)new BoundFluent(_numbers[index], [])));

    private static readonly Gen<BoundExpression> _term = Join(Gen.OneOf(_leaf, Join(_leaf)));

    private static readonly Gen<BoundComparison> _comparison = Gen.Select(
        _term, Gen.Enum<ComparisonOperator>(), _term, (left, sign, right) => new BoundComparison(left, sign, right));

    private static readonly Gen<int[]> _values = Gen.Int[-3, 3].Array[3];

    [Fact]
    public void Comparison_Isolated_MeansTheSame_Metamorphic() => Gen.Select(_comparison, _values, Gen.Bool).Sample(
        (comparison, values, negate) =>
        {
            var story = new Bound();
            story.Fluents.AddRange(_numbers);
            story.Action("act", negate ? new BoundNot(comparison) : comparison, Bound.Nothing);
            var model = story.Compile(simplify: false).Model;
            if (model is null)
            {
                // A constant division by zero.
                return true;
            }

            if (Evaluate(comparison.Left, values) is null || Evaluate(comparison.Right, values) is null)
            {
                // Divided by zero on the way: a fault of the story, or unknown, which no literal but one on the divisor can tell.
                return true;
            }

            var condition = model.Actions.Count == 0 ? Condition.False : model.Actions[0].Precondition;
            var state = new ReferenceState(null, [.. values.Select(value => Value.Of(value))], [], []);
            bool expected = Holds(Evaluate(comparison.Left, values), negate ? Negate(comparison.Operator) : comparison.Operator, Evaluate(comparison.Right, values));
            return new ReferenceWorld(model).Holds(condition, state) == expected;
        },
        iter: 3000);

    private static Gen<BoundExpression> Join(Gen<BoundExpression> operand) => Gen.Select(
        operand, Gen.Enum<ArithmeticSign>(), operand, (left, sign, right) => (BoundExpression)new BoundArithmetic(left, sign, right));

    private static Number? Evaluate(BoundExpression expression, int[] values) => expression switch
    {
        BoundNumber number => Number.FromDecimal(number.Value),
        BoundFluent fluent => values[System.Array.IndexOf(_numbers, fluent.Fluent)],
        BoundArithmetic arithmetic => Evaluate(arithmetic.Operator, Evaluate(arithmetic.Left, values), Evaluate(arithmetic.Right, values)),
        _ => null,
    };

    private static Number? Evaluate(ArithmeticSign sign, Number? left, Number? right) => (sign, left, right) switch
    {
        (ArithmeticSign.Add, { } a, { } b) => a + b,
        (ArithmeticSign.Subtract, { } a, { } b) => a - b,
        (ArithmeticSign.Multiply, { } a, { } b) => a * b,
        (_, { } a, { } b) when a.Sign == 0 || b.Sign != 0 => a.Sign == 0 ? a : a / b,
        _ => null,
    };

    private static ComparisonOperator Negate(ComparisonOperator sign) => sign switch
    {
        ComparisonOperator.Equal => ComparisonOperator.NotEqual,
        ComparisonOperator.NotEqual => ComparisonOperator.Equal,
        ComparisonOperator.Greater => ComparisonOperator.AtMost,
        ComparisonOperator.AtLeast => ComparisonOperator.Less,
        ComparisonOperator.Less => ComparisonOperator.AtLeast,
        _ => ComparisonOperator.Greater,
    };

    private static bool Holds(Number? left, ComparisonOperator sign, Number? right) => sign switch
    {
        ComparisonOperator.Equal => left == right,
        ComparisonOperator.NotEqual => left != right,
        ComparisonOperator.Greater => left > right,
        ComparisonOperator.Less => left < right,
        ComparisonOperator.AtLeast => left >= right || (left is null && right is null),
        _ => left <= right || (left is null && right is null),
    };
}
