using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.Tension;
using Dramaturg.Model;
using Dramaturg.Planner;
using Xunit;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>Laws 3, 4 and 8 for tension, and that its terms are what the definitions say they are.</summary>
internal static class TensionLaws
{
    private const double Tolerance = 1e-9;

    public static IReadOnlyList<Law> All { get; } =
    [
        OfAudiences("suspense is at most the risk, and the risk the deviation of all ends", received => received.Reception.Curve.Outlooks.Count(outlook => RiskIsDeviation(received, outlook))),
        OfAudiences("suspense squared and added up over a horizon that counts down is the risk squared", received => received.Reception.Curve.Outlooks.Count(outlook => SuspenseAddsUp(received, outlook))),
        OfAudiences("what is expected after the next step is on average what is expected now", received => received.Reception.Curve.Outlooks.Count(outlook => ExpectationIsKept(received, outlook))),
        OfAudiences("tension lies from 0 to 1, grows with every term and is 0 only if all are", received => received.Reception.Curve.Points.Sum(TensionIsMonotone)),
        OfAudiences("peril is 0 where nothing dear can get worse", received => received.Reception.Curve.Outlooks.Count(outlook => PerilNeedsALoss(received, outlook))),
        OfAudiences("irony is 0 where nobody is wrong", IronyNeedsAMistake),
        OfAudiences("what a figure is made of adds up to it", ReasonsAddUp),
        OfAudiences("renumbered people are as tense, ask and end the same", SameRenumbered),
        OfAudiences("a bystander changes no figure", SameWithABystander),
        Law.OfContestedRoads("what stands against each other is felt from 0 to 1", ClashesAreFelt),
    ];

    internal static Law OfAudiences(string name, Func<Received, int> cases) =>
        Law.OfRoads(name, road => Received.Of(road) is { } received ? cases(received) : 0);

    private static bool RiskIsDeviation(Received received, Outlook outlook)
    {
        var spread = outlook.SpreadOf(received.Reception.Lives.Shared);
        Assert.True(spread.Next <= spread.Whole);
        var ends = Ends(received, outlook.State, outlook.Horizon).ToArray();
        double mean = ends.Sum(end => end.Chance * end.Worth);
        Assert.Equal(ends.Sum(end => end.Chance * (end.Worth - mean) * (end.Worth - mean)), spread.Whole * spread.Whole, Tolerance);
        Assert.Equal(mean, outlook.Expected(received.Reception.Lives.Shared), Tolerance);
        return spread.Whole > 0;
    }

    /// <summary>The law of total variance.</summary>
    private static bool SuspenseAddsUp(Received received, Outlook outlook)
    {
        var spread = outlook.SpreadOf(received.Reception.Lives.Shared);
        Assert.Equal(spread.Whole * spread.Whole, SuspenseToCome(received, new Outlooks(received.Chain, ChainLimits.Default), outlook.State, outlook.Horizon), Tolerance);
        return spread.Whole > 0;
    }

    /// <summary>Of a curve that is looked at in full.</summary>
    private static int ReasonsAddUp(Received received)
    {
        var points = received.Reception.Curve.Points.Where(point => received.Reception.Curve.Outlooks[point.Number].Samples == 0 && point.Risk.Value > 1e-5).ToArray();
        foreach (var point in points)
        {
            var why = received.Reception.WhyAt(point.Number);
            Assert.Equal(1, why.Risk.Sum(part => part.Share), Tolerance);
            Assert.Equal(point.Suspense.Value * point.Suspense.Value, why.Suspense.Sum(turn => turn.Chance * turn.Change * turn.Change), Tolerance);
            Assert.Equal(point.Irony, why.Irony.Sum(illusion => illusion.Size * Math.Abs(received.Reception.Lives.Sympathy[illusion.Person])), Tolerance);
        }

        return points.Length;
    }

    private static bool ExpectationIsKept(Received received, Outlook outlook)
    {
        Func<StateId, double> worth = received.Reception.Lives.Shared;
        var later = new Expectation(received.Chain, worth);
        Assert.Equal(outlook.Expected(worth), received.Chain.Steps(outlook.State).Sum(step => step.Chance * later.After(step, outlook.Horizon)), Tolerance);
        Assert.Equal(new Expectation(received.Chain, worth).At(outlook.State, outlook.Horizon - 1), outlook.ExpectedSooner(worth), Tolerance);
        return outlook.Branches.Count > 1;
    }

    private static int TensionIsMonotone(TensionPoint point)
    {
        Assert.InRange(point.Tension.Value, 0, 1);
        double[] terms = [point.Risk.Value, point.Suspense.Value, point.Peril.Value, point.Irony / 2, point.Surprise.Value / 2, point.Irony];
        Assert.All(terms, term => Assert.InRange(term, 0, 1));
        Assert.Equal(terms.All(term => term == 0), Terms(terms).Tension == 0);
        for (int term = 0; term < terms.Length; term++)
        {
            double[] more = [.. terms.Select((value, i) => i == term ? (1 + value) / 2 : value)];
            Assert.True(Terms(more).Tension >= Terms(terms).Tension);
        }

        return terms.Length;
    }

    private static bool PerilNeedsALoss(Received received, Outlook outlook)
    {
        var lives = received.Reception.Lives;
        var now = lives.Parts(outlook.State);
        double most = Ends(received, outlook.State, outlook.Horizon)
            .Max(end => lives.Parts(end.State).Select((part, stake) => (now[stake] - part) * lives.Sympathy[lives.Stakes[stake].Person]).DefaultIfEmpty(0).Max());
        var peril = Peril.Of(outlook, lives);
        Assert.InRange(peril.Weight, 0, Math.Max(0, most) + Tolerance);
        Assert.Equal(peril.Weight > 0, peril.Stake is not null);
        return peril.Weight > 0;
    }

    /// <summary>An act that makes its actor believe something does so in the own plan, and in truth not: stories with such acts are left out.</summary>
    private static int IronyNeedsAMistake(Received received)
    {
        var world = received.Road.World;
        if (world.Model.Fluents.Any(fluent => fluent.Tracks is not null) || world.Model.Actions.SelectMany(act => act.Effects).Any(effect => effect.Target.Path.Count > 0))
        {
            return 0;
        }

        var intentions = new Intentions(world);
        var right = Enumerable.Range(0, received.Road.Acts.Count + 1).Where(number => IsEverybodyRight(world, received.Road[number])).ToArray();
        Assert.All(right, number => Assert.All(People(world), person => Assert.Equal(0, Irony.Of(received.Road[number], person, received.Reception.Lives, intentions))));
        return right.Length;
    }

    private static int SameRenumbered(Received received)
    {
        var turned = Received.Of(Road.Follow(new StoryWorld(Renumbering.Of(received.Road.World.Model)), received.Road.Acts))!;
        Assert.Equal(Lines(received), Lines(turned));
        return received.Reception.Tension.Count;
    }

    /// <summary>Whoever neither acts nor wants anything has no sympathy, unless nobody does anything that matters.</summary>
    private static int SameWithABystander(Received received)
    {
        if (received.Road.Acts.Count == 0 || Sympathy.Of(received.Road).Shares.Distinct().Count() == 1)
        {
            return 0;
        }

        var crowded = Received.Of(Road.Follow(new StoryWorld(Bystander.AddTo(received.Road.World.Model)), received.Road.Acts))!;
        Assert.Equal(Lines(received), Lines(crowded));
        return received.Reception.Tension.Count;
    }

    private static int ClashesAreFelt(Road road)
    {
        var (struggles, sympathy) = (new Struggles(new Choices(road)), Sympathy.Of(road));
        var seen = struggles.Seen(null, sympathy);
        for (int number = 0; number < seen.Count; number++)
        {
            Assert.InRange(seen[number].Conflict, 0, 1);
            Assert.InRange(seen[number].Dilemma, 0, 1);
            Assert.True(seen[number].Conflict == 0 || struggles.Conflicts.In(number).Count > 0);
            Assert.Equal(sympathy.Protagonists.Any(person => struggles.Dilemmas.Faced(number, person).Count > 0), seen[number].Dilemma > 0);
        }

        return seen.Count(clash => clash.Conflict > 0 || clash.Dilemma > 0);
    }

    private static TensionTerms Terms(double[] terms) => new(terms[0], terms[1], terms[2], terms[3], terms[4], terms[5]);

    /// <summary>Every way on, one by one.</summary>
    private static IEnumerable<(StateId State, double Worth, double Chance)> Ends(Received received, StateId state, int horizon, double chance = 1) =>
        horizon == 0
            ? [(state, received.Reception.Lives.Shared(state), chance)]
            : received.Chain.Steps(state).SelectMany(step => step.Act is null
                ? [(state, received.Reception.Lives.Shared(state), chance * step.Chance)]
                : Ends(received, step.Next, horizon - 1, chance * step.Chance));

    private static double SuspenseToCome(Received received, Outlooks outlooks, StateId state, int horizon)
    {
        if (horizon == 0)
        {
            return 0;
        }

        double now = outlooks.Of(state, horizon).SpreadOf(received.Reception.Lives.Shared).Next;
        return (now * now) + received.Chain.Steps(state).Where(step => step.Act is not null)
            .Sum(step => step.Chance * SuspenseToCome(received, outlooks, step.Next, horizon - 1));
    }

    private static bool IsEverybodyRight(StoryWorld world, StateId state) => People(world).All(person =>
        IsSame(world, state, world.Mind(state, person))
        && People(world).All(other => IsSame(world, state, world.Mind(world.Mind(state, person), other))
            && People(world).All(third => IsSame(world, state, world.Mind(world.Mind(world.Mind(state, person), other), third)))));

    private static bool IsSame(StoryWorld world, StateId one, StateId other) =>
        Enumerable.Range(0, world.Model.Fluents.Count).All(fluent => world.Get(one, new FluentId(fluent)) == world.Get(other, new FluentId(fluent)));

    private static IEnumerable<CharacterId> People(StoryWorld world) => Enumerable.Range(0, world.Model.Characters.Count).Select(person => new CharacterId(person));

    private static string[] Lines(Received received) => [.. received.Reception.Curve.Points.Select(point =>
        $"{Digits.Of(point.Tension.Value)} {Digits.Of(point.Risk.Value)} {Digits.Of(point.Peril.Value)} {Digits.Of(point.Irony)} {Digits.Of(point.Surprise.Value)}"),
        .. received.Reception.Questions.Select(question => $"{question.Kind} {received.Road.World.Model.Characters[question.Subject.Value]} {question.OpenedBy} {question.State} {question.AnsweredBy} {Digits.Of(question.Weight)}")
            .Order(StringComparer.Ordinal),
        $"{received.Reception.Ending.Class} {Digits.Of(received.Reception.Ending.Tally.Gains)} {string.Join(' ', received.Reception.Ending.Qualifiers)}"];
}
