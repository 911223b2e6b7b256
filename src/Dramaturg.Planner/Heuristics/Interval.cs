using Dramaturg.Model;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>All numbers from a lowest to a highest, by code; exact, so that a bound is never rounded past a tie.</summary>
/// <param name="Low">Code of the lowest number, or <see cref="Endless"/>.</param>
/// <param name="High">Code of the highest number, or <see cref="Endless"/>.</param>
internal readonly record struct Interval(int Low, int High)
{
    /// <summary>No bound on this side.</summary>
    public const int Endless = -1;

    public static Interval All => new(Endless, Endless);

    public static Interval Point(int code) => new(code, code);

    public bool IsPoint => Low == High && Low != Endless;

    public Interval Join(Interval other, NumberTable numbers) =>
        new(
            Low == Endless || other.Low == Endless ? Endless : numbers.Compare(Low, other.Low) <= 0 ? Low : other.Low,
            High == Endless || other.High == Endless ? Endless : numbers.Compare(High, other.High) >= 0 ? High : other.High);

    /// <summary>Every result of the operation on members of both.</summary>
    public static Interval Compute(ArithmeticOperator sign, Interval a, Interval b, NumberTable numbers) => sign switch
    {
        ArithmeticOperator.Add => new Interval(Either(sign, a.Low, b.Low, numbers), Either(sign, a.High, b.High, numbers)),
        ArithmeticOperator.Subtract => new Interval(Either(sign, a.Low, b.High, numbers), Either(sign, a.High, b.Low, numbers)),
        ArithmeticOperator.Multiply => Multiply(a, b, numbers),
        _ when b.IsPoint && b.Low != numbers.Zero => Multiply(
            a, Point(numbers.Compute(ArithmeticOperator.Divide, numbers.One, b.Low)), numbers),
        _ => All,
    };

    private static int Either(ArithmeticOperator sign, int a, int b, NumberTable numbers) =>
        a == Endless || b == Endless ? Endless : numbers.Compute(sign, a, b);

    private static Interval Multiply(Interval a, Interval b, NumberTable numbers)
    {
        if (!a.IsPoint)
        {
            (a, b) = (b, a);
        }

        if (a.IsPoint)
        {
            return Scale(b, a.Low, numbers);
        }

        if (a.Low == Endless || a.High == Endless || b.Low == Endless || b.High == Endless)
        {
            return All;
        }

        return Scale(b, a.Low, numbers).Join(Scale(b, a.High, numbers), numbers);
    }

    private static Interval Scale(Interval interval, int factor, NumberTable numbers)
    {
        int sign = numbers[factor].Sign;
        if (sign == 0)
        {
            return Point(numbers.Zero);
        }

        int low = Either(ArithmeticOperator.Multiply, interval.Low, factor, numbers);
        int high = Either(ArithmeticOperator.Multiply, interval.High, factor, numbers);
        return sign > 0 ? new Interval(low, high) : new Interval(high, low);
    }
}
