using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.People;

/// <summary>How people stand to each other at the start of a road and at its end.</summary>
/// <param name="Affinities">Of everybody to everybody else.</param>
/// <param name="Changed">Facts about two people that are otherwise at the end.</param>
public sealed record Relations(IReadOnlyList<AffinityChange> Affinities, IReadOnlyList<ChangedRelation> Changed)
{
    public static Relations Of(Road road)
    {
        var model = road.World.Model;
        var affinities = new Affinities(road.World);
        var people = Enumerable.Range(0, model.Characters.Count).Select(person => new CharacterId(person)).ToArray();
        var (start, end) = (road[0], road[road.Acts.Count]);
        return new Relations(
            people.SelectMany(from => people.Where(to => to != from).Select(to => new AffinityChange(from, to, affinities.Of(start, from, to), affinities.Of(end, from, to)))).ToArray(),
            Enumerable.Range(0, model.Fluents.Count).Where(fact => IsOfTwo(model, fact)).Select(fact => new FluentId(fact))
                .Where(fact => road.World.Get(start, fact) != road.World.Get(end, fact))
                .Select(fact => new ChangedRelation(fact, road.World.Get(start, fact), road.World.Get(end, fact), LastChange(road, fact)))
                .OrderBy(change => change.Act).ToArray());
    }

    /// <summary>Whether a fact is about two people, whatever it says of them.</summary>
    public static bool IsOfTwo(StoryModel model, int fact) =>
        model.Fluents[fact].Tracks is null && model.Fluents[fact].Arguments.Count(model.Characters.Contains) > 1;

    private static int LastChange(Road road, FluentId fact)
    {
        int number = road.Acts.Count;
        while (road.World.Get(road[number], fact) == road.World.Get(road[number - 1], fact))
        {
            number--;
        }

        return number;
    }
}

/// <summary>How dear somebody is to another, from -1 to 1.</summary>
public sealed record AffinityChange(CharacterId From, CharacterId To, double Before, double After);

/// <param name="Act">The last one that changed it.</param>
public sealed record ChangedRelation(FluentId Fact, Value Before, Value After, int Act);
