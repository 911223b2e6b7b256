using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama;

/// <summary>What somebody thinks of an act that was told: docs/semantics.md 7.6.</summary>
public sealed record Verdict(CharacterId Person, Norm Norm)
{
    /// <summary>Person by person, the norms that fit act <paramref name="number"/> of a road, or what it brought about.</summary>
    public static IReadOnlyList<Verdict> On(Road road, int number) => road.World.Model.Norms
        .SelectMany((norms, person) => norms.Where(norm => Fits(norm, road, number)).Select(norm => new Verdict(new CharacterId(person), norm)))
        .ToArray();

    private static bool Fits(Norm norm, Road road, int number) =>
        norm.Judges(road.Acts[number - 1]) || norm.Changes.Any(change => BringsAbout(change, road, number));

    private static bool BringsAbout(JudgedChange change, Road road, int number) =>
        road.World.Get(road[number], change.Fluent) == change.Value
        && road.World.Get(road[number - 1], change.Fluent) != change.Value
        && road.World.Wanting(road[number - 1], road.Acts[number - 1]).Contains(change.By);
}
