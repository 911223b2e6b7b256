// How good a state could at best become in so many acts, were nothing ever lost: each fluent holds all values that it may have come to
// hold so far. The believed state has a set for each fluent (tier 0), and all minds of one owner in it, however deep, share one (tier
// 1 + owner). Consent is not asked. So the bound is never too low, and a way that cannot reach what it must may be left.

using System;
using System.Collections.Generic;
using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

internal sealed class PlainBounds(PlainWorld world)
{
    private readonly Dictionary<(int Whose, PlainState State), Number?[]> _highest = new();

    /// <summary>Whether it is certain that so many acts take the character's utility nowhere above this one.</summary>
    public bool CannotExceed(int character, PlainState state, int steps, Number utility)
    {
        if (!_highest.TryGetValue((character, state), out var highest) || highest.Length <= steps)
        {
            highest = Highest(character, state, steps);
            _highest[(character, state)] = highest;
        }

        return highest[steps] is { } bound && bound <= utility;
    }

    /// <returns>For each number of acts the highest utility; null where there is no bound.</returns>
    private Number?[] Highest(int character, PlainState state, int steps)
    {
        var highest = new Number?[steps + 1];
        var relaxed = new PlainRelaxed(world, state);
        highest[0] = relaxed.Highest(character);
        for (int step = 1; step <= steps; step++)
        {
            bool grew = relaxed.Advance();
            highest[step] = grew ? relaxed.Highest(character) : highest[step - 1];
        }

        return highest;
    }
}
