using Dramaturg.Model;

namespace Dramaturg.Drama.Tension;

/// <summary>For whom a story is measured.</summary>
/// <param name="Sympathy">Null: by how often people act and are affected.</param>
/// <param name="View">Whose eyes the audience follows; null: it sees everything.</param>
/// <param name="Arc">The shape that the curve is compared with.</param>
/// <param name="Seed">What chance starts from, where futures are drawn.</param>
public sealed record Audience(Sympathy? Sympathy, CharacterId? View, TargetArc Arc, ulong Seed)
{
    public static Audience Usual { get; } = new(null, null, TargetArc.Late, 1);
}
