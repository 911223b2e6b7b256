using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Endings;
using Dramaturg.Drama.Tension;
using Dramaturg.Drama.Values;
using Dramaturg.Planner;

namespace Dramaturg.Drama;

/// <summary>What a road does to its audience: how tense it is, what it asks and answers, how it ends. Each is worked out when it is first asked for.</summary>
/// <remarks>Any of them throws <see cref="StoryFaultyException"/> where the story has no meaning in some state that may come.</remarks>
public sealed class Reception
{
    /// <summary>So much of a shared life makes a turn of fortune.</summary>
    public const double Turn = 0.05;

    private readonly Lazy<TensionCurve> _curve;
    private readonly Lazy<Outlook> _afterwards;
    private readonly Lazy<IReadOnlyList<Question>> _questions;
    private readonly Lazy<EndingTone> _ending;

    /// <param name="chain">Of the road's world, which keeps whole minds.</param>
    /// <param name="struggles">Null: conflicts and dilemmas are left out.</param>
    public Reception(Road road, ExplainedChain chain, ValueScale scale, Audience audience, Struggles? struggles)
    {
        Audience = audience;
        Limits = ChainLimits.Default with { Seed = audience.Seed };
        Lives = new Lives(scale, audience.Sympathy ?? Sympathy.Of(road));
        var outlooks = new Outlooks(chain, Limits);
        var intentions = new Intentions(road.World);
        _curve = new(() => TensionCurve.Of(road, Lives, outlooks, intentions, Limits.Horizon, audience.View, struggles?.Seen(audience.View, Lives.Sympathy) ?? new Clash[road.Acts.Count + 1]));
        _afterwards = new(() => outlooks.Of([Curve.Outlooks[^1].State], Limits.EndHorizon)[0]);
        _questions = new(() => Endings.Questions.Of(road, Lives, Curve, Afterwards, intentions, chain.IsEnd, struggles));
        _ending = new(() => EndingJudge.Of(road, Lives, scale, Tally.Of(road, Lives, Afterwards), Endings.Questions.Openness(Questions)));
    }

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
}
