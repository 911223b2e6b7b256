using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Feelings;

/// <summary>One person's feelings while the road is gone along: aroused, fading, gone; and the mood they leave.</summary>
internal sealed class InnerLife
{
    private readonly Circumstances _circumstances;
    private readonly List<LiveFeeling> _alive = new();
    private readonly List<LiveFeeling> _all = new();
    private readonly List<Mood> _moods = new();

    public InnerLife(CharacterId person, Circumstances circumstances)
    {
        Person = person;
        _circumstances = circumstances;
    }

    public CharacterId Person { get; }

    public IReadOnlyList<Mood> Moods => _moods;

    public IEnumerable<Feeling> Feelings => _all.Select(feeling => feeling.Finished(Person));

    /// <summary>One act more has passed. Hopes and fears wait for <see cref="LookAhead"/>.</summary>
    public void Fade(StateId mind) => _alive.RemoveAll(feeling => !feeling.Arousal.Kind.IsProspect() && !feeling.Fade(mind, _circumstances.Terms));

    /// <summary>Love or hate that is brought to mind again takes the place of what was left of it.</summary>
    public void Add(int number, IEnumerable<Arousal> felt)
    {
        foreach (var arousal in felt)
        {
            if (arousal.Kind is FeelingKind.Love or FeelingKind.Hate)
            {
                _alive.RemoveAll(feeling => feeling.IsReplacedBy(arousal));
            }

            Add(new LiveFeeling(number, arousal));
        }
    }

    /// <summary>Hopes and fears are as strong as the prospects of the moment make them.</summary>
    /// <param name="before">The mind before the act; null at the start.</param>
    public void LookAhead(int number, ActionId? act, StateId mind, StateId? before)
    {
        var expected = _circumstances.ProspectsOf(mind, Person);
        _alive.RemoveAll(feeling => feeling.Arousal.Kind.IsProspect() && !expected.Any(prospect => feeling.IsAbout(prospect.Prospect)));
        foreach (var (prospect, odds) in expected)
        {
            if (_alive.Find(feeling => feeling.IsAbout(prospect)) is { } known)
            {
                known.Continue(odds.Strength);
            }
            else
            {
                Add(new LiveFeeling(number, Expect(act, before, prospect, odds)));
            }
        }
    }

    public void SettleMood(int number)
    {
        var felt = _alive.Select(feeling => (feeling.Arousal.Kind, feeling.Strength));
        _moods.Add((number == 0 ? Mood.Even : _moods[number - 1]).Next(felt, Fading.PerAct(_circumstances.Terms.MoodHalfLifeDoublings)));
    }

    private void Add(LiveFeeling feeling)
    {
        _alive.Add(feeling);
        _all.Add(feeling);
    }

    private Arousal Expect(ActionId? act, StateId? before, Prospect prospect, Expected odds)
    {
        var factors = new[] { new Factor(FactorKind.Chance, odds.Chance), new Factor(FactorKind.Stake, Math.Abs(odds.Stake)) };
        var grounds = new Grounds(act, factors, [])
        {
            ChanceBefore = before is { } then ? _circumstances.AnticipationOf(then, Person)?.Of(prospect).Chance : null,
            ChanceAfter = odds.Chance,
            ChanceError = odds.Error,
        };
        return Arousal.Of(
            odds.Stake > 0 ? FeelingKind.Hope : FeelingKind.Fear,
            new FeelingObject(Concern: prospect.Aims.Count == 1 ? prospect.Aims[0].Concern : null, Prospect: prospect),
            grounds);
    }
}
