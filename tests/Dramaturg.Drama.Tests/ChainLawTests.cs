using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;
using Xunit;

namespace Dramaturg.Drama.Tests;

/// <summary>What holds of every explained chain, on random stories.</summary>
public sealed class ChainLawTests
{
    private const int Stories = 1500;
    private const int Enough = 1000;
    private const int Horizon = 2;

    [Fact]
    public void Steps_AreToldActsAndNothing_WithChancesThatAddUp_Property()
    {
        int acts = 0;
        foreach (var (road, chain) in RandomRoads.Of(Stories).Select(road => (road, new ExplainedChain(road.World))))
        {
            var steps = chain.Steps(road[0]);
            Assert.Equal(1, steps.Sum(step => step.Chance), 9);
            Assert.Null(steps[^1].Act);
            Assert.All(steps.SkipLast(1), step => Assert.True(road.World.IsTold(road[0], step.Act!.Value)));
            acts += steps.Count - 1;
        }

        Assert.True(acts >= Enough);
    }

    [Fact]
    public void Expectation_IsTheAverageOverTheNextSteps_Property()
    {
        int moving = 0;
        foreach (var road in RandomRoads.Of(Stories))
        {
            var (chain, scale) = (new ExplainedChain(road.World), ValueScale.Of(road));
            var person = new CharacterId(0);
            var expectation = new Expectation(chain, state => scale.Of(state, person).Sum.ToDouble());
            double expected = expectation.At(road[0], Horizon);
            Assert.InRange(expected, 0, 1);
            Assert.Equal(expected, chain.Steps(road[0]).Sum(step => step.Chance * ByHand(chain, scale, person, step, Horizon - 1)), 9);
            moving += chain.IsEnd(road[0]) ? 0 : 1;
        }

        Assert.True(moving >= Enough);
    }

    [Fact]
    public void Forecast_IsWhereTheChainStandsAtTheEnd_Property()
    {
        int ends = 0;
        foreach (var road in RandomRoads.Of(Stories))
        {
            var (chain, scale) = (new ExplainedChain(road.World), ValueScale.Of(road));
            double Worth(StateId state) => scale.Of(state, new CharacterId(0)).Sum.ToDouble();
            var forecast = new Forecaster(chain, Horizon, 1).Of(road[0])!;
            if (!forecast.IsExact)
            {
                continue;
            }

            Assert.Equal(1, forecast.Chance(_ => true), 9);
            Assert.Equal(new Expectation(chain, Worth).At(road[0], Horizon), forecast.Ends.Sum(end => end.Chance * Worth(end.State)), 9);
            ends += forecast.Ends.Count;
        }

        Assert.True(ends >= Enough);
    }

    /// <summary>Within five standard errors, and so near on average as a sample of that size should be.</summary>
    [Fact]
    public void Forecast_Sampled_IsNearTheExactOne_Property()
    {
        const int walks = 200;
        var misses = new List<double>();
        foreach (var road in RandomRoads.Of(Stories / 3))
        {
            var chain = new ExplainedChain(road.World);
            var (exact, sampled) = (new Forecaster(chain, Horizon, walks).Of(road[0])!, new Forecaster(chain, Horizon, walks, 0, true).Of(road[0])!);
            Assert.Equal(walks, sampled.WalkCount);
            foreach (var end in exact.Ends.Where(end => end.Chance is > 0.05 and < 0.95))
            {
                double miss = Math.Abs(end.Chance - sampled.Chance(state => state == end.State));
                double error = Math.Sqrt(end.Chance * (1 - end.Chance) / walks);
                Assert.True(miss < 5 * error, road.World.Model.Name);
                misses.Add(miss / error);
            }
        }

        Assert.True(misses.Count >= Enough);
        Assert.InRange(misses.Average(), 0.4, 1.2);
    }

    /// <summary>Taking people to want still what they wanted moves chances little.</summary>
    [Fact]
    public void Forecast_WithFewerQuestions_IsNearTheOneWithAll_Property()
    {
        var misses = new List<double>();
        foreach (var road in RandomRoads.Of(Stories / 3))
        {
            var chain = new ExplainedChain(road.World);
            var (all, fewer) = (new Forecaster(chain, Horizon, 100, 0, true).Of(road[0])!, new Forecaster(chain, Horizon, 100, 0).Of(road[0])!);
            misses.AddRange(all.Ends.Select(end => Math.Abs(end.Chance - fewer.Chance(state => state == end.State))));
        }

        Assert.True(misses.Count >= Enough);
        Assert.InRange(misses.Average(), 1e-6, 0.05);
    }

    private static double ByHand(ExplainedChain chain, ValueScale scale, CharacterId person, ChainStep step, int left) =>
        step.Act is null || left == 0
            ? scale.Of(step.Next, person).Sum.ToDouble()
            : chain.Steps(step.Next).Sum(next => next.Chance * ByHand(chain, scale, person, next, left - 1));
}
