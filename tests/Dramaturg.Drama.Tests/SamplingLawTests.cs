using System;
using System.Linq;
using Dramaturg.Drama.Chains;
using Xunit;

namespace Dramaturg.Drama.Tests;

/// <summary>Futures that are drawn, against the same looked at in full.</summary>
public sealed class SamplingLawTests
{
    private const int Stories = 60;
    private const int Seeds = 40;

    [Fact]
    public void Estimates_OfManySeeds_AreRightOnAverage_Property()
    {
        int uncertain = 0;
        double expectedOff = 0;
        double riskOff = 0;
        foreach (var received in RandomReceptions.All.Take(Stories))
        {
            Func<Planner.StateId, double> worth = received.Reception.Lives.Shared;
            var exact = received.Reception.Curve.Outlooks[0];
            var drawn = Enumerable.Range(1, Seeds).Select(seed => Drawn(received, (ulong)seed)).ToArray();
            expectedOff += drawn.Average(outlook => outlook.Expected(worth)) - exact.Expected(worth);
            riskOff += drawn.Average(outlook => Square(outlook.SpreadOf(worth).Whole)) - Square(exact.SpreadOf(worth).Whole);
            uncertain += drawn.Count(outlook => outlook.Measure(futures => futures.SpreadOf(worth).Whole).Error > 0);
        }

        Assert.InRange(expectedOff / Stories, -0.005, 0.005);
        Assert.InRange(riskOff / Stories, -0.005, 0.005);
        Assert.True(uncertain >= 1000);
    }

    [Fact]
    public void ErrorBars_HoldTheExactFigureMostly_Property()
    {
        int within = 0;
        int all = 0;
        foreach (var received in RandomReceptions.All.Take(Stories))
        {
            Func<Planner.StateId, double> worth = received.Reception.Lives.Shared;
            double exact = received.Reception.Curve.Outlooks[0].Expected(worth);
            foreach (int seed in Enumerable.Range(1, Seeds))
            {
                var figure = Drawn(received, (ulong)seed).Measure(futures => futures.Expected(worth));
                all++;
                within += Math.Abs(figure.Value - exact) <= 3 * figure.Error + 1e-9 ? 1 : 0;
            }
        }

        Assert.True(within >= 0.75 * all, $"{within} of {all}");
    }

    [Fact]
    public void Draws_OfOneSeed_AreTheSame_Property()
    {
        int drawn = 0;
        foreach (var received in RandomReceptions.All.Take(Stories))
        {
            var (one, other) = (Drawn(received, 3), Drawn(received, 3));
            Assert.Equal(one.Branches.SelectMany(branch => branch.Futures), other.Branches.SelectMany(branch => branch.Futures));
            drawn += one.Samples;
        }

        Assert.True(drawn > Stories);
    }

    private static Outlook Drawn(Received received, ulong seed) =>
        new Outlooks(received.Chain, ChainLimits.Default with { Judgements = -1, Seed = seed }).Of(received.Road[0], ChainLimits.Default.Horizon);

    private static double Square(double number) => number * number;
}
