using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Feelings;

/// <summary>What people feel over acts that they judge: pride and shame, admiration and reproach, and with what the act does to their lives gratitude and anger, gratification and remorse, and guilt.</summary>
/// <remarks>Over the act itself it fades, for an act is past; what it did to lives may last, and with it gratitude, anger and their like.</remarks>
internal sealed class Judgements(Circumstances circumstances) : IAppraisal
{
    private readonly Verdicts _verdicts = new(circumstances);

    public IEnumerable<Arousal> Of(Moment moment) => _verdicts.Of(moment, moment.Person).SelectMany(judged => Of(moment, judged));

    private IEnumerable<Arousal> Of(Moment moment, Judged judged)
    {
        var blame = circumstances.Responsibility.Of(moment, judged.Doer, judged.IsPraise);
        var factors = new[] { new Factor(FactorKind.Verdict, Math.Abs(judged.Size.ToDouble())), new Factor(FactorKind.Responsibility, blame.Share) };
        var @case = new Case(moment, judged, blame, factors);
        return @case.IsOwn && !judged.IsPraise ? [Plain(@case), .. Compound(@case), .. Guilt(@case)] : [Plain(@case), .. Compound(@case)];
    }

    private Arousal Plain(Case judged) => Arousal.Of(
        (judged.IsOwn, judged.IsPraise) switch
        {
            (true, true) => FeelingKind.Pride,
            (true, false) => FeelingKind.Shame,
            (false, true) => FeelingKind.Admiration,
            _ => FeelingKind.Reproach,
        },
        About(judged),
        Grounds(judged, judged.Factors, AllFacts()));

    private IEnumerable<Arousal> Compound(Case judged)
    {
        var change = new LifeChange(circumstances.Scale, judged.Moment);
        double size = judged.IsPraise ? change.Gain : change.Loss;
        if (size == 0)
        {
            yield break;
        }

        int sign = judged.IsPraise ? 1 : -1;
        var factor = new Factor(judged.IsPraise ? FactorKind.Gain : FactorKind.Loss, size);
        yield return Arousal.Of(
            CompoundKind(judged),
            About(judged),
            Grounds(judged, judged.Factors.Append(factor), circumstances.FactsOf(judged.Moment.Person)),
            mind => change.Lasts(circumstances.Scale.Of(mind, judged.Moment.Standpoint), sign));
    }

    private static FeelingKind CompoundKind(Case judged) => (judged.IsOwn, judged.IsPraise) switch
    {
        (true, true) => FeelingKind.Gratification,
        (true, false) => FeelingKind.Remorse,
        (false, true) => FeelingKind.Gratitude,
        _ => FeelingKind.Anger,
    };

    /// <summary>Towards everybody dear who fares worse.</summary>
    private IEnumerable<Arousal> Guilt(Case judged) =>
        circumstances.Others(judged.Moment.Person).Select(victim => Guilt(judged, victim)).OfType<Arousal>();

    private Arousal? Guilt(Case judged, CharacterId victim)
    {
        var standpoint = judged.Moment.StandpointOf(victim);
        var before = circumstances.Scale.Own(judged.Moment.Before, standpoint);
        double loss = (before - circumstances.Scale.Own(judged.Moment.After, standpoint)).ToDouble();
        double affinity = circumstances.Bonds.Of(judged.Moment.Before, judged.Moment.Person, victim);
        return loss <= 0 || affinity <= 0 ? null : Arousal.Of(
            FeelingKind.Guilt,
            new FeelingObject(Toward: victim),
            Grounds(judged, judged.Factors.Append(new(FactorKind.Affinity, affinity)).Append(new(FactorKind.Loss, loss)), circumstances.FactsOf(victim)),
            mind => circumstances.Scale.Own(mind, standpoint) < before);
    }

    private static FeelingObject About(Case judged) => new(Toward: judged.IsOwn ? null : judged.Judged.Doer);

    private Grounds Grounds(Case judged, IEnumerable<Factor> factors, IEnumerable<FluentReference> facts) =>
        new(judged.Moment.Act, [.. factors], circumstances.Changes(judged.Moment, facts))
        {
            Blame = judged.Blame,
            Norms = judged.Judged.Norms,
        };

    private IEnumerable<FluentReference> AllFacts() =>
        Enumerable.Range(0, circumstances.World.Model.Fluents.Count).Select(fluent => new FluentReference(new FluentId(fluent)));

    private sealed record Case(Moment Moment, Judged Judged, Blame Blame, IReadOnlyList<Factor> Factors)
    {
        public bool IsOwn => Judged.Doer == Moment.Person;

        public bool IsPraise => Judged.IsPraise;
    }
}
