using System;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.Validation;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Planner.Tests;

/// <summary>Acts with outcomes, and what plans are worth that hope for one: docs/semantics.md 7.9.</summary>
public sealed class ChanceTests
{
    private readonly StoryBuilder _story = new("Anna", "Ben");

    private CharacterId Anna => _story["Anna"];

    private CharacterId Ben => _story["Ben"];

    /// <summary>In 3 of 4 cases +4, in 1 of 4 cases -5, which counts -10: 3 - 2.5.</summary>
    [Theory]
    [InlineData(0, true, "3")]
    [InlineData(2, true, "0.5")]
    [InlineData(3, false, null)]
    public void Worth_OfAGamble_IsTheSumOfItsEndsByTheirChances(int fear, bool isReason, string? worth)
    {
        Gamble(Expression.Of(Number.Of(3, 4)));
        _story.LossAversions = [fear, 1];
        var world = new StoryWorld(_story.Build());
        Assert.Equal(isReason, world.IsExplained(world.Start, Act("play/1")));
        Assert.Equal(worth, world.Explain(world.Start, Act("play/2"), Anna)?.Worth.ToString());
    }

    [Fact]
    public void Plan_OfSeveralActs_GoesOnInTheHopeAndStopsElsewhere()
    {
        var (won, _) = Gamble(Expression.Of(Number.Of(1, 2)));
        var spent = _story.Truth("spent");
        _story.Action("spend").By(Anna).Needs(won.Is(true)).Sets(spent, true);
        _story.Wants(Anna, spent.Is(true), 6);
        var reason = new StoryWorld(_story.Build()).Explain(new StoryWorld(_story.Build()).Start, Act("play/1"), Anna)!;
        Assert.Equal(["play/1", "spend"], reason.Steps.Select(step => NameOf(step.Action)));
        Assert.Equal((Value.Of(Number.Of(5, 2)), Number.Of(1, 2)), (reason.Worth, reason.Steps[0].Chance));
        Assert.Equal(Value.Of(10), reason.After);
    }

    [Fact]
    public void Outcome_WithoutAChanceInAMind_IsNobodysReason()
    {
        var luck = _story.Truth("luck", true);
        _story.Believes(luck.In(Anna), false);
        Gamble(luck.Is(true).Satisfied());
        var world = new StoryWorld(_story.Build());
        Assert.False(world.IsExplained(world.Start, Act("play/1")));
        Assert.Equal([new OutcomeChance(Act("play/2"), 1)], world.Outcomes(world.Mind(world.Start, Anna), Act("play/1")));
    }

    [Fact]
    public void Outcome_ThatComesAboutAgainstAllBelief_IsSeenAndLeavesTheBeliefInItsChance()
    {
        var luck = _story.Truth("luck", true);
        _story.Believes(luck.In(Ben), false);
        var (won, _) = Gamble(luck.Is(true).Satisfied());
        var world = new StoryWorld(_story.Build());
        var after = world.Mind(world.Successor(world.Start, Act("play/1")), Ben);
        Assert.Equal((Value.True, Value.False), (world.Get(after, won), world.Get(after, luck)));
    }

    [Theory]
    [InlineData(4, 0, "1, 0")]
    [InlineData(-1, 1, "0, 1/4, 3/4")]
    [InlineData(3, 2, "3/4, 1/4, 0")]
    [InlineData(1, 1, "1/4, 1/4, 1/2")]
    public void Chances_WhateverIsWritten_ShareOneInTheirOrder(int first, int second, string shares)
    {
        _story.Action("try").By(Anna).Ends(Expression.Of(Number.Of(first, 4))).Ends(Expression.Of(Number.Of(second, 4))).Ends(null);
        var world = new StoryWorld(_story.Build());
        var expected = shares.Split(", ").Select(share => share.Split('/')).Select(parts => Number.Of(int.Parse(parts[0]), parts.Length == 1 ? 1 : int.Parse(parts[1]))).ToArray();
        var actual = Enumerable.Range(0, 3).Select(i => world.Chance(world.Start, new ActionId(i))).ToArray();
        Assert.Equal(expected, actual.Take(expected.Length));
        Assert.Equal(Number.One, actual.Aggregate(Number.Zero, (sum, chance) => sum + chance));
        Assert.Equal(actual.Count(chance => chance > Number.Zero), world.Outcomes(world.Start, new ActionId(0)).Count);
    }

    [Fact]
    public void Chance_OfSomethingUnknown_IsNone()
    {
        var skill = _story.Number("skill", 1, 0, 3, true);
        _story.Start(skill, Value.Unknown);
        Gamble(skill.Read());
        var world = new StoryWorld(_story.Build());
        Assert.Equal((Number.Zero, Number.One), (world.Chance(world.Start, Act("play/1")), world.Chance(world.Start, Act("play/2"))));
    }

    /// <summary>Practice is no gain by itself; it makes a gamble worth while that was not.</summary>
    [Fact]
    public void Practice_ThatRaisesTheOdds_IsAReason()
    {
        var ready = _story.Truth("ready");
        _story.Action("practise").By(Anna).Sets(ready, true);
        Gamble(new Expression.Choice(ready.Is(true), Expression.Of(Number.Of(3, 4)), Expression.Of(Number.Of(1, 2))));
        var world = new StoryWorld(_story.Build());
        Assert.False(world.IsExplained(world.Start, Act("play/1")));
        Assert.Equal(["practise", "play/1"], world.Explain(world.Start, Act("practise"), Anna)!.Steps.Select(step => NameOf(step.Action)));
    }

    [Fact]
    public void GambleWithoutUse_IsInNoPlan_EvenIfTheStoryIsNotStrict()
    {
        var (fed, _) = (_story.Truth("fed"), _story.Options = _story.Options with { Strict = false });
        _story.Action("toss").By(Anna).Ends(Expression.Of(Number.Of(1, 2))).Ends(null);
        _story.Action("eat").By(Anna).Sets(fed, true);
        _story.Wants(Anna, fed.Is(true));
        var world = new StoryWorld(_story.Build());
        Assert.False(world.IsExplained(world.Start, Act("toss/1")));
    }

    [Fact]
    public void Story_NamesWhatFatePicked_AndItsLikelihood()
    {
        var (_, lost) = Gamble(Expression.Of(Number.Of(3, 4)));
        _story.Ending("lost", lost.Is(true));
        var world = new StoryWorld(_story.Build());
        var found = Assert.IsType<SearchResult.Found>(world.Search(new SearchOptions { Goal = new Goal.Ending("lost") }, TestContext.Current.CancellationToken));
        Assert.Equal("play/2", NameOf(Assert.Single(found.Plan.Actions)));
        Assert.Equal(Number.Of(1, 4), world.Likelihood(world.Start, found.Plan.Actions));
        Assert.IsType<ValidationReport.Accepted>(world.Validate(found.Plan, new Goal.Ending("lost")));
        Assert.Throws<ArgumentException>(() => world.Likelihood(world.Start, [Act("play/1"), Act("play/1")]));
    }

    [Fact]
    public void Validator_ReasonOfAnotherWorth_Refuses()
    {
        var (_, lost) = Gamble(Expression.Of(Number.Of(3, 4)));
        _story.Ending("lost", lost.Is(true));
        var world = new StoryWorld(_story.Build());
        var reason = world.Explain(world.Start, Act("play/2"), Anna)!;
        var plan = new Plan([Act("play/2")], Value.Of(0), [], "lost");
        var report = PlanValidator.Validate(world.Model, world.Options, new Goal.Ending("lost"), plan, (_, _) => reason with { Worth = Value.Of(2) });
        Assert.Contains("claims to be worth 2, but is worth", Assert.Single(Assert.IsType<ValidationReport.Refused>(report).Findings).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Worth_OfAPlanAskedFor_IsThatOfItsReason()
    {
        Gamble(Expression.Of(Number.Of(3, 4)));
        var world = new StoryWorld(_story.Build());
        var decision = new Decision(Anna, world.Mind(world.Start, Anna));
        Assert.Equal(Value.Of(Number.Of(7, 4)), world.Worth(decision, [Act("play/1")]));
        Assert.Equal(world.Worth(decision, [Act("play/2")]), world.Worth(decision, [Act("play/1")]));
        Assert.Equal(Value.Of(0), world.Worth(decision, []));
    }

    /// <summary>An act with one outcome that is certain is that act.</summary>
    [Fact]
    public void Act_WithOneCertainOutcome_IsToldAsBefore()
    {
        for (ulong seed = 1; seed <= 40; seed++)
        {
            Assert.Equal(Told(StoryGenerator.Story(seed)), Told(Certain(StoryGenerator.Story(seed))));
        }
    }

    private static StoryModel Certain(StoryModel story)
    {
        int count = story.Actions.Count;
        var hoped = story.Actions.Select((action, i) => action with { Outcome = new Outcome(Expression.Of(1), [new ActionId(i), new ActionId(i + count)], 0) });
        var never = story.Actions.Select((action, i) => action with { Outcome = new Outcome(null, [new ActionId(i), new ActionId(i + count)], 0), Effects = [] });
        return story with { Actions = [.. hoped, .. never], Options = story.Options with { Strict = true } };
    }

    private static string Told(StoryModel model)
    {
        var world = new StoryWorld(model with { Options = model.Options with { Strict = true } });
        var states = new[] { world.Start }.Concat(world.Executable(world.Start).Select(act => world.Successor(world.Start, act)));
        return string.Join(";", states.SelectMany(state => world.Executable(state).Select(act => $"{act.Value} {world.IsTold(state, act)}")));
    }

    /// <summary>+4 or -5 for Anna.</summary>
    private (FluentId Won, FluentId Lost) Gamble(Expression chance)
    {
        var (won, lost) = (_story.Truth("won"), _story.Truth("lost"));
        _story.Action("play").By(Anna).Needs(won.Is(false)).Needs(lost.Is(false)).Ends(chance, Becomes(won)).Ends(null, Becomes(lost));
        _story.Wants(Anna, won.Is(true), 4);
        _story.Wants(Anna, lost.Is(true), -5);
        return (won, lost);
    }

    private static Effect Becomes(FluentId fluent) => new(fluent.Itself(), Condition.True, Terms.Constant(true));

    private string NameOf(ActionId act) => _story.Build().Actions[act.Value].Name;

    private ActionId Act(string name) => new(_story.Build().Actions.Select(action => action.Name).ToList().IndexOf(name));
}
