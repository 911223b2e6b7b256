using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Values;
using Dramaturg.Model;

namespace Dramaturg.Drama.Feelings;

/// <summary>Something that may come about in somebody's life: a part of it above or below where it is, or all that a plan is for.</summary>
/// <param name="Aims">All must be met; at least one.</param>
/// <param name="Plan">The acts by which the person intends to bring it about; none where that is not intended.</param>
public sealed record Prospect(IReadOnlyList<Aim> Aims, IReadOnlyList<ActionId> Plan)
{
    public bool IsIntended => Plan.Count > 0;

    /// <summary>The wants it is about.</summary>
    public IReadOnlyList<int> Concerns { get; } = [.. Aims.Select(aim => aim.Concern)];

    public bool Holds(ValueVector life) => Aims.All(aim => aim.IsMet(life.Parts[aim.Concern]));

    /// <summary>The same thing at another time, whichever acts would lead there.</summary>
    public bool IsSameAs(Prospect other) => Aims.SequenceEqual(other.Aims);
}

/// <summary>A part of a life, compared with a level.</summary>
/// <param name="Concern">Position among the person's wants.</param>
/// <param name="Level">On the scale of lives.</param>
public sealed record Aim(int Concern, AimKind Kind, Number Level)
{
    public bool IsMet(Number part) => Kind switch
    {
        AimKind.Above => part > Level,
        AimKind.Below => part < Level,
        AimKind.AtLeast => part >= Level,
        _ => part <= Level,
    };
}

public enum AimKind
{
    Above,
    Below,
    AtLeast,
    AtMost,
}
