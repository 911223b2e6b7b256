using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Prose.Telling;

/// <summary>Whether anything turns between two states: something other than where people and things are, in the world or in somebody's mind.</summary>
public static class Turns
{
    /// <summary>The story language's own word for where somebody is.</summary>
    private const string Whereabouts = "place";

    public static bool Between(StoryWorld world, StateId before, StateId after) =>
        Differ(world, before, after)
        || Enumerable.Range(0, world.Model.Characters.Count).Select(person => new CharacterId(person))
            .Any(person => Differ(world, world.Mind(before, person), world.Mind(after, person)));

    private static bool Differ(StoryWorld world, StateId before, StateId after) => before != after
        && Enumerable.Range(0, world.Model.Fluents.Count).Where(fluent => world.Model.Fluents[fluent] is { Tracks: null, Schema: not Whereabouts })
            .Any(fluent => world.Get(before, new FluentId(fluent)) != world.Get(after, new FluentId(fluent)));
}
