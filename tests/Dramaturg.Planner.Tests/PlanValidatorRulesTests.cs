using Dramaturg.Model;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.Validation;
using Dramaturg.Testing;
using Xunit;
using static Dramaturg.Planner.Tests.ValidationCase;

namespace Dramaturg.Planner.Tests;

/// <summary>Rules beyond the single reason: redundant steps, rationality, minds, endings, beats, bounds.</summary>
public sealed class PlanValidatorRulesTests
{
    private readonly StoryBuilder _story = new("Anna", "Ben");

    private CharacterId Anna => _story["Anna"];

    private CharacterId Ben => _story["Ben"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Validate_ReasonWithRedundantStep_Refuses(bool isStrict)
    {
        _story.Options = _story.Options with { Strict = isStrict };
        var (door, gold) = (_story.Truth("door"), _story.Truth("gold"));
        _story.Action("open").By(Anna).Sets(door, true);
        _story.Action("take").By(Anna).Sets(gold, true);
        _story.Wants(Anna, gold.Is(true));
        _story.AuthorWants(door.Is(true));
        var story = new ValidationCase(_story.Build(), new Goal.Utility(1));

        story.Reasons[(0, Anna)] = Reason(Anna, 2, 0, 1, story.Step("open"), story.Step("take", Reason(Anna, 1, 0, 1, story.Step("take"))));
        AssertRefused(story.Validate(story.Plan(1, "open")), 1, "3", "has a step without which");
    }

    [Fact]
    public void Validate_ReasonEndsHigherWithoutAStep_RefusesOnlyWhereStrict()
    {
        var (warm, tired) = (_story.Truth("warm"), _story.Truth("tired"));
        _story.Action("walk").By(Anna).Sets(tired, true);
        _story.Action("heat").By(Anna).Sets(warm, true);
        _story.Wants(Anna, warm.Is(true), 2);
        _story.Wants(Anna, tired.Is(true), -1);
        _story.AuthorWants(tired.Is(true));
        foreach (bool isStrict in new[] { false, true })
        {
            _story.Options = _story.Options with { Strict = isStrict };
            var story = new ValidationCase(_story.Build(), new Goal.Utility(1));
            story.Reasons[(0, Anna)] = Reason(
                Anna, 2, 0, 1, story.Step("walk"), story.Step("heat", Reason(Anna, 1, -1, 1, story.Step("heat"))));
            var report = story.Validate(story.Plan(1, "walk"));
            Assert.Equal(isStrict ? typeof(ValidationReport.Refused) : typeof(ValidationReport.Accepted), report.GetType());
        }
    }

    [Fact]
    public void Validate_BetterActOnOffer_RefusesWhereRationalityAsksForMore()
    {
        var (crumb, cake) = (_story.Truth("crumb"), _story.Truth("cake"));
        _story.Action("nibble").By(Anna).Sets(crumb, true);
        _story.Action("feast").By(Anna).Sets(cake, true);
        _story.Wants(Anna, crumb.Is(true), 1);
        _story.Wants(Anna, cake.Is(true), 4);
        _story.AuthorWants(crumb.Is(true));
        var model = _story.Build();
        AssertRefused(Nibble(model, Number.Of(1, 2)), 1, "4.2", "more to gain by another act");

        // The best plan that begins with nibbling has 5 to gain, but the one offered has 1 of these, which is a fifth.
        AssertAccepted(Nibble(model, Number.Of(1, 5)));
    }

    [Fact]
    public void Validate_ReasonHoldsOnlyInReality_Refuses()
    {
        var (key, gold) = (_story.Truth("key", true), _story.Truth("gold"));
        _story.Action("unlock").By(Anna).Needs(key.Is(true)).Sets(gold, true);
        _story.Believes(key.In(Anna), false);
        _story.Wants(Anna, gold.Is(true));
        _story.AuthorWants(gold.Is(true));
        var story = new ValidationCase(_story.Build(), new Goal.Utility(1));
        story.Reasons[(0, Anna)] = Reason(Anna, 1, 0, 1, story.Step("unlock"));
        AssertRefused(story.Validate(story.Plan(1, "unlock")), 1, "3", "cannot be executed");
    }

    [Fact]
    public void Validate_ReasonHoldsOnlyInAFalseBelief_Accepts()
    {
        var (treasure, dug, rich) = (_story.Truth("treasure"), _story.Truth("dug"), _story.Truth("rich"));
        _story.Action("dig").By(Anna).Sets(dug, true).Sets(rich, true, treasure.Is(true));
        _story.Believes(treasure.In(Anna), true);
        _story.Wants(Anna, rich.Is(true));
        _story.AuthorWants(dug.Is(true));
        var story = new ValidationCase(_story.Build(), new Goal.Utility(1));
        story.Reasons[(0, Anna)] = Reason(Anna, 1, 0, 1, story.Step("dig"));
        AssertAccepted(story.Validate(story.Plan(1, "dig")));
    }

    [Fact]
    public void Validate_ReasonOfSomebodyInAnothersMind_IsCheckedInThatMind()
    {
        // Anna believes that Ben takes her glass for gold.
        var (gold, sold) = (_story.Truth("gold"), _story.Truth("sold"));
        var (shown, has) = (_story.Truth("shown"), _story.Truth("ben has gold"));
        _story.Action("show").By(Anna).Sets(shown, true);
        _story.Action("sell").By(Anna).By(Ben).Needs(shown.Is(true)).Sets(sold, true).Sets(has, true, gold.Is(true));
        _story.Believes(gold.In(Anna, Ben), true);
        _story.Wants(Anna, sold.Is(true));
        _story.Wants(Ben, has.Is(true));
        _story.AuthorWants(shown.Is(true));
        var story = new ValidationCase(_story.Build(), new Goal.Utility(1));
        var annaSells = Reason(Anna, 1, 0, 1, story.Step("sell"));
        var benBuys = Reason(Ben, 1, 0, 1, story.Step("sell"));
        story.Reasons[(0, Anna)] = Reason(Anna, 2, 0, 1, story.Step("show"), story.Step("sell", annaSells, benBuys));
        AssertAccepted(story.Validate(story.Plan(1, "show")));
    }

    [Fact]
    public void Validate_InnerPlanBelowTheBeliefLimit_Refuses()
    {
        _story.Options = _story.Options with { BeliefLimit = 1 };
        var (first, second, third) = (_story.Truth("first"), _story.Truth("second"), _story.Truth("third"));
        _story.Action("one").By(Anna).Sets(first, true);
        _story.Action("two").By(Ben).Needs(first.Is(true)).Sets(second, true);
        _story.Action("three").By(Ben).Needs(second.Is(true)).Sets(third, true);
        _story.Wants(Anna, third.Is(true));
        _story.Wants(Ben, third.Is(true));
        _story.AuthorWants(first.Is(true));
        var story = new ValidationCase(_story.Build(), new Goal.Utility(1));
        var third3 = Reason(Ben, 1, 0, 1, story.Step("three"));
        var second2 = Reason(Ben, 2, 0, 1, story.Step("two"), story.Step("three", third3));
        story.Reasons[(0, Anna)] = Reason(Anna, 3, 0, 1, story.Step("one"), story.Step("two", second2), story.Step("three", third3));
        AssertRefused(story.Validate(story.Plan(1, "one")), 1, "3", "below the belief limit");
    }

    [Fact]
    public void Validate_EndingWithSomebodyUnsettled_Refuses()
    {
        var (sunk, saved) = (_story.Truth("sunk"), _story.Truth("saved"));
        _story.Action("sink").Sets(sunk, true);
        _story.Action("save").By(Anna).Needs(sunk.Is(true)).Sets(saved, true);
        _story.Wants(Anna, saved.Is(true));
        _story.Ending("rest", sunk.Is(true), [Anna]);
        var story = new ValidationCase(_story.Build(), new Goal.Ending("rest"));
        AssertRefused(story.ValidateInWorld(story.Plan(0, "sink")), 1, "4.5", "rest is not reached");
        AssertAccepted(story.ValidateInWorld(story.Plan(0, "sink", "save")));
    }

    [Fact]
    public void Validate_EndingTrueAtTheStart_MustHaveBeenAtStake()
    {
        var (alive, ill) = (_story.Truth("alive", true), _story.Truth("ill"));
        _story.Action("infect").Sets(ill, true);
        _story.Action("die").Needs(ill.Is(true)).Sets(alive, false);
        _story.Action("heal").By(Anna).Needs(ill.Is(true)).Sets(ill, false);
        _story.Wants(Anna, ill.Is(false));
        _story.Ending("lives", alive.Is(true));
        var story = new ValidationCase(_story.Build(), new Goal.Ending("lives"));
        AssertRefused(story.ValidateInWorld(story.Plan(0)), 0, "4.5", "somebody may act");
        AssertAccepted(story.ValidateInWorld(story.Plan(0, "infect")));
        AssertRefused(story.ValidateInWorld(story.Plan(0, "infect", "heal")), 0, "4.5", "does without some of its acts");
    }

    [Fact]
    public void Validate_Beats_ChecksPositionsOrderAndWhatHolds()
    {
        var (met, sworn, wed) = (_story.Truth("met"), _story.Truth("sworn"), _story.Truth("wed"));
        _story.Action("meet").Sets(met, true);
        _story.Action("swear").Needs(met.Is(true)).Sets(sworn, true);
        _story.Action("wed").Needs(sworn.Is(true)).Sets(wed, true);
        _story.Action("jilt").Needs(sworn.Is(true)).Sets(sworn, false).Sets(wed, true);
        int meeting = _story.Beat("meeting", met.Is(true));
        int oath = _story.Beat("oath", sworn.Is(true), BeatKind.Holds, meeting);
        _story.Ending("wedding", wed.Is(true), null, oath, meeting);
        var story = new ValidationCase(_story.Build(), new Goal.Ending("wedding"));
        var plan = story.Plan(0, "meet", "swear", "wed") with { Beats = [new("meeting", 1), new("oath", 2)] };
        AssertAccepted(story.Validate(plan));
        AssertRefused(story.Validate(plan with { Beats = [new("meeting", 1)] }), 0, "4.6", "oath is not passed");
        AssertRefused(story.Validate(plan with { Beats = [new("meeting", 2), new("oath", 2)] }), 1, "4.6", "reached earlier");
        AssertRefused(story.Validate(plan with { Beats = [new("meeting", 1), new("oath", 1)] }), 1, "4.6", "oath is not reached");
        AssertRefused(story.Validate(plan with { Beats = [new("oath", 2), new("meeting", 2)] }), 2, "4.6", "one that it comes after");
        var jilted = story.Plan(0, "meet", "swear", "jilt") with { Beats = plan.Beats };
        AssertRefused(story.Validate(jilted), 3, "4.6", "oath no longer holds");
    }

    [Fact]
    public void Validate_NeedlessActInASegment_Refuses()
    {
        var (met, late, wed) = (_story.Truth("met"), _story.Truth("late"), _story.Truth("wed"));
        _story.Action("meet").Sets(met, true);
        _story.Action("wait").Sets(late, true);
        _story.Action("wed").Needs(met.Is(true)).Sets(wed, true);
        _story.Ending("wedding", wed.Is(true), null, _story.Beat("meeting", met.Is(true)));
        var story = new ValidationCase(_story.Build(), new Goal.Ending("wedding"));
        var plan = story.Plan(0, "wait", "meet", "wed") with { Beats = [new("meeting", 2)] };
        AssertRefused(story.Validate(plan), 2, "4.6", "without some of the acts");
        AssertAccepted(story.Validate(plan, new ValidationTerms { PrefixLength = 1 }));
    }

    [Fact]
    public void Validate_NoWorkAllowed_IsUndecided()
    {
        // Whether Anna's plan can do without asking depends on whether Ben would work without having been asked: he cannot, since he pleads with nobody once
        // he has worked, but no bound shows it.
        var (asked, worked, thanked) = (_story.Truth("asked"), _story.Truth("worked"), _story.Truth("thanked"));
        _story.Action("ask").By(Anna).Sets(asked, true);
        _story.Action("work").By(Ben).Sets(worked, true);
        _story.Action("plead").By(Ben).Needs(worked.Is(false)).Sets(asked, true);
        _story.Action("thank").By(Anna).Needs(worked.Is(true)).Sets(thanked, true);
        _story.Wants(Anna, worked.Is(true).And(thanked.Is(true)));
        _story.Wants(Ben, worked.Is(true).And(asked.Is(true)));
        _story.AuthorWants(asked.Is(true));
        var story = new ValidationCase(_story.Build(), new Goal.Utility(1));
        story.Reasons[(0, Anna)] = Reason(Anna, 3, 0, 1, story.Step("ask"), story.Step("work", Reason(Ben, 2, 0, 1, story.Step("work"))), story.Step("thank", Reason(Anna, 1, 0, 1, story.Step("thank"))));
        AssertAccepted(story.Validate(story.Plan(1, "ask")));
        Assert.IsType<ValidationReport.Undecided>(story.Validate(story.Plan(1, "ask"), new ValidationTerms { QuestionWork = 0 }));
    }

    private ValidationReport Nibble(StoryModel model, Number rationality)
    {
        var story = new ValidationCase(model, new Goal.Utility(1), model.Options with { Rationality = rationality });
        story.Reasons[(0, Anna)] = Reason(Anna, 1, 0, 1, story.Step("nibble"));
        return story.Validate(story.Plan(1, "nibble"));
    }

    [Fact]
    public void Validate_TwoSeeingRules_TakeEffectTogether()
    {
        var (sign, secret, gold) = (_story.Truth("sign"), _story.Truth("secret", true), _story.Truth("gold"));
        _story.Believes(sign.In(Ben), Value.True);
        _story.Believes(secret.In(Ben), Value.False);
        _story.Sees(Ben, sign);
        _story.Sees(Ben, secret, sign.In(Ben).Is(true));
        _story.Action("dig").By(Ben).Needs(secret.Is(true)).Sets(gold, true);
        _story.Wants(Ben, gold.Is(true));
        _story.AuthorWants(gold.Is(true));
        var story = new ValidationCase(_story.Build(), new Goal.Utility(1));
        AssertAccepted(story.ValidateInWorld(story.Plan(1, "dig")));
    }
}
