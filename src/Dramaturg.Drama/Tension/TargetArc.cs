using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Drama.Tension;

/// <summary>A shape that a curve is compared with: heights at equal distances from the start to the end of a story.</summary>
public sealed record TargetArc(IReadOnlyList<double> Heights)
{
    private const int Places = 21;

    /// <summary>Rises to a peak at four fifths of the story and falls after it.</summary>
    public static TargetArc Late { get; } = new([0.2, 0.4, 0.6, 0.8, 1, 0.3]);

    /// <summary>How like the shape a curve is: 1 less the root of the mean squared difference, both stretched to the same time and the same highest point.</summary>
    public double Likeness(IReadOnlyList<double> curve)
    {
        var (own, other) = (Stretched(Heights), Stretched(curve));
        return 1 - Math.Sqrt(own.Zip(other, (one, two) => (one - two) * (one - two)).Average());
    }

    /// <summary>Kendall's τ of the same heights: how often both rise or fall together between two moments, less how often not. From -1 to 1. Source: [Kendall1938] in docs/papers.md.</summary>
    public double Agreement(IReadOnlyList<double> curve) => Kendall.Tau(Stretched(Heights), Stretched(curve));

    private static double[] Stretched(IReadOnlyList<double> curve)
    {
        double highest = curve.Max();
        return Enumerable.Range(0, Places).Select(place => At(curve, (double)place / (Places - 1)) / (highest > 0 ? highest : 1)).ToArray();
    }

    private static double At(IReadOnlyList<double> curve, double time)
    {
        double place = time * (curve.Count - 1);
        int before = Math.Min((int)place, curve.Count - 1);
        int after = Math.Min(before + 1, curve.Count - 1);
        return curve[before] + ((place - before) * (curve[after] - curve[before]));
    }
}

/// <summary>Rank correlation.</summary>
internal static class Kendall
{
    /// <summary>τ-b: pairs in the same order less pairs in opposite order, by the pairs that differ on each side; 0 where one side is all alike.</summary>
    public static double Tau(IReadOnlyList<double> left, IReadOnlyList<double> right)
    {
        var pairs = Enumerable.Range(0, left.Count).SelectMany(i => Enumerable.Range(0, i), (i, j) => (Order(left[i], left[j]), Order(right[i], right[j]))).ToArray();
        double leftCount = pairs.Count(pair => pair.Item1 != 0);
        double rightCount = pairs.Count(pair => pair.Item2 != 0);
        return leftCount == 0 || rightCount == 0 ? 0 : pairs.Sum(pair => pair.Item1 * pair.Item2) / Math.Sqrt(leftCount * rightCount);
    }

    private static int Order(double one, double other) => Lives.IsMore(one, other) ? 1 : Lives.IsMore(other, one) ? -1 : 0;
}
