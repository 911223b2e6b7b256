using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.People;

/// <summary>How dear people are to each other, from -1 to 1, by what they want and feel.</summary>
/// <remarks>
/// Two things speak of it: wants for another's good (against it, where the weight is negative), each compared with the weightiest such want of the person; and relations of person to person whose
/// range has 0 in its midst, such as a closeness from -3 to 3, by their place in it. Both are added and cut off. A relation that begins at 0, such as trust, says nothing of it.
/// </remarks>
public sealed class Affinities
{
    private readonly StoryWorld _world;
    private readonly double[,] _always;
    private readonly ILookup<(CharacterId From, CharacterId To), FluentId> _relations;

    public Affinities(StoryWorld world)
    {
        _world = world;
        int count = world.Model.Characters.Count;
        _always = new double[count, count];
        foreach (int person in Enumerable.Range(0, count))
        {
            Care(person);
        }

        AddFixedRelations();
        _relations = AllRelations(world.Model).ToLookup(relation => (relation.From, relation.To), relation => relation.Fluent);
    }

    /// <summary>Whether the story says anything of how dear anybody is to anybody.</summary>
    public bool SaysAnything => _relations.Count > 0 || _always.Cast<double>().Any(care => care != 0);

    /// <summary>How dear one is to another in a state; of oneself 0.</summary>
    public double Of(StateId state, CharacterId person, CharacterId other)
    {
        if (person == other)
        {
            return 0;
        }

        double felt = _relations[(person, other)].Sum(relation => Place(_world.Get(state, relation), _world.Model.Fluents[relation.Value].Domain));
        return Math.Max(-1, Math.Min(1, _always[person.Value, other.Value] + felt));
    }

    /// <summary>The relations that speak of it.</summary>
    public IEnumerable<FluentId> Relations(CharacterId person, CharacterId other) => _relations[(person, other)];

    private void Care(int person)
    {
        var concerns = _world.Model.CharacterConcerns[person];
        for (int i = 0; i < concerns.Count; i++)
        {
            foreach (var other in concerns[i].GoodOf.Where(other => other.Value != person))
            {
                _always[person, other.Value] += Weight(new CharacterId(person), i);
            }
        }

        int[] others = [.. Enumerable.Range(0, _world.Model.Characters.Count)];
        double most = others.Max(other => Math.Abs(_always[person, other]));
        foreach (int other in others.Where(_ => most > 0))
        {
            _always[person, other] /= most;
        }
    }

    /// <summary>Relations that no act can change stand in no state.</summary>
    private void AddFixedRelations()
    {
        var people = PeopleOf(_world.Model);
        foreach (var fact in _world.Model.FixedFacts.Where(fact => IsRelation(fact.Fluent, people)))
        {
            _always[people[fact.Fluent.Arguments[0]].Value, people[fact.Fluent.Arguments[1]].Value] += Place(fact.Value, fact.Fluent.Domain);
        }
    }

    /// <summary>At the start, if it grows.</summary>
    private double Weight(CharacterId person, int concern) =>
        _world.Weight(_world.Mind(_world.Start, person), person, concern) is { IsNumber: true } weight ? weight.AsNumber.ToDouble() : 0;

    private static double Place(Value value, Domain domain)
    {
        var numbers = (Domain.Numbers)domain;
        return !value.IsNumber ? 0 : (value.AsNumber / (value.AsNumber.Sign < 0 ? -numbers.Lowest!.Value : numbers.Highest!.Value)).ToDouble();
    }

    private static IEnumerable<(FluentId Fluent, CharacterId From, CharacterId To)> AllRelations(StoryModel model)
    {
        var people = PeopleOf(model);
        return model.Fluents.Select((fluent, id) => (fluent, id))
            .Where(fact => IsRelation(fact.fluent, people))
            .Select(fact => (new FluentId(fact.id), people[fact.fluent.Arguments[0]], people[fact.fluent.Arguments[1]]));
    }

    private static Dictionary<string, CharacterId> PeopleOf(StoryModel model) =>
        model.Characters.Select((name, person) => (name, person)).ToDictionary(person => person.name, person => new CharacterId(person.person));

    private static bool IsRelation(Fluent fluent, Dictionary<string, CharacterId> people) =>
        fluent is { Tracks: null, Arguments.Count: 2, Domain: Domain.Numbers { Lowest: { Sign: < 0 }, Highest: { Sign: > 0 } } } && fluent.Arguments.All(people.ContainsKey);
}
