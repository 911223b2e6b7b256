using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Tension;

/// <summary>What everybody's life is worth in a state, stake by stake, and what all of them together are worth to the audience.</summary>
/// <remarks>The values of <see cref="ValueScale"/> as doubles, remembered. Not for several threads at once.</remarks>
public sealed class Lives
{
    private readonly ValueScale _scale;
    private readonly int[] _first;
    private readonly Dictionary<StateId, double[]> _parts = new();
    private readonly Dictionary<StateId, double> _shared = new();

    public Lives(ValueScale scale, Sympathy sympathy)
    {
        _scale = scale;
        Sympathy = sympathy;
        var concerns = scale.World.Model.CharacterConcerns;
        Stakes = concerns.SelectMany((all, person) => all.Select((concern, place) => new Stake(new CharacterId(person), place, concern))).ToArray();
        _first = concerns.Select((_, person) => concerns.Take(person).Sum(all => all.Count)).Append(Stakes.Count).ToArray();
    }

    public StoryWorld World => _scale.World;

    public Sympathy Sympathy { get; }

    /// <summary>Everybody's concerns, person by person.</summary>
    public IReadOnlyList<Stake> Stakes { get; }

    /// <summary>V: for each stake its part of the person's life, from 0 to 1.</summary>
    public IReadOnlyList<double> Parts(StateId state)
    {
        if (!_parts.TryGetValue(state, out double[]? parts))
        {
            parts = Enumerable.Range(0, _first.Length - 1).SelectMany(person => _scale.Of(state, new CharacterId(person)).Parts).Select(part => part.ToDouble()).ToArray();
            _parts.Add(state, parts);
        }

        return parts;
    }

    /// <summary>U: from 0 to 1.</summary>
    public double Of(StateId state, CharacterId person)
    {
        var parts = Parts(state);
        double sum = 0;
        for (int stake = _first[person.Value]; stake < _first[person.Value + 1]; stake++)
        {
            sum += parts[stake];
        }

        return sum;
    }

    /// <summary>u: everybody's life by the sympathy they have.</summary>
    public double Shared(StateId state)
    {
        if (!_shared.TryGetValue(state, out double shared))
        {
            shared = Enumerable.Range(0, _first.Length - 1).Sum(person => Sympathy.Shares[person] * Of(state, new CharacterId(person)));
            _shared.Add(state, shared);
        }

        return shared;
    }

    /// <summary>Places in <see cref="Stakes"/> of one person's.</summary>
    public IEnumerable<int> PlacesOf(CharacterId person) => Enumerable.Range(_first[person.Value], _first[person.Value + 1] - _first[person.Value]);

    /// <summary>More than by what rounding does.</summary>
    internal static bool IsMore(double figure, double than) => figure > than + Tolerance;

    private const double Tolerance = 1e-9;
}

/// <summary>One concern of one person: something that can be won or lost.</summary>
/// <param name="Place">Among the person's concerns.</param>
public sealed record Stake(CharacterId Person, int Place, Concern Concern)
{
    /// <summary>Wanted for oneself, and not only because it is good for others.</summary>
    public bool IsOwn => Concern.GoodOf.Count == 0;
}
