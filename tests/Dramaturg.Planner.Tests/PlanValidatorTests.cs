using Dramaturg.Model;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.Validation;
using Dramaturg.Testing;
using Xunit;
using static Dramaturg.Planner.Tests.ValidationCase;

namespace Dramaturg.Planner.Tests;

public sealed class PlanValidatorTests
{
    // Anna wants the bread, which Ben must sell her; he wants her coin. The author wants her fed.
    private readonly StoryBuilder _story = new("Anna", "Ben");
    private readonly CharacterId _anna;
    private readonly CharacterId _ben;

    public PlanValidatorTests()
    {
        (_anna, _ben) = (_story["Anna"], _story["Ben"]);
        var atMarket = _story.Truth("at market");
        var paid = _story.Truth("paid");
        var bread = _story.Truth("bread");
        var fed = _story.Truth("fed");
        var hat = _story.Truth("hat");
        _story.Action("go").By(_anna).Needs(atMarket.Is(false)).Sets(atMarket, true);
        _story.Action("buy").By(_anna).By(_ben).Needs(atMarket.Is(true)).Sets(paid, true).Sets(bread, true);
        _story.Action("eat").By(_anna).Needs(bread.Is(true)).Sets(fed, true).Sets(bread, false);
        _story.Action("wear").By(_anna).Sets(hat, true);
        _story.Action("rain").Sets(hat, false);
        _story.Wants(_anna, fed.Is(true), 2);
        _story.Wants(_ben, paid.Is(true));
        _story.AuthorWants(fed.Is(true));
    }

    [Fact]
    public void Validate_HandWrittenReasons_Accepts()
    {
        var story = Bought();
        AssertAccepted(story.Validate(story.Plan(1, "go", "buy", "eat")));
    }

    [Fact]
    public void Validate_PlannersReasons_Accepts()
    {
        var story = Bought();
        AssertAccepted(story.ValidateInWorld(story.Plan(1, "go", "buy", "eat")));
    }

    [Fact]
    public void Validate_PlanOfSearch_Accepts()
    {
        var model = _story.Build();
        var found = Assert.IsType<SearchResult.Found>(StoryWorld.Search(model, new SearchOptions(), TestContext.Current.CancellationToken));
        AssertAccepted(new StoryWorld(model).Validate(found.Plan));
    }

    [Fact]
    public void Validate_ActDropped_RefusesTheNextAsImpossible()
    {
        var story = Bought();
        AssertRefused(story.Validate(story.Plan(1, "go", "eat")), 2, "2.6", "eat is not possible");
    }

    [Fact]
    public void Validate_ActsSwapped_Refuses()
    {
        var story = Bought();
        AssertRefused(story.Validate(story.Plan(1, "buy", "go", "eat")), 1, "2.6", "buy is not possible");
    }

    [Fact]
    public void Validate_LastActDropped_RefusesTheGoal()
    {
        var story = Bought();
        AssertRefused(story.Validate(story.Plan(0, "go", "buy")), 2, "4.5", "is not reached");
    }

    [Fact]
    public void Validate_UnwantedActInserted_RefusesItsMissingReason()
    {
        var story = Bought();
        AssertRefused(story.ValidateInWorld(story.Plan(1, "go", "wear", "buy", "eat")), 2, "3", "no reason is offered why Anna");
    }

    [Fact]
    public void Validate_NeedlessActOfNobodyInserted_RefusesTheWhole()
    {
        var story = Bought();
        AssertRefused(story.ValidateInWorld(story.Plan(1, "go", "buy", "rain", "eat")), 4, "4.5", "without some of the acts");
    }

    [Fact]
    public void Validate_ActAfterTheGoal_RefusesItAsReachedEarlier()
    {
        var story = Bought();
        AssertRefused(story.ValidateInWorld(story.Plan(1, "go", "buy", "eat", "rain")), 3, "4.5", "reached earlier");
    }

    [Fact]
    public void Validate_WrongAuthorUtility_Refuses()
    {
        var story = Bought();
        AssertRefused(story.Validate(story.Plan(2, "go", "buy", "eat")), 0, "4.3", "is 1, not 2");
    }

    [Fact]
    public void Validate_ActOutsideTheStory_Refuses()
    {
        var story = Bought();
        var plan = new Plan([new ActionId(99)], Value.Of(1), [], null);
        AssertRefused(story.Validate(plan), 1, "2.6", "does not have");
    }

    [Fact]
    public void Validate_MoreActsThanTheAuthorLimit_Refuses()
    {
        _story.Options = _story.Options with { AuthorLimit = 2 };
        var story = Bought();
        AssertRefused(story.Validate(story.Plan(1, "go", "buy", "eat")), 3, "4.5", "author limit");
    }

    [Fact]
    public void Validate_ReasonWithWrongUtility_Refuses()
    {
        var story = Bought();
        story.Reasons[(2, _anna)] = Reason(_anna, 1, 0, 3, story.Step("eat"));
        AssertRefused(story.Validate(story.Plan(1, "go", "buy", "eat")), 3, "3", "claims a rise from 0 to 3");
    }

    [Fact]
    public void Validate_ReasonThatRaisesNothing_Refuses()
    {
        var story = Bought();
        story.Reasons[(0, _anna)] = Reason(_anna, 1, 0, 2, story.Step("go"));
        AssertRefused(story.Validate(story.Plan(1, "go", "buy", "eat")), 1, "3", "raises nothing");
    }

    [Fact]
    public void Validate_ReasonWithoutThatOfAnother_Refuses()
    {
        var story = Bought();
        story.Reasons[(0, _anna)] = Reason(
            _anna, 3, 0, 2, story.Step("go"), story.Step("buy", AnnaBuys(story, 2)), story.Step("eat", AnnaEats(story, 1)));
        AssertRefused(story.Validate(story.Plan(1, "go", "buy", "eat")), 1, "3", "gives no reason why Ben");
    }

    [Fact]
    public void Validate_ReasonWithoutThePlannersOwnLaterOne_Refuses()
    {
        var story = Bought();
        story.Reasons[(1, _anna)] = Reason(_anna, 2, 0, 2, story.Step("buy"), story.Step("eat"));
        AssertRefused(story.Validate(story.Plan(1, "go", "buy", "eat")), 2, "3", "gives no reason why Anna");
    }

    [Fact]
    public void Validate_InnerReasonBeyondItsBudget_Refuses()
    {
        var story = Bought();
        story.Reasons[(1, _anna)] = Reason(_anna, 2, 0, 2, story.Step("buy"), story.Step("eat", AnnaEats(story, 2)));
        AssertRefused(story.Validate(story.Plan(1, "go", "buy", "eat")), 2, "3", "longer than it may be");
    }

    [Fact]
    public void Validate_ReasonBeyondTheCharacterLimit_Refuses()
    {
        _story.Options = _story.Options with { CharacterLimit = 2 };
        var story = Bought();
        AssertRefused(story.Validate(story.Plan(1, "go", "buy", "eat")), 1, "3", "longer than it may be");
    }

    [Fact]
    public void Validate_ReasonOfSomebodyElse_Refuses()
    {
        var story = Bought();
        story.Reasons[(1, _ben)] = AnnaBuys(story, 3);
        AssertRefused(story.Validate(story.Plan(1, "go", "buy", "eat")), 2, "3", "somebody else's");
    }

    [Fact]
    public void Validate_ReasonForAnotherAct_Refuses()
    {
        var story = Bought();
        story.Reasons[(2, _anna)] = AnnaBuys(story, 3);
        AssertRefused(story.Validate(story.Plan(1, "go", "buy", "eat")), 3, "3", "does not begin with eat");
    }

    [Fact]
    public void Validate_ReasonThatCountsOnAnActOfNobody_Refuses()
    {
        var story = Bought();
        story.Reasons[(1, _anna)] = Reason(
            _anna, 3, 0, 2, story.Step("buy"), story.Step("rain"), story.Step("eat", AnnaEats(story, 1)));
        AssertRefused(story.Validate(story.Plan(1, "go", "buy", "eat")), 2, "3", "act of nobody");
    }

    [Fact]
    public void Validate_NoReason_Refuses()
    {
        var story = Bought();
        story.Reasons.Remove((1, _ben));
        AssertRefused(story.Validate(story.Plan(1, "go", "buy", "eat")), 2, "3", "no reason is offered why Ben");
    }

    // The story with correct reasons for go, buy, eat.
    private ValidationCase Bought()
    {
        var story = new ValidationCase(_story.Build(), new Goal.Utility(1));
        story.Reasons[(0, _anna)] = Reason(
            _anna,
            3,
            0,
            2,
            story.Step("go"),
            story.Step("buy", AnnaBuys(story, 2), Reason(_ben, 1, 0, 1, story.Step("buy"))),
            story.Step("eat", AnnaEats(story, 1)));
        story.Reasons[(1, _anna)] = AnnaBuys(story, 3);
        story.Reasons[(1, _ben)] = Reason(_ben, 1, 0, 1, story.Step("buy"));
        story.Reasons[(2, _anna)] = AnnaEats(story, 1);
        return story;
    }

    private Dramaturg.Planner.Explanation.Explanation AnnaEats(ValidationCase story, int budget) =>
        Reason(_anna, budget, 0, 2, story.Step("eat"));

    private Dramaturg.Planner.Explanation.Explanation AnnaBuys(ValidationCase story, int budget) =>
        Reason(_anna, budget, 0, 2, story.Step("buy"), story.Step("eat", AnnaEats(story, 1)));
}
