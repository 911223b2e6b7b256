namespace Dramaturg.Model;

/// <summary>A value computed from a state. Arithmetic on unknown gives unknown.</summary>
public abstract record Expression
{
    private protected Expression()
    {
    }

    public sealed record Constant(Value Value) : Expression;

    public sealed record Read(FluentReference Fluent) : Expression;

    /// <summary>Both sides are numbers. Zero times or divided by anything is 0; dividing anything else by 0 is a fault of the story.</summary>
    public sealed record Arithmetic(ArithmeticOperator Operator, Expression Left, Expression Right) : Expression;

    /// <summary>The first value if the condition holds, else the second.</summary>
    public sealed record Choice(Condition Condition, Expression Then, Expression Else) : Expression;

    public static Expression Of(Number number) => new Constant(Value.Of(number));
}

public enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}
