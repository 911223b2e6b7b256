using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Feelings;

/// <summary>What somebody in some state of mind expects of the next acts.</summary>
public sealed class Anticipation
{
    private readonly (ValueVector Life, double Chance)[] _ends;
    private readonly Forecast _forecast;

    /// <param name="standpoint">Who looks ahead, in which state of mind: by what weighs there.</param>
    public Anticipation(ValueScale scale, Decision standpoint, Forecast forecast)
    {
        _forecast = forecast;
        _ends = [.. forecast.Ends.Select(end => (scale.Of(end.State, standpoint), end.Chance))];
    }

    /// <summary>How likely something is, and how much hangs on it.</summary>
    public Expected Of(Prospect prospect) => Of(prospect.Concerns, prospect.Holds);

    /// <param name="concerns">The wants it is about.</param>
    /// <param name="holds">Of a life at the end of the forecast.</param>
    /// <remarks>Of the life, only what the prospect is about is compared: what else comes with it is a prospect of its own.</remarks>
    public Expected Of(IReadOnlyList<int> concerns, Func<ValueVector, bool> holds)
    {
        var (chance, with, without, holding) = (0.0, 0.0, 0.0, 0);
        foreach (var (life, odds) in _ends)
        {
            bool isSo = holds(life);
            double worth = odds * concerns.Sum(concern => life.Parts[concern].ToDouble());
            (chance, with, without, holding) = isSo ? (chance + odds, with + worth, without, holding + 1) : (chance, with, without + worth, holding);
        }

        bool isOpen = holding > 0 && holding < _ends.Length;
        return new Expected(chance, isOpen ? (with / chance) - (without / (1 - chance)) : 0, isOpen, _forecast.ErrorOf(chance));
    }
}

/// <param name="Chance">Of its being so at the end of the forecast.</param>
/// <param name="Stake">G: how much more of what it is about the person has on average where it is so than where it is not; 0 unless open.</param>
/// <param name="IsOpen">It may come so or not.</param>
/// <param name="Error">Standard error of the chance.</param>
public readonly record struct Expected(double Chance, double Stake, bool IsOpen, double Error)
{
    /// <summary>Of hope where the stake is positive, of fear where it is negative.</summary>
    public double Strength => Chance * Math.Abs(Stake);
}
