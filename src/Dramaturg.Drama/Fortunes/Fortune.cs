using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Fortunes;

/// <summary>How well off one person is along a road.</summary>
/// <param name="Points">The start, then after each act.</param>
public sealed record Fortune(CharacterId Person, IReadOnlyList<FortunePoint> Points)
{
    /// <summary>Everybody's, in the model's order.</summary>
    public static IReadOnlyList<Fortune> Of(Road road) =>
        Enumerable.Range(0, road.World.Model.Characters.Count).Select(person => Of(road, new CharacterId(person))).ToArray();

    /// <summary>The concerns whose part an act changes, in the mind or in truth.</summary>
    /// <param name="number">From 1.</param>
    public IReadOnlyList<PartChange> Changes(int number) =>
        Points[number - 1].Parts.Zip(Points[number].Parts, (before, after) => new PartChange(before, after))
            .Where(change => change.Before != change.After)
            .ToArray();

    private static Fortune Of(Road road, CharacterId person) =>
        new(person, Enumerable.Range(0, road.Acts.Count + 1).Select(number => Point(road.World, road[number], person)).ToArray());

    private static FortunePoint Point(StoryWorld world, StateId state, CharacterId person)
    {
        var mind = world.Mind(state, person);
        return new FortunePoint(
            world.Utility(mind, person),
            world.Utility(state, person),
            world.Model.CharacterConcerns[person.Value]
                .Select(concern => new ConcernPart(concern.Name, ConcernParts.Of(world, mind, concern), ConcernParts.Of(world, state, concern)))
                .ToArray());
    }
}

/// <summary>A utility as the person believes it and as it is.</summary>
/// <param name="Parts">The concerns it is the sum of, in the person's order.</param>
public sealed record FortunePoint(Value Believed, Value InTruth, IReadOnlyList<ConcernPart> Parts);

/// <summary>One concern's part of a utility: weight times satisfaction.</summary>
public sealed record ConcernPart(string Concern, Value Believed, Value InTruth);

public sealed record PartChange(ConcernPart Before, ConcernPart After);
