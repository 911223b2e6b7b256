// The lowest and highest value of a number in a want, so that its satisfaction can be its place between them.

using System;
using System.Linq;
using Dramaturg.Language.Symbols;

namespace Dramaturg.Language.Binding;

internal static class NumberBounds
{
    /// <returns>Null when there are none, or when they are not known without counting things.</returns>
    public static NumberType? Of(BoundExpression expression)
    {
        try
        {
            return Compute(expression);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static NumberType? Compute(BoundExpression expression) => expression switch
    {
        BoundNumber { Value: var value } => new NumberType(value, value),
        BoundFluent { Fluent: { Type: NumberType { Lowest: not null, Highest: not null } range, AllowsUnknown: false } } => range,
        BoundBelieves { Operand: var operand } => Compute(operand),
        BoundShare or BoundGood => new NumberType(0, 1),
        BoundArithmetic arithmetic => Compute(arithmetic),
        BoundChoice choice => Join(choice.Branches.Select(branch => Compute(branch.Value)).ToArray()),
        _ => null,
    };

    private static NumberType? Compute(BoundArithmetic arithmetic)
    {
        if (Compute(arithmetic.Left) is not { } left || Compute(arithmetic.Right) is not { } right)
        {
            return null;
        }

        return arithmetic.Operator switch
        {
            ArithmeticSign.Add => new NumberType(left.Lowest + right.Lowest, left.Highest + right.Highest),
            ArithmeticSign.Subtract => new NumberType(left.Lowest - right.Highest, left.Highest - right.Lowest),
            ArithmeticSign.Multiply => Around(left, right, (a, b) => a * b),
            _ when right.Lowest > 0 || right.Highest < 0 => Around(left, right, (a, b) => a / b),
            _ => null,
        };
    }

    private static NumberType Around(NumberType left, NumberType right, Func<decimal, decimal, decimal> combine)
    {
        var corners = new[]
        {
            combine(left.Lowest!.Value, right.Lowest!.Value), combine(left.Lowest.Value, right.Highest!.Value),
            combine(left.Highest!.Value, right.Lowest.Value), combine(left.Highest.Value, right.Highest.Value),
        };
        return new NumberType(corners.Min(), corners.Max());
    }

    private static NumberType? Join(NumberType?[] ranges) =>
        ranges.Any(range => range is null) ? null : new NumberType(ranges.Min(range => range!.Lowest), ranges.Max(range => range!.Highest));
}
