using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Feelings;

/// <summary>One act as it reaches one person's mind.</summary>
/// <param name="Number">Of the act, from 1.</param>
/// <param name="Before">What the person believed before it.</param>
/// <param name="After">And after it.</param>
/// <param name="Doers">Who wanted the act; nobody where the person does not learn of it, or where it is fate's.</param>
/// <param name="IsKnown">The person sees or does the act, and does not only feel what it changes.</param>
public sealed record Moment(int Number, ActionId Act, CharacterId Person, StateId Before, StateId After, IReadOnlyList<CharacterId> Doers, bool IsKnown)
{
    public bool IsOwn => Doers.Contains(Person);

    /// <summary>What the act does is felt by what weighed before it.</summary>
    public Decision Standpoint => StandpointOf(Person);

    /// <summary>The same of what it does to somebody else.</summary>
    public Decision StandpointOf(CharacterId other) => new(other, Before);

    /// <param name="number">From 1.</param>
    public static Moment Of(Road road, int number, CharacterId person)
    {
        var (world, act) = (road.World, road.Acts[number - 1]);
        var doers = world.Wanting(road[number - 1], act);
        bool isKnown = doers.Contains(person) || world.Holds(road[number - 1], world.Model.Actions[act.Value].Observers[person.Value]);
        return new Moment(
            number, act, person, world.Mind(road[number - 1], person), world.Mind(road[number], person), isKnown ? doers : [], isKnown);
    }
}
