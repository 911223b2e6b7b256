using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Chains;

/// <summary>Where the explained chain may stand some acts later, seen from one state.</summary>
/// <param name="Ends">Different states; their chances add up to 1.</param>
/// <param name="WalkCount">Null: every way was followed. Else how many ways were drawn at random.</param>
public sealed record Forecast(IReadOnlyList<ForecastEnd> Ends, int? WalkCount)
{
    public bool IsExact => WalkCount is null;

    /// <summary>The chance that something is so at the end.</summary>
    public double Chance(Func<StateId, bool> holds) => Ends.Where(end => holds(end.State)).Sum(end => end.Chance);

    /// <summary>The standard error of a chance: 0 where every way was followed.</summary>
    public double ErrorOf(double chance) => WalkCount is { } count ? Math.Sqrt(chance * (1 - chance) / count) : 0;
}

public readonly record struct ForecastEnd(StateId State, double Chance);
