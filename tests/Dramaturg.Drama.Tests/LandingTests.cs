using System;
using System.Linq;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.Tension;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Drama.Tests;

/// <summary>The worked example of docs/drama/tension.md: Tom launches his boat and rows home, and a storm may take the boat first.</summary>
public sealed class LandingTests
{
    private const double Tolerance = 1e-9;

    private readonly Received _landing;

    public LandingTests()
    {
        var story = new StoryBuilder("Tom");
        var (tom, boat, launched, home) = (story["Tom"], story.Truth("boat", true), story.Truth("launched"), story.Truth("home"));
        story.Action("launch").By(tom).Needs(boat.Is(true).And(launched.Is(false))).Sets(launched, true);
        story.Action("row").By(tom).Needs(boat.Is(true).And(launched.Is(true)).And(home.Is(false))).Sets(home, true);
        story.Action("storm").Needs(boat.Is(true).And(home.Is(false))).Sets(boat, false);
        story.Wants(tom, home.Is(true));
        story.Wants(tom, boat.Is(true));
        var road = Road.Follow(new StoryWorld(story.Build()), [new ActionId(0), new ActionId(1)]);
        _landing = Received.Of(road, null, new Struggles(new Choices(road)))!;
    }

    [Fact]
    public void Steps_AtTheStart_AreFourNinthsFourNinthsAndOneNinth() => Assert.Equal(
        [4 / 9.0, 1 / 9.0, 4 / 9.0], _landing.Chain.Steps(_landing.Road[0]).Select(step => step.Chance));

    [Fact]
    public void Risk_AndSuspense_AreCountedByHand()
    {
        Point(0, point => point.Suspense.Value, Math.Sqrt(261 / 6561.0));
        Point(0, point => point.Risk.Value, Math.Sqrt((261 / 6561.0) + (4 / 81.0)));
        Point(1, point => point.Suspense.Value, 1 / 3.0);
        Point(1, point => point.Risk.Value, 1 / 3.0);
        Point(2, point => point.Risk.Value, 0);
    }

    [Fact]
    public void Surprise_IsWhatTheActMoved()
    {
        Point(0, point => point.Surprise.Value, 0);
        Point(1, point => point.Surprise.Value, (2 / 3.0) - (14 / 27.0));
        Point(2, point => point.Surprise.Value, 1 / 3.0);
    }

    [Fact]
    public void Peril_IsTheBoat_LessWhatTomCanDo()
    {
        Point(0, point => point.Peril.Value, 13 / 162.0 * (1 - (32 / 81.0)));
        Point(1, point => point.Peril.Value, 1 / 18.0 * (1 - (4 / 9.0)));
        Assert.Equal([1, 1, null], _landing.Reception.Curve.Points.Select(point => point.Threatened));
    }

    [Fact]
    public void Tension_IsWhatTheTermsLeaveOfCalm()
    {
        Point(1, point => point.Tension.Value, 1 - (5 / 6.0 * 5 / 6.0 * (1 - (5 / 324.0)) * (1 - (0.5 * 0.4))));
        Point(2, point => point.Tension.Value, 0);
    }

    [Fact]
    public void Conflict_WithTheStorm_IsTheBoatAndTheHearth_ByHowEvenItIs()
    {
        Point(0, point => point.Clash.Conflict, 1 - Math.Abs(0.64 - 0.36));
        Point(1, point => point.Clash.Conflict, 1 - Math.Abs(0.8 - 0.2));
        Point(2, point => point.Clash.Conflict, 0);
    }

    [Fact]
    public void Arc_HasItsPeakAtTheStart()
    {
        var tension = _landing.Reception.Tension;
        Assert.Equal(new Arc(0, 0, 0, tension[0]), Arc.Of(tension));
        Assert.Empty(DeadScenes.Of(_landing.Road, tension));
    }

    private void Point(int number, Func<TensionPoint, double> figure, double expected) =>
        Assert.Equal(expected, figure(_landing.Reception.Curve.Points[number]), Tolerance);
}
