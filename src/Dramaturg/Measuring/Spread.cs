using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Measuring;

/// <summary>Several measurements of one thing: the middle one, and how far they lie apart.</summary>
public sealed record Spread(double Median, double Lowest, double Highest)
{
    /// <exception cref="ArgumentException">There is nothing to sum up.</exception>
    public static Spread Of(IEnumerable<double> measurements)
    {
        var sorted = measurements.Order().ToArray();
        return sorted.Length == 0
            ? throw new ArgumentException("no measurements", nameof(measurements))
            : new Spread(MedianOf(sorted), sorted[0], sorted[^1]);
    }

    internal static double MedianOf(ReadOnlySpan<double> sorted)
    {
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
