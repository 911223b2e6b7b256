using System.Linq;
using System.Numerics;
using Dramaturg.Model;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Planner.Tests;

/// <summary>Numbers are exact, whether they are reckoned with in longs or in big integers.</summary>
public sealed class NumberTests
{
    private static readonly long[] s_parts =
        [0, 1, 2, 3, 7, 12, 999_999_999, 1_000_000_000, int.MaxValue - 1, int.MaxValue, 1L << 31, (1L << 31) + 1, 1L << 40, long.MaxValue];

    [Fact]
    public void Arithmetic_OfFractions_IsThatOfBigIntegers_Property()
    {
        var random = new SplitMix(1);
        for (int i = 0; i < 100_000; i++)
        {
            var ((a, b), (c, d)) = (Parts(random), Parts(random));
            var (one, other) = (Number.Of(a, b), Number.Of(c, d));
            Same((a * d) + (c * b), b * d, one + other);
            Same((a * d) - (c * b), b * d, one - other);
            Same(a * c, b * d, one * other);
            Assert.Equal((a * d).CompareTo(c * b), one.CompareTo(other));
            if (!c.IsZero)
            {
                Same(a * d, b * c, one / other);
            }
        }
    }

    private static (BigInteger Numerator, BigInteger Denominator) Parts(SplitMix random) =>
        (random.Pick(s_parts) * (random.Chance(50) ? 1 : -1), random.Pick(s_parts.Skip(1).ToArray()));

    private static void Same(BigInteger numerator, BigInteger denominator, Number number)
    {
        Assert.Equal(numerator * number.Denominator, number.Numerator * denominator);
        Assert.Equal(BigInteger.One, BigInteger.GreatestCommonDivisor(number.Numerator, number.Denominator));
        Assert.True(number.Denominator.Sign > 0);
    }
}
