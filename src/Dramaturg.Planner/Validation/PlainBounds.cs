// How good a state could at best become in so many acts, were nothing ever lost: each fluent holds all values that it may have come to
// hold so far. The believed state has a set for each fluent (tier 0), and all minds of one owner in it, however deep, share one (tier
// 1 + owner). Consent is not asked. So the bound is never too low, and a way that cannot reach what it must may be left.
// What one act comes to is looked at instead: that is closer, and most questions are asked before the last act of a plan.

using System;
using System.Collections.Generic;
using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

internal sealed class PlainBounds(PlainWorld world)
{
    private readonly Dictionary<(PlainJudge Judge, PlainState State), Number?[]> _highest = new();
    private readonly Dictionary<(PlainJudge Judge, PlainState State), Number?> _next = new();

    /// <summary>Whether it is certain that so many acts take the character's utility nowhere above this one.</summary>
    public bool CannotExceed(PlainJudge judge, PlainState state, int steps, Number utility)
    {
        if (steps == 1 && TryLook(judge, state, out var next))
        {
            return !(next > utility);
        }

        if (!_highest.TryGetValue((judge, state), out var highest) || !Decides(highest, steps, utility))
        {
            highest = Highest(judge, state, steps, utility);
            _highest[(judge, state)] = highest;
        }

        return highest.Length > steps && highest[steps] <= utility;
    }

    /// <param name="highest">The highest utility here and after one act; null where none is known.</param>
    /// <returns>False: the story means nothing after one of the acts.</returns>
    private bool TryLook(PlainJudge judge, PlainState state, out Number? highest)
    {
        if (_next.TryGetValue((judge, state), out highest))
        {
            return true;
        }

        try
        {
            highest = world.HighestNext(judge, state);
            _next.Add((judge, state), highest);
            return true;
        }
        catch (PlainFaultException)
        {
            return false;
        }
    }

    private static bool Decides(Number?[] highest, int steps, Number utility) =>
        highest.Length > steps || !(highest[^1] <= utility);

    /// <returns>For each number of acts the highest utility, null where there is no bound; only up to the first above the one in question.</returns>
    private Number?[] Highest(PlainJudge judge, PlainState state, int steps, Number utility)
    {
        var relaxed = new PlainRelaxed(world, state, world.Program.LineOf[judge.Character]);
        var highest = new List<Number?> { relaxed.Highest(judge) };
        while (highest.Count <= steps && highest[^1] <= utility)
        {
            highest.Add(relaxed.Advance() ? relaxed.Highest(judge) : highest[^1]);
        }

        return highest.ToArray();
    }
}
