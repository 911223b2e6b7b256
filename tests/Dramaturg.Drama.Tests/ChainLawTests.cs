using System;
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

    private static double ByHand(ExplainedChain chain, ValueScale scale, CharacterId person, ChainStep step, int left) =>
        step.Act is null || left == 0
            ? scale.Of(step.Next, person).Sum.ToDouble()
            : chain.Steps(step.Next).Sum(next => next.Chance * ByHand(chain, scale, person, next, left - 1));
}
