using Dramaturg.Model;
using Dramaturg.Planner.Scopes;
using Dramaturg.Planner.Search;
using Dramaturg.Testing;
using Xunit;
using static Dramaturg.Planner.Tests.ValidationCase;

namespace Dramaturg.Planner.Tests;

/// <summary>Anna could earn a little alone, and a lot with Ben, who wants nothing. docs/semantics.md 4.2 compares with what others will never join in.</summary>
public sealed class TemptationTests
{
    private readonly StoryBuilder _story = new("Anna", "Ben");
    private readonly ActionBuilder _together;

    public TemptationTests()
    {
        var (anna, ben) = (_story["Anna"], _story["Ben"]);
        var paid = _story.Truth("paid");
        var rich = _story.Truth("rich");
        _story.Action("work").By(anna).Sets(paid, true);
        _together = _story.Action("team up").By(anna).By(ben).Sets(rich, true);
        _story.Wants(anna, paid.Is(true), 3);
        _story.Wants(anna, rich.Is(true), 10);
        _story.AuthorWants(paid.Is(true));
    }

    public static TheoryData<MindDetail> Details => [MindDetail.Whole, MindDetail.AsNeeded, MindDetail.ForSearch];

    [Theory]
    [MemberData(nameof(Details))]
    public void Act_BelowWhatOneCouldHaveWithSomebodyElse_IsNotTold(MindDetail detail) => Assert.False(IsWorkTold(Number.Of(1, 2), detail));

    [Theory]
    [MemberData(nameof(Details))]
    public void Act_ThatPromisesEnoughBesideIt_IsTold(MindDetail detail) => Assert.True(IsWorkTold(Number.Of(1, 5), detail));

    [Theory]
    [MemberData(nameof(Details))]
    public void Act_OfOneWhoCannotBeTempted_IsTold(MindDetail detail)
    {
        _together.Needs(Condition.False);
        Assert.True(IsWorkTold(Number.Of(1, 2), detail));
    }

    [Theory]
    [MemberData(nameof(Details))]
    public void Act_BelowWhatOneCouldDareWithSomebodyElse_IsNotTold(MindDetail detail)
    {
        _together.EndsAsItDid(Expression.Of(Number.Of(9, 10))).Ends(null);
        Assert.False(IsWorkTold(Number.Of(1, 2), detail));
    }

    [Fact]
    public void Search_ForWhatNobodyDoes_ProvesThatThereIsNone()
    {
        var options = new SearchOptions { Rationality = Number.Of(1, 2) };
        Assert.IsType<SearchResult.ProvedNone>(StoryWorld.Search(_story.Build(), options, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Validator_OfThatAct_Refuses()
    {
        var model = _story.Build();
        var story = new ValidationCase(model, new Goal.Utility(1), model.Options with { Rationality = Number.Of(1, 2) });
        AssertRefused(story.ValidateInWorld(story.Plan(1, "work")), 1, "4.2", "Anna has more to gain by another act");
    }

    private bool IsWorkTold(Number rationality, MindDetail detail)
    {
        var world = new StoryWorld(_story.Build(), WorldLimits.OfStory with { Rationality = rationality }, detail);
        return world.IsTold(world.Start, new ActionId(0));
    }
}
