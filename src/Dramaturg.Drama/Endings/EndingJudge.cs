using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Tension;
using Dramaturg.Drama.Values;
using Dramaturg.Model;

namespace Dramaturg.Drama.Endings;

/// <summary>Says how a story ends, and what its end is besides.</summary>
internal sealed class EndingJudge
{
    private readonly Road _road;
    private readonly Road _ahead;
    private readonly Lives _lives;
    private readonly ValueScale _scale;
    private readonly Lazy<Tally> _tally;

    /// <param name="road">In a world that keeps whole minds.</param>
    /// <param name="ahead">The same in the world of the lives.</param>
    public EndingJudge(Road road, Road ahead, Lives lives, ValueScale scale, Func<Tally> tally)
    {
        _road = road;
        _ahead = ahead;
        _lives = lives;
        _scale = scale;
        _tally = new(tally);
    }

    private Tally Tally => _tally.Value;

    /// <param name="openness">The share of what hangs on all questions that hangs on open ones.</param>
    public EndingTone Ending(double openness)
    {
        var tone = Class(openness);
        return new EndingTone(tone, Qualifiers(tone), Tally, openness);
    }

    public ToneClass Class(double openness) => EndingTone.Classify(Tally.Gains, Tally.Losses, openness, EndingThresholds.Default);

    public IReadOnlyList<ToneQualifier> Qualifiers(ToneClass tone) => [.. AllQualifiers(tone)];

    private IEnumerable<ToneQualifier> AllQualifiers(ToneClass tone)
    {
        if (tone == ToneClass.Tragic && _lives.Sympathy.Protagonists.Any(IsTragicHero))
        {
            yield return ToneQualifier.TragedyProper;
        }

        if (IsPoetic())
        {
            yield return ToneQualifier.Poetic;
        }

        if (_lives.Sympathy.Protagonists.Any(IsPyrrhicVictor))
        {
            yield return ToneQualifier.Pyrrhic;
        }
    }

    private bool IsTragicHero(CharacterId person) => Tally.Changes.Any(change =>
        change.Stake == TopStake(person) && change.Irreversible > 0
        && Causes.Of(_road, change.Act).Any(act => _road.World.Wanting(_road[act - 1], _road.Acts[act - 1]).Any(_lives.Sympathy.Protagonists.Contains)));

    private bool IsPyrrhicVictor(CharacterId person)
    {
        if (TopStake(person) is not { } top)
        {
            return false;
        }

        double others = _lives.PlacesOf(person).Where(stake => stake != top).Sum(AmountOf);
        double share = _scale.ShareOf(person, _lives.Stakes[top].Place).ToDouble();
        return Lives.IsMore(AmountOf(top), 0) && !Lives.IsMore(share, _lives.Parts(_ahead[_ahead.Acts.Count])[top]) && Lives.IsMore(0, others);
    }

    /// <summary>What the person's own life hangs on most.</summary>
    private int? TopStake(CharacterId person) => _lives.PlacesOf(person).Where(stake => _lives.Stakes[stake].IsOwn)
        .OrderByDescending(stake => _scale.ShareOf(person, _lives.Stakes[stake].Place)).Select(stake => (int?)stake).FirstOrDefault();

    private double AmountOf(int stake) => Tally.Changes.FirstOrDefault(change => change.Stake == stake)?.Amount ?? 0;

    /// <summary>Of all who wanted an act, those whose acts everybody's norms judge better fare better, on the whole.</summary>
    private bool IsPoetic()
    {
        var people = Enumerable.Range(0, _road.World.Model.Characters.Count).Select(person => new CharacterId(person)).Where(person => Done(person).Any()).ToArray();
        double[] verdicts = Array.ConvertAll(people, Verdicts);
        double[] changes = Array.ConvertAll(people, person => _lives.Of(_ahead[_ahead.Acts.Count], person) - _lives.Of(_ahead[0], person));
        return Lives.IsMore(Kendall.Tau(verdicts, changes), 0);
    }

    /// <summary>What everybody thinks of all that a person did.</summary>
    private double Verdicts(CharacterId person) => Done(person).SelectMany(number => Verdict.On(_road, number)).Sum(verdict => verdict.Norm.Verdict.ToDouble());

    private IEnumerable<int> Done(CharacterId person) =>
        Enumerable.Range(1, _road.Acts.Count).Where(number => _road.World.Wanting(_road[number - 1], _road.Acts[number - 1]).Contains(person));
}
