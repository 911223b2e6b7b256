using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Values;

/// <summary>Makes utilities comparable: every person's life can be worth from 0 to 1, whatever the weights of the wants are.</summary>
/// <remarks>
/// A want's part is its weight times its satisfaction, less the least that can be, divided by the sum of all that the person's parts can range over. A fear is at its best where nothing
/// that is feared is so. A part that rests on something unknown counts as the middle of its range. A want for a number without bounds has the range that it passes on the road, and is cut off there.
/// Not for several threads at once.
/// </remarks>
public sealed class ValueScale
{
    private readonly StoryWorld _world;
    private readonly PartRange[][] _parts;
    private readonly Number[] _spans;
    private readonly Dictionary<(StateId State, CharacterId Person), ValueVector> _known = new();
    private readonly Dictionary<(StateId State, Decision Decision), ValueVector> _decided = new();

    private ValueScale(Road road, IReadOnlyList<IReadOnlyList<Concern>> concerns)
    {
        _world = road.World;
        Concerns = concerns;
        _parts = concerns
            .Select((concerns, person) => concerns.Select(concern => RangeOf(road, new CharacterId(person), concern)).ToArray()).ToArray();
        _spans = Array.ConvertAll(_parts, parts => parts.Aggregate(Number.Zero, (sum, part) => sum + (part.High - part.Low)));
    }

    public static ValueScale Of(Road road) => new(road, road.World.Model.CharacterConcerns);

    /// <summary>The scale on which people would live who wanted other things than they do.</summary>
    public static ValueScale Of(Road road, IReadOnlyList<IReadOnlyList<Concern>> concerns) => new(road, concerns);

    public StoryWorld World => _world;

    /// <summary>What everybody wants, in the order of the parts.</summary>
    public IReadOnlyList<IReadOnlyList<Concern>> Concerns { get; }

    /// <summary>The utility that the scale makes 1, in the story's own weights; 0 for somebody who wants nothing that can change.</summary>
    public Number SpanOf(CharacterId person) => _spans[person.Value];

    /// <summary>How much of the person's life hangs on one want: the most that its part can be, from 0 to 1.</summary>
    /// <param name="concern">Place among the person's concerns.</param>
    public Number ShareOf(CharacterId person, int concern) => SpanOf(person) == Number.Zero
        ? Number.Zero
        : (_parts[person.Value][concern].High - _parts[person.Value][concern].Low) / SpanOf(person);

    /// <summary>V_c in a state, as things stand in that state: for what the person believes, ask in the person's mind.</summary>
    public ValueVector Of(StateId state, CharacterId person)
    {
        if (!_known.TryGetValue((state, person), out var vector))
        {
            var concerns = Concerns[person.Value];
            vector = new ValueVector(concerns.Select((concern, i) => Share(ConcernParts.Of(_world, state, concern), _parts[person.Value][i], SpanOf(person))).ToArray());
            _known.Add((state, person), vector);
        }

        return vector;
    }

    /// <summary>The same by the weights that are in force where the person decides: for the end of a plan.</summary>
    public ValueVector Of(StateId state, Decision decision)
    {
        var concerns = Concerns[decision.Person.Value];
        if (concerns.All(concern => concern.GrowingWeight is null))
        {
            return Of(state, decision.Person);
        }

        if (!_decided.TryGetValue((state, decision), out var vector))
        {
            vector = new ValueVector(concerns.Select((concern, i) => Share(
                ConcernParts.Of(_world, state, concern, WeightOf(concern, decision.Believed)), _parts[decision.Person.Value][i], SpanOf(decision.Person))).ToArray());
            _decided.Add((state, decision), vector);
        }

        return vector;
    }

    private Value WeightOf(Concern concern, StateId believed) => concern.GrowingWeight is { } weight ? _world.Evaluate(believed, weight) : Value.Of(concern.Weight);

    /// <summary>U⁰_c: what the person wants for himself or herself, without the good of others.</summary>
    public Number Own(StateId state, CharacterId person) => Own(Of(state, person), person);

    /// <summary>The same by the weights that are in force where the person decides.</summary>
    public Number Own(StateId state, Decision decision) => Own(Of(state, decision), decision.Person);

    private Number Own(ValueVector life, CharacterId person)
    {
        var concerns = Concerns[person.Value];
        return life.Parts.Where((_, i) => concerns[i].GoodOf.Count == 0).Aggregate(Number.Zero, (sum, part) => sum + part);
    }

    private static Number Share(Value part, PartRange range, Number span)
    {
        if (span == Number.Zero)
        {
            return Number.Zero;
        }

        var value = part.IsNumber ? part.AsNumber : (range.Low + range.High) / 2;
        return (Number.Max(range.Low, Number.Min(range.High, value)) - range.Low) / span;
    }

    private static PartRange RangeOf(Road road, CharacterId person, Concern concern)
    {
        var range = SatisfactionRange.Of(road.World.Model, concern);
        if (range is { Low: { } low, High: { } high })
        {
            return new PartRange(low, high);
        }

        var passed = Enumerable.Range(0, road.Acts.Count + 1)
            .SelectMany(number => new[] { road[number], road.World.Mind(road[number], person) })
            .Select(state => ConcernParts.Of(road.World, state, concern))
            .Where(part => part.IsNumber)
            .Select(part => part.AsNumber)
            .DefaultIfEmpty(Number.Zero)
            .ToArray();
        return new PartRange(range.Low ?? passed.Aggregate(Number.Min), range.High ?? passed.Aggregate(Number.Max));
    }

    private readonly record struct PartRange(Number Low, Number High);
}
