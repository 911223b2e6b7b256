using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Feelings;

/// <summary>Goes along a road, act by act and person by person.</summary>
internal sealed class FeelingRun
{
    private readonly Road _road;
    private readonly FeelingTerms _terms;
    private readonly Circumstances _circumstances;
    private readonly MindChanges _changes;
    private readonly IAppraisal[] _appraisals;
    private readonly InnerLife[] _lives;
    private readonly Forecaster _forecaster;

    public FeelingRun(FeelingGround ground, FeelingSources sources, FeelingTerms terms)
    {
        _road = ground.Road;
        _terms = terms;
        _changes = new MindChanges(ground.Road.World);
        _forecaster = ground.Forecaster;
        _circumstances = new Circumstances(ground, sources, terms);
        _appraisals =
        [
            new WellBeing(_circumstances), new Outcomes(_circumstances), new FortunesOfOthers(_circumstances), new Judgements(_circumstances), new Embarrassment(_circumstances),
            new Envy(_circumstances), new Regrets(_circumstances, sources.Regrets), new Astonishment(_circumstances), new Attachment(_circumstances),
        ];
        _lives = [.. People(_road).Select(person => new InnerLife(person, _circumstances))];
    }

    public InnerLives Run()
    {
        var affinities = new double[_road.Acts.Count + 1][,];
        for (int number = 0; number <= _road.Acts.Count; number++)
        {
            foreach (var life in _lives)
            {
                Live(life, number);
            }

            affinities[number] = Affinities(number);
        }

        var all = _lives.SelectMany(life => life.Feelings).OrderBy(feeling => feeling.Since).ThenBy(feeling => feeling.Person.Value).ThenByDescending(feeling => feeling.Course[0]);
        var moods = Enumerable.Range(0, affinities.Length).Select(number => _lives.Select(life => life.Moods[number]).ToArray());
        return new InnerLives([.. all], [.. moods], affinities, new Thoroughness(_circumstances.IsSampled ? _forecaster.WalkCount : null, _circumstances.IsCut));
    }

    private static IEnumerable<CharacterId> People(Road road) => Enumerable.Range(0, road.World.Model.Characters.Count).Select(person => new CharacterId(person));

    private void Live(InnerLife life, int number)
    {
        var mind = _road.World.Mind(_road[number], life.Person);
        if (number == 0)
        {
            life.LookAhead(number, null, mind, null);
        }
        else
        {
            var moment = Moment.Of(_road, number, life.Person);
            life.Fade(mind);
            Arouse(life, moment);
            life.LookAhead(number, moment.Act, mind, moment.Before);
        }

        life.SettleMood(number);
    }

    private void Arouse(InnerLife life, Moment moment)
    {
        if (_changes.Differ(moment.Before, moment.After))
        {
            Arousal[] felt = [.. _appraisals.SelectMany(appraisal => appraisal.Of(moment)).Where(arousal => _terms.IsFelt(arousal.Strength))];
            life.Add(moment.Number, felt);
            _circumstances.Bonds.Drift(moment.Before, life.Person, felt);
        }
    }

    private double[,] Affinities(int number)
    {
        var table = new double[_lives.Length, _lives.Length];
        foreach (var (person, other) in People(_road).SelectMany(person => People(_road).Select(other => (person, other))))
        {
            table[person.Value, other.Value] = _circumstances.Bonds.Of(_road.World.Mind(_road[number], person), person, other);
        }

        return table;
    }
}
