using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Tension;
using Xunit;

namespace Dramaturg.Drama.Tests;

public sealed class ArcTests
{
    [Fact]
    public void Reversals_AreTurnsAfterALongEnoughWay() =>
        Assert.Equal([2, 3], Arc.Reversals([0, 0.3, 0.5, 0.2, 0.4], 0.1));

    [Fact]
    public void Reversals_OfASmallDip_AreNone() =>
        Assert.Empty(Arc.Reversals([0, 0.3, 0.28, 0.5], 0.05));

    [Fact]
    public void Arc_RisesFromTheLastLowestPointBeforeThePeak() =>
        Assert.Equal((4, 0.8, 0.2, 0.3), Rounded(Arc.Of([0.5, 0.2, 0.2, 0.3, 0.6, 0.3])));

    [Fact]
    public void Arc_OfAStoryWithoutActs_IsItsOnlyPoint() => Assert.Equal(new Arc(0, 0, 0, 0), Arc.Of([0.4]));

    [Fact]
    public void Target_OfItsOwnShape_IsAlikeInFull()
    {
        Assert.Equal(1, TargetArc.Late.Likeness([0.1, 0.2, 0.3, 0.4, 0.5, 0.15]), 1e-9);
        Assert.Equal(1, TargetArc.Late.Agreement([0.1, 0.2, 0.3, 0.4, 0.5, 0.15]), 1e-9);
    }

    [Fact]
    public void Target_OfTheOppositeOrder_AgreesInNothing() =>
        Assert.Equal(-1, new TargetArc([0, 1]).Agreement([1, 0]), 1e-9);

    [Fact]
    public void Sympathy_IsAShareWithItsSign() =>
        Assert.Equal([0.4, -0.4, 0.2], Sympathy.By([2, -2, 1]).Shares);

    private static (int Peak, double Time, double Slope, double Fall) Rounded(Arc arc) =>
        (arc.Peak, System.Math.Round(arc.PeakTime, 9), System.Math.Round(arc.SlopeIntoPeak, 9), System.Math.Round(arc.FallAfterPeak, 9));
}
