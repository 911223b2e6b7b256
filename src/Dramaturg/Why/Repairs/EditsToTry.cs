// Which changes could matter to an act. What the act itself looks at comes first, then what those who are asked for it want, then everything else that
// anybody looks at; in the world, in the minds of those who are asked, and in what each of them takes another to believe.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Why.Repairs;

internal sealed class EditsToTry
{
    private const int MostValues = 6;

    private readonly StoryWorld _world;
    private readonly GroundAction _act;
    private readonly CharacterId[] _asked;

    public EditsToTry(StoryWorld world, ActionId act)
    {
        _world = world;
        _act = world.Model.Actions[act.Value];
        _asked = _act.Asked.Select(consent => consent.Character).Distinct().ToArray();
    }

    private StoryModel Model => _world.Model;

    /// <summary>Changes of the start, the likeliest first, each once.</summary>
    public IEnumerable<Edit.Start> OfTheStart() => References().SelectMany(Changes);

    /// <summary>The wants of those who are asked, by person and position. What a weight that grows depends on is changed at the start.</summary>
    public IEnumerable<(CharacterId Person, int Concern)> Wants() => _asked.SelectMany(person => Enumerable.Range(0, Model.CharacterConcerns[person.Value].Count)
        .Where(concern => Model.CharacterConcerns[person.Value][concern].GrowingWeight is null).Select(concern => (person, concern)));

    private IEnumerable<FluentReference> References() =>
        Looked().SelectMany(InMinds).Where(reference => Model.Fluents[reference.Fluent.Value].Tracks is null && reference.Path.Count <= _world.Options.BeliefLimit).Distinct();

    private IEnumerable<FluentReference> Looked() =>
        Readings.Of(_act)
            .Concat(_asked.SelectMany(person => Model.CharacterConcerns[person.Value]).SelectMany(Readings.Of))
            .Concat(Readings.InMinds(Model))
            .Distinct();

    private IEnumerable<FluentReference> InMinds(FluentReference reference) =>
        Within(reference, _asked).Concat(Within(reference, Enumerable.Range(0, Model.Characters.Count).Select(person => new CharacterId(person))).SelectMany(inner => Within(inner, _asked)))
            .Prepend(reference);

    private static IEnumerable<FluentReference> Within(FluentReference reference, IEnumerable<CharacterId> people) => people
        .Where(person => reference.Path.Count == 0 || reference.Path[0] != person)
        .Select(person => new FluentReference(reference.Path.Prepend(person).ToArray(), reference.Fluent));

    private IEnumerable<Edit.Start> Changes(FluentReference about)
    {
        var was = _world.Get(about.Path.Aggregate(_world.Start, _world.Mind), about.Fluent);
        return Values(Model.Fluents[about.Fluent.Value].Domain, was).Where(value => value != was).Select(value => new Edit.Start(about, was, value));
    }

    private static IEnumerable<Value> Values(Domain domain, Value was) => domain switch
    {
        Domain.Truth => new[] { Value.False, Value.True },
        Domain.Symbols symbols => Enumerable.Range(0, symbols.Names.Count).Take(MostValues).Select(Value.Symbol),
        Domain.Numbers numbers when was.IsNumber => new[] { was.AsNumber + 1, was.AsNumber - 1 }.Select(numbers.Saturate).Select(Value.Of),
        _ => Enumerable.Empty<Value>(),
    };
}
