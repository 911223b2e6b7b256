// How many times as much one thing takes as another, with an interval: both sets of measurements are drawn anew, with
// replacement, many times over, and the interval holds nineteen in twenty of the ratios that come out (the bootstrap, [Efron1979]).
// The draws start from a fixed seed, so the same measurements give the same interval.

using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Measuring;

/// <param name="Value">Median by median.</param>
/// <param name="Lowest">Lower end of the interval; with a single measurement of either there is none, and it equals <paramref name="Value"/>.</param>
/// <param name="Highest">Upper end of the interval.</param>
public sealed record MedianRatio(double Value, double Lowest, double Highest)
{
    private const int DrawCount = 2000;
    private const double Outside = 0.025;
    private const int Seed = 20240607;

    public bool HasInterval => Lowest < Highest;

    /// <exception cref="ArgumentException">There is nothing to divide.</exception>
    public static MedianRatio Of(IReadOnlyList<double> above, IReadOnlyList<double> below) => OfMany([(above, below)]);

    /// <summary>The geometric mean of the ratios of several things.</summary>
    /// <exception cref="ArgumentException">There is nothing to divide.</exception>
    public static MedianRatio OfMany(IReadOnlyList<(IReadOnlyList<double> Above, IReadOnlyList<double> Below)> pairs)
    {
        if (pairs.Count == 0 || pairs.Any(pair => pair.Above.Count == 0 || pair.Below.Count == 0))
        {
            throw new ArgumentException("no measurements", nameof(pairs));
        }

        double value = Mean(pairs, Median);
        if (pairs.Any(pair => pair.Above.Count == 1 || pair.Below.Count == 1))
        {
            return new MedianRatio(value, value, value);
        }

        var random = new Random(Seed);
        var drawn = Enumerable.Range(0, DrawCount).Select(_ => Mean(pairs, list => Median(Draw(list, random)))).Order().ToArray();
        return new MedianRatio(value, drawn[(int)(DrawCount * Outside)], drawn[(int)(DrawCount * (1 - Outside))]);
    }

    private static double Mean(
        IReadOnlyList<(IReadOnlyList<double> Above, IReadOnlyList<double> Below)> pairs, Func<IReadOnlyList<double>, double> middle) =>
        Math.Exp(pairs.Average(pair => Math.Log(middle(pair.Above) / middle(pair.Below))));

    private static double Median(IReadOnlyList<double> list) => Spread.MedianOf(list.Order().ToArray());

    private static double[] Draw(IReadOnlyList<double> list, Random random)
    {
        var drawn = new double[list.Count];
        for (int i = 0; i < drawn.Length; i++)
        {
            drawn[i] = list[random.Next(list.Count)];
        }

        return drawn;
    }
}
