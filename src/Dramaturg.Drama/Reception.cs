using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Endings;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.Tension;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Scopes;

namespace Dramaturg.Drama;

/// <summary>What a road does to its audience: how tense it is, what it asks and answers, how it ends. Each is worked out when it is first asked for.</summary>
/// <remarks>
/// Any of them throws <see cref="StoryFaultyException"/> where the story has no meaning in some state that may come. It looks ahead in a world of its own, on a thread of its own, while the
/// struggles are looked at in that of the road.
/// </remarks>
public sealed class Reception
{
    /// <summary>So much of a shared life makes a turn of fortune.</summary>
    public const double Turn = 0.05;

    private readonly Aside<IReadOnlyList<Outlook>> _ahead;
    private readonly Lazy<TensionCurve> _curve;
    private readonly Lazy<Outlook> _afterwards;
    private readonly Lazy<IReadOnlyList<Question>> _questions;
    private readonly Lazy<EndingTone> _ending;
    private readonly Aside<bool> _beyond;
    private readonly Road _roadAhead;
    private readonly Lives _lives;
    private readonly Intentions _intentions;
    private readonly Lazy<Closing> _closing;

    /// <param name="road">In a world that keeps whole minds.</param>
    /// <param name="struggles">Null: conflicts and dilemmas are left out.</param>
    public Reception(Road road, Audience audience, Struggles? struggles)
    {
        var ahead = road.Again(audience.View is null ? MindDetail.WithWants : MindDetail.Whole, Horizons.Of(road, Horizons.MostReasons));
        var (chain, scale) = (new ExplainedChain(ahead.World), ValueScale.Of(ahead));
        var lives = new Lives(scale, audience.Sympathy ?? Sympathy.Of(ahead));
        Road = road;
        Audience = audience;
        Limits = ChainLimits.Default with { Seed = audience.Seed };
        var outlooks = new Outlooks(chain, Limits);
        var intentions = new Intentions(ahead.World);
        var seen = outlooks.Along(Seen(ahead, audience.View), Limits.Horizon);
        _afterwards = new(() => outlooks.Of(seen.States[^1], Limits.EndHorizon));
        var questions = new Questions(road, ahead, lives, seen, () => _afterwards.Value, intentions, chain.IsEnd, struggles);
        var judge = new EndingJudge(road, ahead, lives, scale, () => Tally.Of(ahead, lives, _afterwards.Value));
        (_roadAhead, _lives, _intentions) = (ahead, lives, intentions);
        _ahead = new(seen.All);
        _curve = new(() => Draw(struggles));
        _questions = new(() => AfterTheCurve(questions));
        _ending = new(() => judge.Ending(Endings.Questions.Openness(Questions)));
        _beyond = new(() => questions.AreFewerThan(EndingThresholds.Default.Open, questions.StillOpenAhead()));
        _closing = new(() => Closing.Of(judge, questions, () => Ending));
    }

    public Road Road { get; }

    /// <summary>The same in the world that looks ahead, which without a view keeps of minds no more than reasons and wants need. Its states are those of <see cref="Lives"/> and of the curve.</summary>
    public Road Ahead => Alone(() => _roadAhead);

    public Audience Audience { get; }

    /// <summary>Most acts of the reasons that are looked at; fewer than the story's in a crowded one.</summary>
    public int ReasonLimit => _roadAhead.World.Options.CharacterLimit;

    public bool IsCrowded => ReasonLimit < Road.World.Options.CharacterLimit;

    public ChainLimits Limits { get; }

    public Lives Lives => Alone(() => _lives);

    public TensionCurve Curve => _curve.Value;

    /// <summary>What the figures of the curve are made of after an act; 0: at the start.</summary>
    public TensionReasons WhyAt(int number) => TensionReasons.Of(Curve.Outlooks[number], _lives, _intentions);

    /// <summary>What may come after the last act.</summary>
    public Outlook Afterwards => Alone(() => _afterwards.Value);

    public IReadOnlyList<Question> Questions => _questions.Value;

    public EndingTone Ending => _ending.Value;

    /// <summary>What <see cref="Ending"/> and <see cref="Questions"/> come to in two lines. Where it is soon clear, nothing else is worked out for it.</summary>
    public Closing Closing => Alone(() => _closing.Value);

    /// <summary>T, point by point.</summary>
    public IReadOnlyList<double> Tension => Curve.Points.Select(point => point.Tension.Value).ToArray();

    /// <summary>u, point by point: how well off those are whom the audience cares about.</summary>
    public IReadOnlyList<double> Fortune => Curve.Outlooks.Select(outlook => Lives.Shared(outlook.State)).ToArray();

    /// <summary>Begins to look ahead from every state, on a thread of its own. Whatever is asked here waits for it.</summary>
    public void LookAhead() => _ahead.Start();

    /// <summary>Begins to look for what stays open, likewise. Not while looking ahead.</summary>
    public void LookBeyond() => _beyond.Start();

    /// <summary>When nobody else is at work in the world ahead. The time until then is used for what the curve needs besides.</summary>
    private T Alone<T>(Func<T> ask)
    {
        _beyond.Finish();
        if (_ahead.IsStarted)
        {
            _ = Curve;
        }

        return ask();
    }

    /// <summary>The curve takes longest, and has two threads.</summary>
    private IReadOnlyList<Question> AfterTheCurve(Questions questions)
    {
        _ = Curve;
        return questions.All();
    }

    private TensionCurve Draw(Struggles? struggles)
    {
        _beyond.Finish();
        _ahead.Start();
        var clashes = struggles?.Seen(Audience.View, _lives.Sympathy) ?? new Clash[Road.Acts.Count + 1];
        return TensionCurve.Of(_ahead.Value, _lives, _intentions, clashes);
    }

    private static StateId[] Seen(Road road, CharacterId? view) =>
        [.. Enumerable.Range(0, road.Acts.Count + 1).Select(number => view is { } eyes ? road.World.Mind(road[number], eyes) : road[number])];
}
