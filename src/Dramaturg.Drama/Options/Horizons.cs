using System;
using System.Linq;

namespace Dramaturg.Drama.Options;

/// <summary>How many acts the plans may have that are looked at along a road: as many as a reason may have, fewer in a crowded story.</summary>
public static class Horizons
{
    /// <summary>Plans times minds, where people's options are looked at: a story with some twenty acts possible at a time keeps three acts with five people, and two with twelve.</summary>
    public const double MostWork = 20_000_000;

    /// <summary>The same where it is only asked whether acts could be told: most beginnings of a reason are given up at once, so that more can be afforded.</summary>
    public const double MostReasons = 3 * MostWork;

    /// <summary>The longest horizon with no more work than that; at least 1. It depends on the road alone.</summary>
    /// <param name="mostWork">Plans times minds.</param>
    public static int Of(Road road, double mostWork = MostWork)
    {
        int[] possible = [.. Enumerable.Range(0, road.Acts.Count + 1).Select(number => road.World.Executable(road[number]).Count)];
        int horizon = Math.Max(1, road.World.Options.CharacterLimit);
        while (horizon > 1 && Work(possible, horizon, road.World.Model.Characters.Count) > mostWork)
        {
            horizon--;
        }

        return horizon;
    }

    /// <summary>The plans of so many acts from all states, each with the minds it is followed in.</summary>
    private static double Work(int[] possible, int horizon, int people) => possible.Sum(count => Math.Pow(count, horizon)) * (people + 1) * (people + 1);
}
