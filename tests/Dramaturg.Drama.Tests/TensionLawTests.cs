using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Tension;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Drama.Tests;

/// <summary>What holds of every tension curve, on random stories. Laws 3, 4 and 8 of drama-definitions among them.</summary>
public sealed class TensionLawTests
{
    private const int Enough = 1000;
    private const double Tolerance = 1e-9;

    [Fact]
    public void Suspense_IsAtMostTheRisk_AndRiskTheDeviationOfAllEnds_Property()
    {
        int risky = 0;
        foreach (var (received, outlook) in Outlooks())
        {
            var spread = outlook.SpreadOf(received.Reception.Lives.Shared);
            Assert.True(spread.Next <= spread.Whole);
            var ends = Ends(received, outlook.State, outlook.Horizon).ToArray();
            double mean = ends.Sum(end => end.Chance * end.Worth);
            Assert.Equal(ends.Sum(end => end.Chance * (end.Worth - mean) * (end.Worth - mean)), spread.Whole * spread.Whole, Tolerance);
            Assert.Equal(mean, outlook.Expected(received.Reception.Lives.Shared), Tolerance);
            risky += spread.Whole > 0 ? 1 : 0;
        }

        Assert.True(risky >= Enough);
    }

    /// <summary>With a horizon that counts down, all suspense to come adds up to the risk: the law of total variance.</summary>
    [Fact]
    public void Suspense_SquaredAndAddedUpOverTheHorizon_IsTheRiskSquared_Property()
    {
        int risky = 0;
        foreach (var (received, outlook) in Outlooks())
        {
            var spread = outlook.SpreadOf(received.Reception.Lives.Shared);
            Assert.Equal(spread.Whole * spread.Whole, SuspenseToCome(received, new Outlooks(received.Chain, ChainLimits.Default), outlook.State, outlook.Horizon), Tolerance);
            risky += spread.Whole > 0 ? 1 : 0;
        }

        Assert.True(risky >= Enough);
    }

    [Fact]
    public void Expectation_AfterTheNextStep_IsOnAverageTheExpectationNow_Property()
    {
        int moving = 0;
        foreach (var (received, outlook) in Outlooks())
        {
            Func<StateId, double> worth = received.Reception.Lives.Shared;
            var later = new Expectation(received.Chain, worth);
            Assert.Equal(
                outlook.Expected(worth), received.Chain.Steps(outlook.State).Sum(step => step.Chance * later.After(step, outlook.Horizon)), Tolerance);
            Assert.Equal(new Expectation(received.Chain, worth).At(outlook.State, outlook.Horizon - 1), outlook.ExpectedSooner(worth), Tolerance);
            moving += outlook.Branches.Count > 1 ? 1 : 0;
        }

        Assert.True(moving >= Enough);
    }

    [Fact]
    public void Tension_IsFromZeroToOne_GrowsWithEveryTerm_AndIsZeroOnlyIfAllAre_Property()
    {
        var random = new SplitMix(1);
        foreach (var point in RandomReceptions.All.SelectMany(received => received.Reception.Curve.Points))
        {
            Assert.InRange(point.Tension.Value, 0, 1);
            double[] terms = [point.Risk.Value, point.Suspense.Value, point.Peril.Value, random.Below(100) / 100.0, random.Below(100) / 100.0, point.Irony];
            Assert.All(terms, term => Assert.InRange(term, 0, 1));
            Assert.Equal(terms.All(term => term == 0), Terms(terms).Tension == 0);
            for (int term = 0; term < terms.Length; term++)
            {
                double[] more = [.. terms.Select((value, i) => i == term ? (1 + value) / 2 : value)];
                Assert.True(Terms(more).Tension >= Terms(terms).Tension);
            }
        }

        Assert.True(RandomReceptions.All.Sum(received => received.Reception.Curve.Points.Count) >= Enough);
    }

    [Fact]
    public void Peril_IsZeroExactlyWhereNothingDearCanGetWorse_OrIsSureToBeSaved_Property()
    {
        int perilous = 0;
        foreach (var (received, outlook) in Outlooks())
        {
            var lives = received.Reception.Lives;
            var now = lives.Parts(outlook.State);
            bool canFall = Ends(received, outlook.State, outlook.Horizon).Any(end => lives.Parts(end.State).Select((part, i) => now[i] - part > 1e-9 && lives.Sympathy[lives.Stakes[i].Person] > 0).Any(falls => falls));
            var peril = Peril.Of(outlook, lives);
            Assert.True(canFall || peril.Weight == 0);
            Assert.True(peril.Weight <= outlook.SpreadOf(state => peril.Stake is { } stake ? lives.Parts(state)[stake] : 0).Whole + 1 && peril.Weight >= 0);
            perilous += peril.Weight > 0 ? 1 : 0;
        }

        Assert.True(perilous >= Enough);
    }

    [Fact]
    public void Irony_IsZeroWhereNobodyIsWrong_Property()
    {
        int right = 0;
        foreach (var received in RandomReceptions.All.Where(received => !SpeaksOfMinds(received.Road.World.Model)))
        {
            var intentions = new Intentions(received.Road.World);
            foreach (int number in Enumerable.Range(0, received.Road.Acts.Count + 1).Where(number => IsEverybodyRight(received.Road.World, received.Road[number])))
            {
                foreach (var person in People(received.Road.World))
                {
                    right++;
                    Assert.Equal(0, Irony.Of(received.Road[number], person, received.Reception.Lives, intentions));
                }
            }
        }

        Assert.True(right >= Enough);
    }

    [Fact]
    public void Renumbering_OfPeople_ChangesNoFigure_Property()
    {
        int points = 0;
        foreach (var received in RandomReceptions.All)
        {
            var turned = Received.Of(Road.Follow(new StoryWorld(Renumbering.Of(received.Road.World.Model)), received.Road.Acts))!;
            Assert.Equal(Lines(received), Lines(turned));
            points += received.Reception.Tension.Count;
        }

        Assert.True(points >= Enough);
    }

    [Fact]
    public void Figures_OfAnotherSeed_AreTheSameWhereNothingIsDrawn_Property()
    {
        foreach (var received in RandomReceptions.All.Take(200))
        {
            var again = Received.Of(received.Road, Audience.Usual with { Seed = 7 })!;
            Assert.False(again.Reception.Curve.IsSampled);
            Assert.Equal(received.Reception.Tension, again.Reception.Tension);
        }
    }

    private static IEnumerable<(Received Received, Outlook Outlook)> Outlooks() =>
        RandomReceptions.All.SelectMany(received => received.Reception.Curve.Outlooks.Select(outlook => (received, outlook)));

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

        double now = outlooks.Of([state], horizon)[0].SpreadOf(received.Reception.Lives.Shared).Next;
        return (now * now) + received.Chain.Steps(state).Where(step => step.Act is not null)
            .Sum(step => step.Chance * SuspenseToCome(received, outlooks, step.Next, horizon - 1));
    }

    /// <summary>An act that makes its actor believe something does so in the own plan, and in truth not.</summary>
    private static bool SpeaksOfMinds(StoryModel model) =>
        model.Fluents.Any(fluent => fluent.Tracks is not null) || model.Actions.SelectMany(act => act.Effects).Any(effect => effect.Target.Path.Count > 0);

    private static bool IsEverybodyRight(StoryWorld world, StateId state) => People(world).All(person =>
        IsSame(world, state, world.Mind(state, person))
        && People(world).All(other => IsSame(world, state, world.Mind(world.Mind(state, person), other))
            && People(world).All(third => IsSame(world, state, world.Mind(world.Mind(world.Mind(state, person), other), third)))));

    private static bool IsSame(StoryWorld world, StateId one, StateId other) =>
        Enumerable.Range(0, world.Model.Fluents.Count).All(fluent => world.Get(one, new FluentId(fluent)) == world.Get(other, new FluentId(fluent)));

    private static IEnumerable<CharacterId> People(StoryWorld world) => Enumerable.Range(0, world.Model.Characters.Count).Select(person => new CharacterId(person));

    private static string[] Lines(Received received) => [.. received.Reception.Curve.Points.Select(point =>
        $"{point.Tension.Value:0.00000000} {point.Risk.Value:0.00000000} {point.Peril.Value:0.00000000} {point.Irony:0.00000000} {point.Surprise.Value:0.00000000}"),
        .. received.Reception.Questions.Select(question => $"{question.Kind} {received.Road.World.Model.Characters[question.Subject.Value]} {question.OpenedBy} {question.State} {question.AnsweredBy} {question.Weight:0.00000000}")
            .Order(StringComparer.Ordinal),
        $"{received.Reception.Ending.Class} {received.Reception.Ending.Tally.Gains:0.00000000} {string.Join(' ', received.Reception.Ending.Qualifiers)}"];
}
