// A number is exact: a fraction in lowest terms. Small ones (numerator and denominator fit 64 bits) are two longs;
// larger ones share one boxed pair of big integers, so arithmetic never overflows and a tie is always a tie.
// Two numbers with parts of at most 31 bits are reckoned with in longs: no product of two parts, and no sum of two such products, overflows.
// Worked example: 0.1 + 0.2 is 1/10 + 1/5 = 3/10, and equals 0.3.

using System;
using System.Globalization;
using System.Numerics;

namespace Dramaturg.Model;

/// <summary>An exact rational number. Default value: 0.</summary>
public readonly struct Number : IEquatable<Number>, IComparable<Number>
{
    private const long Short = 1L << 31;

    private readonly long _numerator;
    private readonly long _denominatorLessOne;
    private readonly Fraction? _large;

    private Number(long numerator, long denominator)
    {
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
        _large = null;
    }

    private Number(Fraction large)
    {
        _numerator = 0;
        _denominatorLessOne = 0;
        _large = large;
    }

    private sealed record Fraction(BigInteger Numerator, BigInteger Denominator);

    public static Number Zero => default;

    public static Number One => new(1, 1);

    public BigInteger Numerator => _large?.Numerator ?? _numerator;

    /// <summary>Always 1 or more.</summary>
    public BigInteger Denominator => _large?.Denominator ?? (BigInteger)_denominatorLessOne + 1;

    public bool IsInteger => Denominator.IsOne;

    public int Sign => _large is null ? Math.Sign(_numerator) : _large.Numerator.Sign;

    public static implicit operator Number(long value) => new(value, 1);

    public static Number FromDecimal(decimal value)
    {
        int scale = (decimal.GetBits(value)[3] >> 16) & 0xFF;
        var power = BigInteger.Pow(10, scale);
        return Of(new BigInteger(value * 1m) * power + FractionDigits(value, power), power);
    }

    /// <summary>The fraction numerator / denominator in lowest terms.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static Number Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        numerator /= divisor;
        denominator /= divisor;
        return Fits(numerator) && Fits(denominator)
            ? new Number((long)numerator, (long)denominator)
            : new Number(new Fraction(numerator, denominator));
    }

    /// <summary>Reads an optional sign, digits and at most one point.</summary>
    public static bool TryParse(string text, out Number value)
    {
        value = Zero;
        int point = text.IndexOf('.');
        string digits = point < 0 ? text : text.Remove(point, 1);
        if (!BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var numerator))
        {
            return false;
        }

        int scale = point < 0 ? 0 : text.Length - point - 1;
        value = Of(numerator, BigInteger.Pow(10, scale));
        return true;
    }

    public static Number operator +(Number a, Number b) =>
        AreSmallIntegers(a, b)
            ? new Number(a._numerator + b._numerator, 1)
            : AreShort(a, b)
                ? Reduced((a._numerator * b.ShortDenominator) + (b._numerator * a.ShortDenominator), a.ShortDenominator * b.ShortDenominator)
                : Of((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Number operator -(Number a, Number b) =>
        AreSmallIntegers(a, b)
            ? new Number(a._numerator - b._numerator, 1)
            : AreShort(a, b)
                ? Reduced((a._numerator * b.ShortDenominator) - (b._numerator * a.ShortDenominator), a.ShortDenominator * b.ShortDenominator)
                : Of((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Number operator -(Number a) => Zero - a;

    public static Number operator *(Number a, Number b) =>
        AreSmallIntegers(a, b)
            ? new Number(a._numerator * b._numerator, 1)
            : AreShort(a, b)
                ? Reduced(a._numerator * b._numerator, a.ShortDenominator * b.ShortDenominator)
                : Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Number operator /(Number a, Number b) =>
        AreShort(a, b) && b._numerator > 0
            ? Reduced(a._numerator * b.ShortDenominator, a.ShortDenominator * b._numerator)
            : Of(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator ==(Number a, Number b) => a.Equals(b);

    public static bool operator !=(Number a, Number b) => !a.Equals(b);

    public static bool operator <(Number a, Number b) => a.CompareTo(b) < 0;

    public static bool operator >(Number a, Number b) => a.CompareTo(b) > 0;

    public static bool operator <=(Number a, Number b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Number a, Number b) => a.CompareTo(b) >= 0;

    public static Number Min(Number a, Number b) => a <= b ? a : b;

    public static Number Max(Number a, Number b) => a >= b ? a : b;

    public int CompareTo(Number other)
    {
        if (_large is null && other._large is null && _denominatorLessOne == other._denominatorLessOne)
        {
            return _numerator.CompareTo(other._numerator);
        }

        return AreShort(this, other)
            ? (_numerator * other.ShortDenominator).CompareTo(other._numerator * ShortDenominator)
            : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }

    public bool Equals(Number other) =>
        _numerator == other._numerator
        && _denominatorLessOne == other._denominatorLessOne
        && Equals(_large, other._large);

    public override bool Equals(object? obj) => obj is Number other && Equals(other);

    public override int GetHashCode() =>
        _large is null ? HashCode.Combine(_numerator, _denominatorLessOne) : _large.GetHashCode();

    public double ToDouble() =>
        _large is null
            ? _numerator / (_denominatorLessOne + 1.0)
            : Math.Exp(BigInteger.Log(BigInteger.Abs(Numerator)) - BigInteger.Log(Denominator)) * Sign;

    /// <summary>An integer without a point, any other number as the shortest decimal of its nearest double.</summary>
    public override string ToString() =>
        IsInteger
            ? Numerator.ToString(CultureInfo.InvariantCulture)
            : ToDouble().ToString("R", CultureInfo.InvariantCulture);

    private static bool AreSmallIntegers(Number a, Number b) =>
        a._large is null && b._large is null
        && (a._denominatorLessOne | b._denominatorLessOne) == 0
        && IsSmall(a._numerator) && IsSmall(b._numerator);

    private static bool IsSmall(long value) => value is > -1_000_000_000 and < 1_000_000_000;

    private static bool AreShort(Number a, Number b) => a.IsShort && b.IsShort;

    private bool IsShort => _large is null && _numerator is > -Short and < Short && _denominatorLessOne < Short - 1;

    private long ShortDenominator => _denominatorLessOne + 1;

    private static Number Reduced(long numerator, long denominator)
    {
        var (divisor, rest) = (denominator, Math.Abs(numerator));
        while (rest != 0)
        {
            (divisor, rest) = (rest, divisor % rest);
        }

        return new Number(numerator / divisor, denominator / divisor);
    }

    private static bool Fits(BigInteger value) => value >= long.MinValue + 1 && value <= long.MaxValue;

    private static BigInteger FractionDigits(decimal value, BigInteger power) =>
        new((value - decimal.Truncate(value)) * (decimal)power);
}
