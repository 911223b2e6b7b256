// Who knows what, and since when. A row is one fact and one person; it is cut into spells. A fact is a reference: with an empty path it
// is about the world, with the path [Tom] about what Tom believes, and both are judged alike: Ida's belief of [Tom] oil is her mind's Tom's oil,
// its truth is Tom's oil. Worked example: docs/drama/knowledge.md.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Knowledge;

/// <param name="Person">Null: the audience, which sees what is so.</param>
/// <param name="Spells">In order, without gaps, from the start to the end of the story.</param>
public sealed record KnowledgeRow(FluentReference Fact, CharacterId? Person, IReadOnlyList<Spell> Spells)
{
    /// <summary>What may come, as the person sees it, by when it begins; they may overlap. Empty where nobody asked: <see cref="KnowledgeMatrix.Of(Road, Knowledge.Suspicions?)"/>.</summary>
    public IReadOnlyList<Suspicion> Suspicions { get; init; } = [];

    public Spell At(int number) => Spells.First(spell => number <= spell.Until);

    public bool IsEverWrong => Spells.Any(spell => spell.Attitude != Attitude.Knows);
}

/// <summary>The facts in question along a road, and for each the audience and everybody who can know of it.</summary>
public sealed class KnowledgeMatrix
{
    private readonly Road _road;
    private readonly Sources _sources;
    private readonly Suspicions? _suspicions;

    private KnowledgeMatrix(Road road, Suspicions? suspicions)
    {
        _road = road;
        _suspicions = suspicions;
        _sources = new Sources(road);
        Rows = Facts().SelectMany(RowsOf).ToArray();
    }

    /// <summary>First the facts about the world, in the model's order; then those about minds, person by person.</summary>
    public IReadOnlyList<KnowledgeRow> Rows { get; }

    /// <summary>Where it comes from what somebody believes of a fact about the world after act <paramref name="number"/>; null where the fact is in no question.</summary>
    public Source? SourceOf(string person, FluentId fact, int number) => Rows
        .FirstOrDefault(row => row.Fact.Path.Count == 0 && row.Fact.Fluent == fact && row.Person is { } knower && Model.Characters[knower.Value] == person)?.At(number).Source;

    /// <param name="road">In a world that keeps whole minds.</param>
    /// <param name="suspicions">Those along the road; what is suspected is in question, too. Null: nobody asks for them.</param>
    public static KnowledgeMatrix Of(Road road, Suspicions? suspicions = null) => new(road, suspicions);

    private StoryModel Model => _road.World.Model;

    private IEnumerable<CharacterId> People => Enumerable.Range(0, Model.Characters.Count).Select(person => new CharacterId(person));

    private IEnumerable<int> Numbers => Enumerable.Range(0, _road.Acts.Count + 1);

    private IEnumerable<FluentReference> Facts()
    {
        var fluents = Enumerable.Range(0, Model.Fluents.Count).Where(IsSpokenOf).Select(fluent => new FluentId(fluent)).ToArray();
        var world = fluents.Select(fluent => new FluentReference(fluent)).Where(fact => Changes(fact) || IsMistaken(fact) || IsSuspected(fact));
        var minds = People.SelectMany(person => fluents.Select(fluent => new FluentReference(new[] { person }, fluent))).Where(IsMistaken);
        return world.Concat(minds);
    }

    private bool IsSpokenOf(int fluent) => Spoken.Of(Model, new FluentId(fluent));

    private bool Changes(FluentReference fact) => Numbers.Any(number => Truth(fact, number) != Truth(fact, 0));

    private bool IsMistaken(FluentReference fact) =>
        Knowers(fact).Any(person => Numbers.Any(number => Belief(person, fact, number) != Truth(fact, number)));

    private bool IsSuspected(FluentReference fact) => Askers(fact).Any(person => Suspected(person, fact).Count > 0);

    private IReadOnlyList<Suspicion> Suspected(CharacterId? person, FluentReference fact) => _suspicions?.Of(person, fact) ?? [];

    private IEnumerable<CharacterId?> Askers(FluentReference fact) => Knowers(fact).Select(person => (CharacterId?)person).Prepend(null);

    /// <summary>Everybody's mind is open to that person alone.</summary>
    private IEnumerable<CharacterId> Knowers(FluentReference fact) => People.Where(person => fact.Path.All(mind => mind != person));

    private IEnumerable<KnowledgeRow> RowsOf(FluentReference fact) =>
        Askers(fact).Select(person => new KnowledgeRow(fact, person, Spells(person, fact)) { Suspicions = Suspected(person, fact) });

    private Spell[] Spells(CharacterId? person, FluentReference fact)
    {
        var starts = Numbers.Where(number => number == 0 || !IsAlike(person, fact, number - 1, number)).ToArray();
        return starts.Select((since, i) => new Spell(
            since,
            i + 1 < starts.Length ? starts[i + 1] - 1 : _road.Acts.Count,
            AttitudeOf(Belief(person, fact, since), Truth(fact, since)),
            Belief(person, fact, since),
            _sources.Of(person, fact, since))).ToArray();
    }

    private bool IsAlike(CharacterId? person, FluentReference fact, int earlier, int later) =>
        Belief(person, fact, earlier) == Belief(person, fact, later)
        && AttitudeOf(Belief(person, fact, earlier), Truth(fact, earlier)) == AttitudeOf(Belief(person, fact, later), Truth(fact, later));

    private Value Truth(FluentReference fact, int number) => _road.Read(_road[number], fact);

    private Value Belief(CharacterId? person, FluentReference fact, int number) => _road.Belief(person, fact, number);

    private static Attitude AttitudeOf(Value belief, Value truth) =>
        belief == truth ? Attitude.Knows : belief.IsUnknown ? Attitude.DoesNotKnow : Attitude.BelievesWrongly;
}
