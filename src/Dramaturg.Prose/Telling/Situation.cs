using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Stories;

namespace Dramaturg.Prose.Telling;

/// <summary>Answers what scenes and lines ask of the states of a telling.</summary>
internal sealed class Situation
{
    private const int MostCasts = 20_000;

    private readonly Sequence _sequence;
    private readonly TellingInput _input;
    private readonly IReadOnlyDictionary<string, CharacterId> _people;
    private IFeelings? _feelings;
    private Drama.Road? _felt;

    public Situation(Sequence sequence, TellingInput input)
    {
        _sequence = sequence;
        _input = input;
        _people = sequence.World.Model.Characters.Select((name, index) => (name, index)).ToDictionary(person => person.name, person => new CharacterId(person.index));
    }

    public CharacterId? Person(string? name) => name is not null && _people.TryGetValue(name, out var person) ? person : null;

    public bool Holds(Need need, Cast cast, StateId state) => Holds(need.Condition, cast, state);

    public bool Holds(IStoryCondition condition, Cast cast, StateId state) => _sequence.World.Holds(state, condition.About(cast));

    /// <summary>Whether such an act was told before state <paramref name="number"/>. A role that nobody has yet is anybody.</summary>
    public bool Happened(ActPattern act, Cast cast, int number) =>
        Enumerable.Range(0, number).Any(index => act.Match(_sequence.Act(index), cast, _input.Population) is not null);

    public bool Holds(FeelingTest test, Cast cast, int number) =>
        Person(Named(test.Person, cast)) is { } person && Towards(test, cast) is var (isNamed, towards) && (!isNamed || towards is not null)
        && Feelings.Strength(number, person, test.Feeling, towards) > test.Over;

    public bool IsTorn(string person, double over, Cast cast, int number) =>
        Person(Named(person, cast)) is { } somebody && Feelings.Dilemma(number, somebody) > over;

    /// <summary>Every way to fill the roles that are still open, up to a number that no film needs.</summary>
    public IEnumerable<Cast> Fill(IReadOnlyList<Role> roles, Cast cast) => _input.Population.Fill(roles, cast).Take(MostCasts);

    private IFeelings Feelings
    {
        get
        {
            if (_feelings is null || _felt != _sequence.Road)
            {
                _felt = _sequence.Road;
                _feelings = _input.Feelings(_felt);
            }

            return _feelings;
        }
    }

    private (bool IsNamed, CharacterId? Person) Towards(FeelingTest test, Cast cast) =>
        test.Towards is null ? (false, null) : (true, Person(Named(test.Towards, cast)));

    private static string Named(string term, Cast cast) => cast[term] ?? term;
}
