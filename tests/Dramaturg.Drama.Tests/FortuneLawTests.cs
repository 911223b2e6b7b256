using System.Linq;
using Dramaturg.Drama.Fortunes;
using Dramaturg.Model;
using Xunit;

namespace Dramaturg.Drama.Tests;

/// <summary>What holds of every fortune, on random stories.</summary>
public sealed class FortuneLawTests
{
    private const int Stories = 1000;
    private const int Enough = 1000;

    [Fact]
    public void Fortune_IsTheUtilityInTheMindAndInTruth_Property()
    {
        int differing = 0;
        foreach (var road in RandomRoads.Of(Stories))
        {
            foreach (var fortune in Fortune.Of(road))
            {
                Assert.Equal(road.Acts.Count + 1, fortune.Points.Count);
                for (int number = 0; number < fortune.Points.Count; number++)
                {
                    var point = fortune.Points[number];
                    Assert.Equal(road.World.Utility(road.World.Mind(road[number], fortune.Person), fortune.Person), point.Believed);
                    Assert.Equal(road.World.Utility(road[number], fortune.Person), point.InTruth);
                    differing += point.Believed == point.InTruth ? 0 : 1;
                }
            }
        }

        Assert.True(differing >= Enough);
    }

    [Fact]
    public void Parts_AddUpToTheUtility_Property()
    {
        var points = Points().Where(point => point.Parts.Count > 1 && point.Believed.IsNumber).ToArray();
        Assert.All(points, point => Assert.Equal(
            point.Believed.AsNumber, point.Parts.Aggregate(Number.Zero, (sum, part) => sum + part.Believed.AsNumber)));
        Assert.True(points.Length >= Enough);
    }

    [Fact]
    public void Changes_AddUpToTheChangeOfTheUtility_Property()
    {
        int changed = 0;
        foreach (var fortune in RandomRoads.Of(Stories).SelectMany(Fortune.Of).Where(fortune => fortune.Points.All(point => point.InTruth.IsNumber)))
        {
            for (int number = 1; number < fortune.Points.Count; number++)
            {
                var changes = fortune.Changes(number);
                changed += changes.Count;
                Assert.Equal(
                    fortune.Points[number].InTruth.AsNumber - fortune.Points[number - 1].InTruth.AsNumber,
                    changes.Aggregate(Number.Zero, (sum, change) => sum + change.After.InTruth.AsNumber - change.Before.InTruth.AsNumber));
            }
        }

        Assert.True(changed >= Enough);
    }

    private static FortunePoint[] Points() => [.. RandomRoads.Of(Stories).SelectMany(Fortune.Of).SelectMany(fortune => fortune.Points)];
}
