using Dramaturg.Model;
using Dramaturg.Planner.Search;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Planner.Tests;

/// <summary>What no acts lead to is known before any act is looked at.</summary>
public sealed class OutOfReachTests
{
    private readonly StoryBuilder _story = new("Ann");
    private readonly FluentId _awake;
    private readonly FluentId _flown;

    public OutOfReachTests()
    {
        _awake = _story.Truth("awake");
        _flown = _story.Truth("flown");
        _story.Action("wake").By(_story["Ann"]).Sets(_awake, true);
        _story.Wants(_story["Ann"], _awake.Is(true));
    }

    [Fact]
    public void Search_EndingOutOfReachAfterABeat_IsProvedWithoutExpanding()
    {
        int morning = _story.Beat("morning", _awake.Is(true));
        _story.Ending("away", _flown.Is(true), null, morning);
        var none = Assert.IsType<SearchResult.ProvedNone>(Search("away"));
        Assert.Equal((0L, null), (none.Statistics.ExpandedCount, none.Beat));
    }

    [Fact]
    public void Search_BeatOutOfReach_IsNamed()
    {
        int morning = _story.Beat("morning", _awake.Is(true));
        int flight = _story.Beat("flight", _flown.Is(true));
        _story.Ending("tired", _awake.Is(true), null, morning, flight);
        var none = Assert.IsType<SearchResult.ProvedNone>(Search("tired"));
        Assert.Equal((0L, "flight"), (none.Statistics.ExpandedCount, none.Beat));
    }

    private SearchResult Search(string ending) =>
        StoryWorld.Search(_story.Build(), new SearchOptions { Goal = new Goal.Ending(ending) }, TestContext.Current.CancellationToken);
}
