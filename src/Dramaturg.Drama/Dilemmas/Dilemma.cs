using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Options;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Dilemmas;

/// <summary>Two options somebody cannot both have, each of which gives up what the other has.</summary>
/// <param name="Mind">The state in which it is seen: the person's mind, or the world as it is.</param>
/// <param name="Default">What the person falls back on: to do nothing, else what the own norms speak for, else what changes least.</param>
/// <param name="Classes">Of the deed over the default, in the order of the kinds.</param>
/// <param name="NearWayOut">The option that gives up least, if that is less than either gives up; null: none does.</param>
/// <remarks>drama-definitions 2, with a for the deed and b for the default.</remarks>
public sealed record Dilemma(
    CharacterId Person, StateId Mind, Option Deed, Option Default, IReadOnlyList<DilemmaClass> Classes, NearWayOut? NearWayOut)
{
    /// <summary>What the deed gives up, part by part: concerns, then norms.</summary>
    public IReadOnlyList<Number> ForgoneByDeed { get; } = Deed.Gains.Forgone(Default.Gains);

    public IReadOnlyList<Number> ForgoneByDefault { get; } = Default.Gains.Forgone(Deed.Gains);

    /// <summary>L_a: all that the deed gives up.</summary>
    public Number CostOfDeed => Sum(ForgoneByDeed);

    /// <summary>L_b.</summary>
    public Number CostOfDefault => Sum(ForgoneByDefault);

    public Number Stakes => (CostOfDeed + CostOfDefault) / 2;

    /// <summary>From 0 to 1: how evenly matched the two are.</summary>
    public Number Balance => Number.One - (Difference / (CostOfDeed + CostOfDefault));

    /// <summary>Stakes times balance, which is the smaller of the two costs.</summary>
    public Number Strength => Number.Min(CostOfDeed, CostOfDefault);

    /// <summary>How far the person leans to the deed; below 0 to the default.</summary>
    public Number Pull => CostOfDefault - CostOfDeed;

    /// <summary>The part for which the deed speaks most: a position in <see cref="GainVector.Parts"/>.</summary>
    public int ReasonForDeed => Weightiest(ForgoneByDefault);

    public int ReasonForDefault => Weightiest(ForgoneByDeed);

    /// <summary>Whether an act, or with null doing nothing, takes one of the two.</summary>
    public bool IsDecidedBy(ActionId? act) => Deed.BeginsWith(act) || Default.BeginsWith(act);

    private Number Difference => Number.Max(Pull, -Pull);

    private static Number Sum(IReadOnlyList<Number> parts) => parts.Aggregate(Number.Zero, (sum, part) => sum + part);

    private static int Weightiest(IReadOnlyList<Number> parts) =>
        Enumerable.Range(0, parts.Count).Aggregate((best, part) => parts[part] > parts[best] ? part : best);
}

/// <summary>The nearest there is to having both.</summary>
/// <param name="Missing">What it falls short of having both, part by part.</param>
public sealed record NearWayOut(Option Option, IReadOnlyList<Number> Missing)
{
    public Number Cost => Missing.Aggregate(Number.Zero, (sum, part) => sum + part);
}
