using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Tension;

/// <summary>How much of the audience's heart each person has: γ. The shares add up to 1, counted without signs.</summary>
/// <param name="Shares">For each person. Below 0: the audience wishes this person ill.</param>
public sealed record Sympathy(IReadOnlyList<double> Shares)
{
    private const double Main = 0.5;

    public double this[CharacterId person] => Shares[person.Value];

    /// <summary>By how often a person wants an act of the road or is better or worse off after it: one for each such act. With nobody like that, all alike.</summary>
    public static Sympathy Of(Road road)
    {
        double[] acts = [.. Involvements(road).Select(count => (double)count)];
        return By(acts.Sum() > 0 ? acts : Array.ConvertAll(acts, _ => 1.0));
    }

    /// <summary>For each person, how many acts of the road he or she wants or is better or worse off after.</summary>
    public static IReadOnlyList<int> Involvements(Road road) =>
        [.. Enumerable.Range(0, road.World.Model.Characters.Count).Select(person => Enumerable.Range(1, road.Acts.Count).Count(number => IsInvolved(road, new CharacterId(person), number)))];

    /// <summary>In proportion to weights, of which some may be below 0.</summary>
    /// <exception cref="ArgumentException">All weights are 0.</exception>
    public static Sympathy By(IReadOnlyList<double> weights)
    {
        double whole = weights.Sum(Math.Abs);
        return whole > 0 || weights.Count == 0
            ? new Sympathy(weights.Select(weight => weight / whole).ToArray())
            : throw new ArgumentException("somebody must matter", nameof(weights));
    }

    /// <summary>Those the story is about: with at least half as much sympathy as whoever has most.</summary>
    public IEnumerable<CharacterId> Protagonists => Enumerable.Range(0, Shares.Count)
        .Where(person => Shares[person] > 0 && Shares[person] >= Main * Shares.Max()).Select(person => new CharacterId(person));

    private static bool IsInvolved(Road road, CharacterId person, int number) =>
        road.World.Wanting(road[number - 1], road.Acts[number - 1]).Contains(person)
        || road.World.Utility(road[number - 1], person) != road.World.Utility(road[number], person);
}
