using System;

namespace Dramaturg.Drama.Feelings;

/// <summary>Half-lives without powers and logarithms: ½ to the power of one half is its square root, which every machine computes alike.</summary>
internal static class Fading
{
    /// <summary>What is left after one act, where half is left after 2ⁿ acts.</summary>
    public static double PerAct(int doublings)
    {
        double left = 0.5;
        for (int i = 0; i < doublings; i++)
        {
            left = Math.Sqrt(left);
        }

        return left;
    }
}
