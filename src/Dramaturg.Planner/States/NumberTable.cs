// Numbers live outside the packed states: a state holds only a number's position in this table. Code 0 is unknown, code 1 is the
// number 0; every other number gets its code when it first appears. Sums and products are remembered by code.

using System.Collections.Generic;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;

namespace Dramaturg.Planner.States;

/// <summary>Interns exact numbers as small codes. Not for several threads at once.</summary>
internal sealed class NumberTable
{
    public const int Unknown = 0;
    public const int Bits = 16;
    private const int Capacity = 1 << Bits;

    private readonly Dictionary<Number, int> _codes = new();
    private readonly LongIntMap _results = new();
    private Number[] _numbers = new Number[64];
    private double[] _doubles = new double[64];
    private int _count = 1;

    private readonly bool _divisionByZeroIsFault;

    /// <param name="divisionByZeroIsFault">Sabre's rule; otherwise such a quotient is unknown.</param>
    public NumberTable(bool divisionByZeroIsFault)
    {
        _divisionByZeroIsFault = divisionByZeroIsFault;
        _numbers[0] = Number.Zero;
        Zero = Code(Number.Zero);
        One = Code(Number.One);
    }

    public int Zero { get; }

    public int One { get; }

    /// <exception cref="StateSpaceFullException">More than 65,535 different numbers.</exception>
    public int Code(Number number)
    {
        if (_codes.TryGetValue(number, out int code))
        {
            return code;
        }

        if (_count == Capacity)
        {
            throw new StateSpaceFullException("more than 65,535 different numbers");
        }

        Reserve();
        _numbers[_count] = number;
        _doubles[_count] = number.ToDouble();
        _codes.Add(number, _count);
        return _count++;
    }

    public Number this[int code] => _numbers[code];

    /// <summary>The nearest double; unknown is not a number.</summary>
    public double Double(int code) => code == Unknown ? double.NaN : _doubles[code];

    /// <summary>Orders two known numbers. Rounding keeps order, so only equal doubles need the exact numbers.</summary>
    public int Compare(int a, int b)
    {
        double left = _doubles[a];
        double right = _doubles[b];
        return left < right ? -1 : left > right ? 1 : a == b ? 0 : _numbers[a].CompareTo(_numbers[b]);
    }

    /// <summary>Unknown if either side is, except that zero times or divided by anything known is zero.</summary>
    /// <exception cref="StoryFaultException">Division of something else by zero.</exception>
    public int Compute(ArithmeticOperator sign, int a, int b)
    {
        if (a == Unknown || b == Unknown || (sign == ArithmeticOperator.Divide && b == Zero && a != Zero && !_divisionByZeroIsFault))
        {
            return Unknown;
        }

        ulong key = ((ulong)sign << 32) | ((ulong)a << 16) | (uint)b;
        if (!_results.TryGet(key, out int code))
        {
            code = Code(Exactly(sign, _numbers[a], _numbers[b]));
            _results.Set(key, code);
        }

        return code;
    }

    private static Number Exactly(ArithmeticOperator sign, Number a, Number b) => sign switch
    {
        ArithmeticOperator.Add => a + b,
        ArithmeticOperator.Subtract => a - b,
        ArithmeticOperator.Multiply => a * b,
        _ when a == Number.Zero => Number.Zero,
        _ when b == Number.Zero => throw new StoryFaultException(StoryFault.DivisionByZero, $"{a} / 0"),
        _ => a / b,
    };

    private void Reserve()
    {
        if (_count == _numbers.Length)
        {
            System.Array.Resize(ref _numbers, _count * 2);
            System.Array.Resize(ref _doubles, _count * 2);
        }
    }
}
