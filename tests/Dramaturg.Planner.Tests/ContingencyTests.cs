using System.Linq;
using Dramaturg.Model;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Planner.Tests;

/// <summary>Which outcomes a plan hopes for, and which it only provides for: docs/semantics.md 7.9.</summary>
public sealed class ContingencyTests
{
    private readonly StoryBuilder _story = new("Anna");
    private readonly FluentId _first;
    private readonly FluentId _second;

    public ContingencyTests()
    {
        (_first, _second) = (_story.Truth("first"), _story.Truth("second"));
        _story.Action("try").By(Anna).Needs(_first.Is(false)).Ends(Expression.Of(Number.Of(1, 10)), Becomes(_first)).Ends(null, Becomes(_second));
    }

    private CharacterId Anna => _story["Anna"];

    [Fact]
    public void Retry_IsForAFailureThatTheFirstTryHopesToAvoid()
    {
        _story.Wants(Anna, _first.Is(true), 4);
        Assert.Equal(["try/1"], BetterThan("try/2"));
        Assert.Empty(BetterThan("try/1"));
    }

    /// <summary>A coin at once is less than what a key opens.</summary>
    [Fact]
    public void Outcome_ThatLeadsOn_IsHopedForBeforeASmallGainAtOnce()
    {
        Later("open", _first, 4);
        _story.Wants(Anna, _second.Is(true), 1);
        Assert.Empty(BetterThan("try/1"));
        Assert.Equal(["try/1"], BetterThan("try/2"));
    }

    /// <summary>What is likely is not what is wished for: the plan that goes on from the failure is worth more than the other.</summary>
    [Fact]
    public void Consolation_IsProvidedForAndNotHopedFor()
    {
        Later("buy ring", _first, 10);
        Later("go home", _second, 2);
        var world = new StoryWorld(_story.Build());
        Assert.Equal(["try/2", "go home"], world.Explain(world.Start, Act(world, "try/1"), Anna)!.Steps.Select(step => NameOf(world, step.Action)));
        Assert.Equal(["try/1"], BetterThan("try/2"));
    }

    [Fact]
    public void Outcomes_OfTheSameUse_AreBothHopedFor()
    {
        var (left, right) = (_story.Truth("left"), _story.Truth("right"));
        _story.Action("turn").By(Anna).Needs(left.Is(false)).Needs(right.Is(false)).Ends(Expression.Of(Number.Of(1, 2)), Becomes(left)).Ends(null, Becomes(right));
        _story.Wants(Anna, left.Is(true), 4);
        _story.Wants(Anna, right.Is(true), 4);
        Assert.Empty(BetterThan("turn/1"));
        Assert.Empty(BetterThan("turn/2"));
    }

    [Fact]
    public void Outcome_WithoutAChance_IsNoneToHopeFor()
    {
        var (won, lost) = (_story.Truth("won"), _story.Truth("lost"));
        _story.Action("play").By(Anna).Ends(Expression.Of(Number.Zero), Becomes(won)).Ends(null, Becomes(lost));
        _story.Wants(Anna, won.Is(true), 4);
        Assert.Empty(BetterThan("play/2"));
    }

    [Fact]
    public void Outcome_OfUnknownUse_IsComparedWithNone()
    {
        var bond = _story.Number("bond", 1, allowsUnknown: true);
        _story.Action("play").By(Anna).Ends(Expression.Of(Number.Of(1, 2)), new Effect(bond.Itself(), Condition.True, new Expression.Constant(Value.Unknown))).Ends(null, Becomes(_second));
        _story.Wants(Anna, new Expression.Read(bond.Itself()), 1);
        Assert.Empty(BetterThan("play/1"));
        Assert.Empty(BetterThan("play/2"));
    }

    private void Later(string name, FluentId needed, int weight)
    {
        var done = _story.Truth(name + " done");
        _story.Action(name).By(Anna).Needs(needed.Is(true)).Sets(done, true);
        _story.Wants(Anna, done.Is(true), weight);
    }

    private string[] BetterThan(string outcome)
    {
        var world = new StoryWorld(_story.Build());
        var mind = world.Mind(world.Start, Anna);
        return [.. world.BetterOutcomes(new Decision(Anna, mind), mind, Act(world, outcome)).Select(act => NameOf(world, act))];
    }

    private static Effect Becomes(FluentId fluent) => new(fluent.Itself(), Condition.True, Terms.Constant(true));

    private static string NameOf(StoryWorld world, ActionId act) => world.Model.Actions[act.Value].Name;

    private static ActionId Act(StoryWorld world, string name) => new(world.Model.Actions.ToList().FindIndex(action => action.Name == name));
}
