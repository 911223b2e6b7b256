using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Drama.Tension;

/// <summary>The shape of a curve over a story.</summary>
/// <param name="Peak">The point with the highest value, the first of equals.</param>
/// <param name="PeakTime">Its place in the story, from 0 to 1.</param>
/// <param name="SlopeIntoPeak">Rise an act from the lowest point before the peak, the last of equals.</param>
/// <param name="FallAfterPeak">From the peak to the end of the story.</param>
public sealed record Arc(int Peak, double PeakTime, double SlopeIntoPeak, double FallAfterPeak)
{
    /// <param name="curve">At the start and after each act.</param>
    public static Arc Of(IReadOnlyList<double> curve)
    {
        int peak = Enumerable.Range(0, curve.Count).Aggregate(0, (best, point) => Lives.IsMore(curve[point], curve[best]) ? point : best);
        int low = Enumerable.Range(0, peak + 1).Aggregate(0, (best, point) => Lives.IsMore(curve[point], curve[best]) ? best : point);
        return new Arc(
            peak,
            curve.Count > 1 ? (double)peak / (curve.Count - 1) : 0,
            peak > low ? (curve[peak] - curve[low]) / (peak - low) : 0,
            curve[peak] - curve[^1]);
    }

    /// <summary>The points at which a curve turns, after a way of at least so much in one direction and before one in the other.</summary>
    public static IReadOnlyList<int> Reversals(IReadOnlyList<double> curve, double threshold)
    {
        var turns = new List<int>();
        int extreme = 0;
        int direction = 0;
        for (int point = 1; point < curve.Count; point++)
        {
            double way = curve[point] - curve[extreme];
            if (direction == 0 ? IsFar(way, threshold) : Math.Sign(way) == direction)
            {
                direction = Math.Sign(way);
                extreme = point;
            }
            else if (direction != 0 && IsFar(way, threshold))
            {
                turns.Add(extreme);
                direction = -direction;
                extreme = point;
            }
        }

        return turns;
    }

    private static bool IsFar(double way, double threshold) => !Lives.IsMore(threshold, Math.Abs(way));
}
