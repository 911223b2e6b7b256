using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Options;

/// <summary>What a course brings somebody, want by want, and what that person's norms say of the own acts in it.</summary>
/// <param name="Concerns">Shares of a life, gained or lost, in the order of the person's concerns.</param>
/// <param name="Norms">Verdicts from -1 to 1, in the order of the person's norms; 0 where a norm says nothing of them; what it says of several is added and cut off.</param>
/// <remarks>drama-definitions 2: g_o.</remarks>
public sealed record GainVector(IReadOnlyList<Number> Concerns, IReadOnlyList<Number> Norms)
{
    /// <summary>Concerns, then norms.</summary>
    public IReadOnlyList<Number> Parts { get; } = [.. Concerns, .. Norms];

    public Number Sum { get; } = Concerns.Concat(Norms).Aggregate(Number.Zero, (sum, part) => sum + part);

    /// <summary>What is given up, part by part, where the other is had and not this; 0 where this is as good.</summary>
    public IReadOnlyList<Number> Forgone(GainVector other) =>
        [.. Parts.Zip(other.Parts, (mine, others) => Number.Max(others - mine, Number.Zero))];

    public bool IsSameAs(GainVector other) => Parts.SequenceEqual(other.Parts);
}
