using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Values;
using Dramaturg.Model;

namespace Dramaturg.Drama.Feelings;

/// <summary>What everybody feels along a road, act by act.</summary>
/// <remarks>
/// Drama-definitions 4. Nothing is felt that does not change somebody's mind. All of it is read off what people want, judge, believe and expect; every figure says what it is made of.
/// Cost: a forecast for each different state of mind on the road, of a bounded number of questions each (<see cref="Forecaster"/>).
/// </remarks>
public sealed class InnerLives
{
    private readonly Mood[][] _moods;
    private readonly double[][,] _affinities;

    internal InnerLives(IReadOnlyList<Feeling> all, Mood[][] moods, double[][,] affinities, Thoroughness thoroughness)
    {
        All = all;
        _moods = moods;
        _affinities = affinities;
        Thoroughness = thoroughness;
    }

    /// <summary>In the order in which they are aroused; of one act's, person by person, the strongest first.</summary>
    public IReadOnlyList<Feeling> All { get; }

    public Thoroughness Thoroughness { get; }

    /// <param name="road">In a world that keeps whole minds. Feelings look one mind deeper than it does: <see cref="Road.Deeper"/>.</param>
    /// <param name="regrets">What was given up in dilemmas on the road: <see cref="Regret.Of"/>. They are asked for while people look ahead on another thread. Null: nobody looked for them.</param>
    public static InnerLives Of(Road road, Func<IReadOnlyList<Regret>>? regrets = null)
    {
        var ahead = new Aside<FeelingGround>(() => FeelingGround.Of(road.Deeper(), FeelingTerms.Default));
        ahead.Start();
        var sources = new FeelingSources { Regrets = regrets?.Invoke() ?? [] };
        return new FeelingRun(ahead.Value, sources, FeelingTerms.Default).Run();
    }

    /// <summary>The same on this very road, for people who want what the scale says they do.</summary>
    public static InnerLives Of(Road road, ValueScale scale, FeelingSources sources, FeelingTerms terms) => new FeelingRun(FeelingGround.Of(road, scale, terms), sources, terms).Run();

    /// <summary>What somebody feels after an act (0: at the start), the strongest first.</summary>
    public IReadOnlyList<FeltThen> At(int number, CharacterId person) =>
        [.. All.Where(feeling => feeling.Person == person && feeling.At(number) > 0)
            .Select(feeling => new FeltThen(feeling, feeling.At(number)))
            .OrderByDescending(felt => felt.Strength)];

    /// <summary>What an act arouses in somebody, the strongest first.</summary>
    public IEnumerable<Feeling> ArousedBy(int number, CharacterId person) => All.Where(feeling => feeling.Since == number && feeling.Person == person);

    public Mood MoodAt(int number, CharacterId person) => _moods[number][person.Value];

    /// <summary>How dear one is to another after an act, from -1 to 1: what the story says of it and what has been felt since.</summary>
    public double AffinityAt(int number, CharacterId person, CharacterId other) => _affinities[number][person.Value, other.Value];
}

/// <param name="Strength">Not limited: see <see cref="Feeling.Shown"/>.</param>
public readonly record struct FeltThen(Feeling Feeling, double Strength);

/// <summary>How well the chances are known that feelings rest on.</summary>
/// <param name="WalkCount">Ways ahead that were drawn at random where there were too many; null: all chances are exact.</param>
/// <param name="IsCut">The story is too crowded: some hopes, fears and surprises are not known, because too much would have had to be asked.</param>
public sealed record Thoroughness(int? WalkCount, bool IsCut);
