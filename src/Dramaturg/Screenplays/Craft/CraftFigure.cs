using System.Collections.Generic;

namespace Dramaturg.Screenplays.Craft;

/// <summary>One figure of how a screenplay is made, with what is asked of it.</summary>
/// <param name="Name">What machines call it; people read it in the words of their language.</param>
/// <param name="Least">Null: nothing is asked for downwards.</param>
/// <param name="Most">Null: nothing is asked for upwards.</param>
/// <param name="IsShare">Of 1; else a number.</param>
/// <param name="Places">The lines or scenes that stand against it, in the order of the telling.</param>
public sealed record CraftFigure(string Name, double Found, double? Least, double? Most, bool IsShare, IReadOnlyList<string> Places)
{
    /// <summary>The story is so short that nothing is asked of it here.</summary>
    public bool IsTooShort { get; init; }

    public bool IsAsked => Least is not null || Most is not null;

    public bool Holds => Found >= (Least ?? double.NegativeInfinity) && Found <= (Most ?? double.PositiveInfinity);
}
