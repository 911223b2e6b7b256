using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama;
using Dramaturg.Model;

namespace Dramaturg.Tellings;

/// <summary>A want that weighs more or less than before, with its cause.</summary>
/// <param name="Concern">Position among the person's concerns.</param>
/// <param name="Act">The act it came with, from 1.</param>
public sealed record WeightChange(CharacterId Person, int Concern, int Act, Value Before, Value After);

/// <summary>Where people come to want something more or less: docs/semantics.md 7.8.</summary>
public static class TurningPoints
{
    /// <summary>All changes of weights in force along a road, act by act. Weights are in force as the person sees the world.</summary>
    public static IReadOnlyList<WeightChange> Of(Road road)
    {
        var concerns = road.World.Model.CharacterConcerns;
        var growing = concerns.SelectMany((own, person) => Enumerable.Range(0, own.Count)
            .Where(concern => own[concern].GrowingWeight is not null).Select(concern => (Person: new CharacterId(person), Concern: concern))).ToArray();
        return Enumerable.Range(1, road.Acts.Count)
            .SelectMany(act => growing.Select(want => new WeightChange(
                want.Person, want.Concern, act, Weight(road, act - 1, want.Person, want.Concern), Weight(road, act, want.Person, want.Concern))))
            .Where(change => change.Before != change.After)
            .ToArray();
    }

    private static Value Weight(Road road, int number, CharacterId person, int concern) =>
        road.World.Weight(road.World.Mind(road[number], person), person, concern);
}
