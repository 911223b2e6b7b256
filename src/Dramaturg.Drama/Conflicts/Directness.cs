using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.People;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Conflicts;

/// <summary>How close two people in conflict are: the mean of what the story has to say about closeness, each from 0 to 1.</summary>
/// <remarks>
/// Being in the same place: facts of persons with named values that decide who sees what, where the two have the same known value. What they feel for each other, whether love or hate: the mean of both affinities without their sign.
/// And contact: the share of the acts of both plans that the other is asked for or sees.
/// </remarks>
public sealed class Directness
{
    private readonly StoryWorld _world;
    private readonly Affinities _affinities;
    private readonly ILookup<string, FluentId> _places;

    public Directness(StoryWorld world, Affinities affinities)
    {
        _world = world;
        _affinities = affinities;
        _places = Places(world.Model).ToLookup(fluent => world.Model.Fluents[fluent.Value].Arguments[0]);
    }

    /// <summary>In the state in which the two plans begin.</summary>
    public double Of(StateId state, Intention one, Intention other)
    {
        if (other.Person is null)
        {
            return Contact(state, other, one.Person!.Value).Average();
        }

        var (person, rival) = (one.Person!.Value, other.Person.Value);
        double[] places = [.. SamePlaces(state, person, rival)];
        double contact = Contact(state, one, rival).Concat(Contact(state, other, person)).Average();
        double[] felt = _affinities.SaysAnything ? [(Math.Abs(_affinities.Of(state, person, rival)) + Math.Abs(_affinities.Of(state, rival, person))) / 2] : [];
        return felt.Concat(places.Length > 0 ? [places.Average()] : Array.Empty<double>()).Append(contact).Average();
    }

    private IEnumerable<double> SamePlaces(StateId state, CharacterId person, CharacterId rival) =>
        from mine in PlacesOf(person)
        from others in PlacesOf(rival)
        where _world.Model.Fluents[mine.Value].Schema == _world.Model.Fluents[others.Value].Schema
        let place = _world.Get(state, mine)
        select !place.IsUnknown && place == _world.Get(state, others) ? 1.0 : 0.0;

    private IEnumerable<FluentId> PlacesOf(CharacterId person) => _places[_world.Model.Characters[person.Value]];

    private IEnumerable<double> Contact(StateId state, Intention plan, CharacterId rival)
    {
        foreach (var act in plan.Acts)
        {
            if (!_world.IsExecutable(state, act))
            {
                yield return 0;
                yield break;
            }

            yield return _world.IsAsked(state, act, rival) || _world.Holds(state, _world.Model.Actions[act.Value].Observers[rival.Value]) ? 1 : 0;
            state = _world.Successor(state, act);
        }
    }

    /// <summary>Facts of one person each that who sees an act, or something else, depends on.</summary>
    private static IEnumerable<FluentId> Places(StoryModel model) =>
        model.Actions.SelectMany(action => action.Observers).Concat(model.Seeing.Select(rule => rule.Condition))
            .SelectMany(Readings.Of)
            .Where(read => read.Path.Count == 0)
            .Select(read => read.Fluent)
            .Distinct()
            .Where(fluent => model.Fluents[fluent.Value] is { Domain: Domain.Symbols, Arguments.Count: 1, Tracks: null } fact && model.Characters.Contains(fact.Arguments[0]));
}
