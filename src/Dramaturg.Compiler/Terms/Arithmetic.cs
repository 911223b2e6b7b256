using Dramaturg.Model;

namespace Dramaturg.Compiler.Terms;

/// <summary>Arithmetic on constants. Unknown with anything is unknown; zero divided by anything is 0.</summary>
internal static class Arithmetic
{
    public static Constant Compute(ArithmeticOperator @operator, Constant left, Constant right)
    {
        if (!left.IsNumber || !right.IsNumber)
        {
            return Constant.Unknown;
        }

        var a = left.Number;
        var b = right.Number;
        return @operator switch
        {
            ArithmeticOperator.Add => Constant.Of(a + b),
            ArithmeticOperator.Subtract => Constant.Of(a - b),
            ArithmeticOperator.Multiply => Constant.Of(a * b),
            _ when a.Sign == 0 => left,
            _ => b.Sign == 0 ? Constant.Unknown : Constant.Of(a / b),
        };
    }
}
