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
    private readonly (ValueVector Life, double Worth, double Chance)[] _ends;
    private readonly Forecast _forecast;

    public Anticipation(ValueScale scale, CharacterId person, Forecast forecast)
    {
        _forecast = forecast;
        _ends = [.. forecast.Ends.Select(end => (scale.Of(end.State, person), end.Chance)).Select(end => (end.Item1, end.Item1.Sum.ToDouble(), end.Chance))];
    }

    /// <summary>How likely something is, and what difference it makes.</summary>
    public Expected Of(Prospect prospect) => Of(prospect.Holds);

    /// <param name="holds">Of a life at the end of the forecast.</param>
    public Expected Of(Func<ValueVector, bool> holds)
    {
        var (chance, with, without) = (0.0, 0.0, 0.0);
        foreach (var end in _ends)
        {
            bool isSo = holds(end.Life);
            chance += isSo ? end.Chance : 0;
            with += isSo ? end.Chance * end.Worth : 0;
            without += isSo ? 0 : end.Chance * end.Worth;
        }

        bool isOpen = _ends.Any(end => holds(end.Life)) && _ends.Any(end => !holds(end.Life));
        return new Expected(chance, isOpen ? (with / chance) - (without / (1 - chance)) : 0, isOpen, _forecast.ErrorOf(chance));
    }
}

/// <param name="Chance">Of its being so at the end of the forecast.</param>
/// <param name="Stake">G: how much better than otherwise the person's life is on average where it is so; 0 unless open.</param>
/// <param name="IsOpen">It may come so or not.</param>
/// <param name="Error">Standard error of the chance.</param>
public readonly record struct Expected(double Chance, double Stake, bool IsOpen, double Error)
{
    /// <summary>Of hope where the stake is positive, of fear where it is negative.</summary>
    public double Strength => Chance * Math.Abs(Stake);
}
