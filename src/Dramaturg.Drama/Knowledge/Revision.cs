using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Knowledge;

/// <summary>Somebody's belief about the world changes with an act, although what it is about does not: docs/semantics.md 2.7.</summary>
/// <param name="Act">Number of the act, from 1.</param>
public sealed record Revision(int Act, CharacterId Person, FluentId Fact, Value Before, Value After, Source Source)
{
    /// <summary>Along a road, act by act, person by person, in the order of the model's fluents.</summary>
    /// <param name="road">In a world that keeps whole minds.</param>
    public static IReadOnlyList<Revision> Of(Road road)
    {
        var sources = new Sources(road);
        var facts = Facts(road.World.Model).ToArray();
        return Enumerable.Range(1, road.Acts.Count)
            .SelectMany(act => People(road.World.Model).SelectMany(person => facts.Where(fact => IsRevised(road, person, fact, act)).Select(fact => new Revision(
                act,
                person,
                fact,
                road.Belief(person, new FluentReference(fact), act - 1),
                road.Belief(person, new FluentReference(fact), act),
                sources.Of(person, new FluentReference(fact), act)))))
            .ToArray();
    }

    private static bool IsRevised(Road road, CharacterId person, FluentId fact, int act)
    {
        var reference = new FluentReference(fact);
        return road.Belief(person, reference, act - 1) != road.Belief(person, reference, act)
            && road.Belief(null, reference, act - 1) == road.Belief(null, reference, act);
    }

    private static IEnumerable<CharacterId> People(StoryModel model) => Enumerable.Range(0, model.Characters.Count).Select(person => new CharacterId(person));

    private static IEnumerable<FluentId> Facts(StoryModel model) =>
        Enumerable.Range(0, model.Fluents.Count).Select(fluent => new FluentId(fluent)).Where(fluent => Spoken.Of(model, fluent));
}
