using Dramaturg.Model;

namespace Dramaturg.Drama.Values;

/// <summary>The numbers that an expression can yield, judged by the domains of what it reads. Null: no bound on that side.</summary>
/// <remarks>A bound that holds, not always the narrowest: parts are judged one by one.</remarks>
internal readonly record struct SatisfactionRange(Number? Low, Number? High)
{
    private static readonly SatisfactionRange s_all = new(null, null);

    public static SatisfactionRange Of(StoryModel model, Expression expression) => expression switch
    {
        Expression.Constant { Value: { IsNumber: true } value } => Point(value.AsNumber),
        Expression.Read read => model.Fluents[read.Fluent.Fluent.Value].Domain is Domain.Numbers numbers ? new(numbers.Lowest, numbers.Highest) : s_all,
        Expression.Choice choice => Of(model, choice.Then).Or(Of(model, choice.Else)),
        Expression.Arithmetic sum => Compute(sum.Operator, Of(model, sum.Left), Of(model, sum.Right)),
        _ => s_all,
    };

    /// <summary>What a concern can add to a utility, whatever its weight grows to.</summary>
    public static SatisfactionRange Of(StoryModel model, Concern concern) => concern.GrowingWeight is { } weight
        ? Multiply(Of(model, weight), Of(model, concern.Satisfaction))
        : Of(model, concern.Satisfaction).Times(concern.Weight);

    /// <summary>Every number of the range, so many times.</summary>
    public SatisfactionRange Times(Number factor) => factor.Sign switch
    {
        0 => Point(Number.Zero),
        < 0 => new(High * factor, Low * factor),
        _ => new(Low * factor, High * factor),
    };

    private static SatisfactionRange Point(Number value) => new(value, value);

    private SatisfactionRange Or(SatisfactionRange other) => new(
        Low is { } low && other.Low is { } otherLow ? Number.Min(low, otherLow) : null,
        High is { } high && other.High is { } otherHigh ? Number.Max(high, otherHigh) : null);

    private static SatisfactionRange Compute(ArithmeticOperator sign, SatisfactionRange left, SatisfactionRange right) => sign switch
    {
        ArithmeticOperator.Add => new(left.Low + right.Low, left.High + right.High),
        ArithmeticOperator.Subtract => new(left.Low - right.High, left.High - right.Low),
        ArithmeticOperator.Multiply => Multiply(left, right),
        _ => right.Point() is { Sign: not 0 } divisor ? left.Times(Number.One / divisor) : s_all,
    };

    private static SatisfactionRange Multiply(SatisfactionRange left, SatisfactionRange right)
    {
        if (left.Point() is { } factor)
        {
            return right.Times(factor);
        }

        return right is { Low: { } low, High: { } high } && left is { Low: not null, High: not null } ? left.Times(low).Or(left.Times(high)) : s_all;
    }

    private Number? Point() => Low is { } low && High is { } high && low == high ? low : null;
}
