using System;
using Dramaturg.Model;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>Bounds a utility by the terms that a number of acts can touch: the others stay what they were at the first layer.</summary>
/// <remarks>Exact: doubles choose which sets are compared, exact numbers compare them. No allocation.</remarks>
internal sealed class TermBounds
{
    private const double Slack = 1e-9;

    private readonly RelaxedWorld _world;
    private readonly NumberTable _numbers;
    private readonly StepGains _gains;
    private readonly int[] _before;
    private readonly int[] _rises;
    private readonly double[] _approximateRises;
    private int _sum;
    private bool _isEndless;

    public TermBounds(RelaxedWorld world, StepGains gains)
    {
        _world = world;
        _numbers = world.Numbers;
        _gains = gains;
        _before = new int[gains.Terms.Count];
        _rises = new int[gains.Terms.Count];
        _approximateRises = new double[gains.Terms.Count];
    }

    /// <summary>The bound for so many acts in the layer the world has reached; layer 0 is asked first.</summary>
    /// <param name="highest">A bound that is known: the answer is no more.</param>
    public int AtMost(int highest, int acts)
    {
        if (acts == 0)
        {
            Begin();
            return highest;
        }

        var sets = _gains.SetsOf(acts);
        if (_isEndless || sets.Length == 0 || !ReadRises())
        {
            return highest;
        }

        int bound = _numbers.Compute(ArithmeticOperator.Add, _sum, LargestRise(sets));
        return _numbers.Compare(bound, highest) < 0 ? bound : highest;
    }

    private void Begin()
    {
        _sum = _numbers.Zero;
        _isEndless = false;
        for (int term = 0; term < _before.Length; term++)
        {
            _before[term] = _world.Range(_gains.Terms[term]).High;
            _isEndless |= _before[term] == Interval.Endless;
            _sum = _isEndless ? _sum : _numbers.Compute(ArithmeticOperator.Add, _sum, _before[term]);
        }
    }

    /// <summary>How much each term has risen since layer 0; false if one is endless.</summary>
    private bool ReadRises()
    {
        for (int term = 0; term < _before.Length; term++)
        {
            int high = _world.Range(_gains.Terms[term]).High;
            if (high == Interval.Endless)
            {
                return false;
            }

            _rises[term] = _numbers.Compute(ArithmeticOperator.Subtract, high, _before[term]);
            _approximateRises[term] = _numbers.Double(_rises[term]);
        }

        return true;
    }

    private int LargestRise(ulong[] sets)
    {
        double most = 0;
        foreach (ulong set in sets)
        {
            most = Math.Max(most, Approximate(set));
        }

        int largest = _numbers.Zero;
        foreach (ulong set in sets)
        {
            if (Approximate(set) >= most - (Slack * Math.Max(1, most)))
            {
                int exact = Exact(set);
                largest = _numbers.Compare(exact, largest) > 0 ? exact : largest;
            }
        }

        return largest;
    }

    private double Approximate(ulong set)
    {
        double sum = 0;
        for (int term = 0; set != 0; term++, set >>= 1)
        {
            sum += (set & 1) != 0 ? _approximateRises[term] : 0;
        }

        return sum;
    }

    private int Exact(ulong set)
    {
        int sum = _numbers.Zero;
        for (int term = 0; set != 0; term++, set >>= 1)
        {
            sum = (set & 1) != 0 ? _numbers.Compute(ArithmeticOperator.Add, sum, _rises[term]) : sum;
        }

        return sum;
    }
}
