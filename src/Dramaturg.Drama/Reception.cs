using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Endings;
using Dramaturg.Drama.Tension;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama;

/// <summary>What a road does to its audience: how tense it is, what it asks and answers, how it ends. Each is worked out when it is first asked for.</summary>
/// <remarks>
/// Any of them throws <see cref="StoryFaultyException"/> where the story has no meaning in some state that may come. States of this world are not those of the road that it was made from:
/// it is a world of its own, so that the look ahead has a thread of its own while the struggles are looked at.
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

    /// <param name="road">In a world that keeps whole minds and that nothing else asks.</param>
    /// <param name="struggles">Of another world; null: conflicts and dilemmas are left out.</param>
    public Reception(Road road, Audience audience, Struggles? struggles)
    {
        var (chain, scale) = (new ExplainedChain(road.World), ValueScale.Of(road));
        Road = road;
        Audience = audience;
        Limits = ChainLimits.Default with { Seed = audience.Seed };
        Lives = new Lives(scale, audience.Sympathy ?? Sympathy.Of(road));
        var outlooks = new Outlooks(chain, Limits);
        var intentions = new Intentions(road.World);
        _ahead = new(() => outlooks.Of(Seen(road, audience.View), Limits.Horizon));
        _curve = new(() => Draw(struggles, intentions));
        _afterwards = new(() => outlooks.Of([Curve.Outlooks[^1].State], Limits.EndHorizon)[0]);
        _questions = new(() => Endings.Questions.Of(road, Lives, Curve, Afterwards, intentions, chain.IsEnd, struggles));
        _ending = new(() => EndingJudge.Of(road, Lives, scale, Tally.Of(road, Lives, Afterwards), Endings.Questions.Openness(Questions)));
    }

    /// <summary>Its states are those of <see cref="Lives"/> and of the curve.</summary>
    public Road Road { get; }

    public Audience Audience { get; }

    public ChainLimits Limits { get; }

    public Lives Lives { get; }

    public TensionCurve Curve => _curve.Value;

    /// <summary>What may come after the last act.</summary>
    public Outlook Afterwards => _afterwards.Value;

    public IReadOnlyList<Question> Questions => _questions.Value;

    public EndingTone Ending => _ending.Value;

    /// <summary>T, point by point.</summary>
    public IReadOnlyList<double> Tension => Curve.Points.Select(point => point.Tension.Value).ToArray();

    /// <summary>u, point by point: how well off those are whom the audience cares about.</summary>
    public IReadOnlyList<double> Fortune => Curve.Outlooks.Select(outlook => Lives.Shared(outlook.State)).ToArray();

    /// <summary>Begins to look ahead, which takes longest, on a thread of its own. Until the curve is asked for, nothing else may be asked here.</summary>
    public void LookAhead() => _ahead.Start();

    private TensionCurve Draw(Struggles? struggles, Intentions intentions)
    {
        LookAhead();
        var clashes = struggles?.Seen(Audience.View, Lives.Sympathy) ?? new Clash[Road.Acts.Count + 1];
        return TensionCurve.Of(_ahead.Value, Lives, intentions, clashes);
    }

    private static StateId[] Seen(Road road, CharacterId? view) =>
        [.. Enumerable.Range(0, road.Acts.Count + 1).Select(number => view is { } eyes ? road.World.Mind(road[number], eyes) : road[number])];
}
