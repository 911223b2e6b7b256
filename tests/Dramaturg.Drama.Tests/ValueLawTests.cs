using System.Linq;
using Dramaturg.Drama.Fortunes;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Xunit;

namespace Dramaturg.Drama.Tests;

/// <summary>What holds of every scale, on random stories.</summary>
public sealed class ValueLawTests
{
    private const int Stories = 1000;
    private const int Enough = 1000;

    [Fact]
    public void Values_AreSharesOfTheWhole_Property()
    {
        int within = 0;
        foreach (var (road, scale) in RandomRoads.Of(Stories).Select(road => (road, ValueScale.Of(road))))
        {
            foreach (var fortune in Fortune.Of(road))
            {
                for (int number = 0; number <= road.Acts.Count; number++)
                {
                    var vector = scale.Of(road[number], fortune.Person);
                    Assert.All(vector.Parts, part => Assert.True(part >= Number.Zero && part <= Number.One));
                    Assert.True(vector.Sum <= Number.One);
                    within += vector.Sum > Number.Zero && vector.Sum < Number.One ? 1 : 0;
                }
            }
        }

        Assert.True(within >= Enough);
    }

    [Fact]
    public void Difference_OfTwoStates_IsThatOfUtilitiesOnTheScale_Property()
    {
        int changed = 0;
        foreach (var (road, scale) in RandomRoads.Of(Stories).Select(road => (road, ValueScale.Of(road))))
        {
            foreach (var fortune in Fortune.Of(road).Where(fortune => fortune.Points.All(point => point.Parts.All(part => part.InTruth.IsNumber))))
            {
                var (first, last) = (fortune.Points[0].InTruth.AsNumber, fortune.Points[^1].InTruth.AsNumber);
                var gain = scale.Of(road[road.Acts.Count], fortune.Person).Sum - scale.Of(road[0], fortune.Person).Sum;
                Assert.Equal(last - first, gain * scale.SpanOf(fortune.Person));
                changed += first == last ? 0 : 1;
            }
        }

        Assert.True(changed >= Enough);
    }
}
