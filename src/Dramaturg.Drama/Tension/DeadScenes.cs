using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.People;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Tension;

/// <summary>Acts that do nothing: the tension stays, nobody becomes more right or more wrong about anything, nothing changes between two people, and nobody fares differently.</summary>
public static class DeadScenes
{
    private const double Small = 0.01;

    /// <summary>Their numbers, from 1.</summary>
    public static IReadOnlyList<int> Of(Road road, IReadOnlyList<double> tension) => Enumerable.Range(1, road.Acts.Count)
        .Where(number => Lives.IsMore(Small, Math.Abs(tension[number] - tension[number - 1])) && !MovesAnything(road, number)).ToArray();

    private static bool MovesAnything(Road road, int number)
    {
        var (before, after) = (road[number - 1], road[number]);
        return People(road).Any(person => MovesFortune(road.World, before, after, person))
            || Facts(road).Any(fact => MovesKnowledge(road, before, after, fact) || (Relations.IsOfTwo(road.World.Model, fact.Value) && road.World.Get(before, fact) != road.World.Get(after, fact)));
    }

    private static bool MovesFortune(StoryWorld world, StateId before, StateId after, CharacterId person) =>
        world.Utility(before, person) != world.Utility(after, person)
        || world.Utility(world.Mind(before, person), person) != world.Utility(world.Mind(after, person), person);

    private static bool MovesKnowledge(Road road, StateId before, StateId after, FluentId fact) =>
        People(road).Any(person => IsRight(road.World, before, person, fact) != IsRight(road.World, after, person, fact));

    private static bool IsRight(StoryWorld world, StateId state, CharacterId person, FluentId fact) =>
        world.Get(world.Mind(state, person), fact) == world.Get(state, fact);

    private static IEnumerable<CharacterId> People(Road road) => Enumerable.Range(0, road.World.Model.Characters.Count).Select(person => new CharacterId(person));

    private static IEnumerable<FluentId> Facts(Road road) => Enumerable.Range(0, road.World.Model.Fluents.Count)
        .Where(fact => road.World.Model.Fluents[fact].Tracks is null).Select(fact => new FluentId(fact));
}
