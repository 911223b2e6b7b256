using System;

namespace Dramaturg.Cli.Output.Plots;

internal static class Circle
{
    private const int Terms = 14;

    /// <summary>Where a share of a turn, clockwise from the top, points to; by additions and multiplications alone, so that it is the same on every machine.</summary>
    /// <param name="turn">From 0 up to 1.</param>
    public static (double X, double Y) Direction(double turn)
    {
        double angle = 2 * Math.PI * (turn > 0.5 ? turn - 1 : turn);
        return (Series(angle, angle, 1), -Series(1, angle, 0));
    }

    /// <summary>x - x³/3! + x⁵/5! … from the first power, 1 - x²/2! + x⁴/4! … from the power 0.</summary>
    private static double Series(double term, double angle, int power)
    {
        double sum = 0;
        for (int i = 0; i < Terms; i++)
        {
            sum += term;
            power += 2;
            term *= -angle * angle / (power * (power - 1));
        }

        return sum;
    }
}
