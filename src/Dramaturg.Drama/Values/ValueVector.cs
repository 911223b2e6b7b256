using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Values;

/// <summary>How well off somebody is, want by want: shares of the whole that this person's life can be worth, each from 0 to 1.</summary>
/// <param name="Parts">In the order of the person's concerns.</param>
/// <remarks>drama-definitions: V_c(s), divided by one constant for each person and story.</remarks>
public sealed record ValueVector(IReadOnlyList<Number> Parts)
{
    /// <summary>U_c, from 0 to 1.</summary>
    public Number Sum => Parts.Aggregate(Number.Zero, (sum, part) => sum + part);

    /// <summary>What each part gains from another vector to this one.</summary>
    public IReadOnlyList<Number> Since(ValueVector before) => Parts.Zip(before.Parts, (now, then) => now - then).ToArray();
}
