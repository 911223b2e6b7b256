using System;
using Dramaturg.Model;

namespace Dramaturg.Drama.Conflicts;

public enum ConflictKind
{
    /// <summary>Between two people.</summary>
    Interpersonal,

    /// <summary>Of one person with what nobody decides.</summary>
    Fate,
}

/// <summary>Who of the two takes the other's plan for one that collides with the own.</summary>
public enum Awareness
{
    Mutual,
    OneSided,

    /// <summary>Neither.</summary>
    Unknown,
}

/// <summary>Two intentions in one state that cannot both succeed, in truth or as somebody sees it.</summary>
/// <param name="InTruth">Null: in truth they could; then somebody is wrong about it.</param>
/// <param name="SeenByOne">As the first person sees it, with the plan that this person takes the other to have. Null: sees none.</param>
/// <param name="SeenByOther">Null also of fate.</param>
/// <param name="StakesOfOne">How much better or worse off the person is if the own plan succeeds than if the other's does.</param>
/// <param name="ChanceOfOne">That what the plan is after is so at the end, if the two alone go on.</param>
/// <param name="Directness">From 0 to 1: how close the two are to each other.</param>
/// <remarks>drama-definitions 3, after the dimensions of [Ware2014] in docs/papers.md.</remarks>
public sealed record Conflict(
    Intention One,
    Intention Other,
    Collision? InTruth,
    Collision? SeenByOne,
    Collision? SeenByOther,
    Number StakesOfOne,
    Number StakesOfOther,
    double ChanceOfOne,
    double ChanceOfOther,
    double Directness)
{
    public ConflictKind Kind => Other.Person is null ? ConflictKind.Fate : ConflictKind.Interpersonal;

    /// <summary>As it is, else as somebody sees it.</summary>
    public Collision Collision => InTruth ?? SeenByOne ?? SeenByOther!;

    public Awareness Awareness => SeenByOne is null && SeenByOther is null
        ? Awareness.Unknown
        : SeenByOne is not null && (SeenByOther is not null || Kind == ConflictKind.Fate) ? Awareness.Mutual : Awareness.OneSided;

    /// <summary>The mean of the participants'; fate has none.</summary>
    public Number Stakes => Kind == ConflictKind.Fate ? StakesOfOne : (StakesOfOne + StakesOfOther) / 2;

    /// <summary>From 0 to 1: how evenly matched they are; 0 also if neither can succeed.</summary>
    public double Balance => ChanceOfOne + ChanceOfOther > 0 ? 1 - (Math.Abs(ChanceOfOne - ChanceOfOther) / (ChanceOfOne + ChanceOfOther)) : 0;
}
