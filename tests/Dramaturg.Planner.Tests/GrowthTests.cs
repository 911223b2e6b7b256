using System.Linq;
using Dramaturg.Model;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Planner.Tests;

/// <summary>Weights in force, and frozen ones: docs/semantics.md 7.8.</summary>
public sealed class GrowthTests
{
    private readonly StoryBuilder _story = new("Anna", "Ben");

    private CharacterId Anna => _story["Anna"];

    private CharacterId Ben => _story["Ben"];

    [Fact]
    public void Plan_ThatPaysOnlyByWeightsToCome_IsNoReason()
    {
        var (wise, free) = (_story.Truth("wise"), _story.Truth("free"));
        _story.Action("learn").By(Anna).Sets(wise, true);
        _story.Action("leave").By(Anna).Needs(wise.Is(true)).Sets(free, true);
        _story.WantsGrowing(Anna, free.Is(true), wise.Is(true).Satisfied());
        var world = new StoryWorld(_story.Build());
        Assert.False(world.IsExplained(world.Start, Act("learn")));
        Assert.True(world.IsExplained(world.Successor(world.Start, Act("learn")), Act("leave")));
    }

    /// <summary>In one state Anna would leave if she decided there, and not as a step of the plan that brought her there.</summary>
    [Fact]
    public void Answers_ForTheSameStateByOtherWeights_AreKeptApart()
    {
        var (wise, free, paid) = (_story.Truth("wise"), _story.Truth("free"), _story.Truth("paid"));
        _story.Action("learn").By(Anna).Sets(wise, true);
        _story.Action("leave").By(Anna).Needs(wise.Is(true)).Sets(free, true);
        _story.Action("pay").By(Ben).Needs(free.Is(true)).Sets(paid, true);
        _story.WantsGrowing(Anna, free.Is(true), new Expression.Choice(wise.Is(true), Expression.Of(1), Expression.Of(-5)));
        _story.Wants(Anna, paid.Is(true), 3);
        _story.Wants(Ben, paid.Is(true));
        var world = new StoryWorld(_story.Build());
        var learnt = world.Successor(world.Start, Act("learn"));
        Assert.True(world.IsExplained(learnt, Act("leave")));
        Assert.False(world.IsExplained(world.Start, Act("learn")));
        Assert.True(world.IsExplained(learnt, Act("leave")));
    }

    [Fact]
    public void Weight_InAState_IsThatOfTheMindThatItIsAskedIn()
    {
        var trust = _story.Number("trust", 1, 0, 3);
        _story.Believes(trust.In(Anna), Value.Of(3));
        _story.WantsGrowing(Anna, trust.Is(1), Terms.Constant(3).Minus(trust.Read()));
        _story.Wants(Ben, trust.Is(1), 2);
        var world = new StoryWorld(_story.Build());
        Assert.Equal(Value.Of(2), world.Weight(world.Start, Anna, 0));
        Assert.Equal(Value.Of(0), world.Weight(world.Mind(world.Start, Anna), Anna, 0));
        Assert.Equal(Value.Of(2), world.Weight(world.Start, Ben, 0));
    }

    [Fact]
    public void Weight_ThatIsUnknown_LeavesNobodyAReason()
    {
        var fed = _story.Truth("fed");
        var hunger = _story.Number("hunger", 1, 0, 3, true);
        _story.Start(hunger, Value.Unknown);
        _story.Action("eat").By(Anna).Sets(fed, true);
        _story.WantsGrowing(Anna, fed.Is(true), hunger.Read());
        var world = new StoryWorld(_story.Build());
        Assert.True(world.Utility(world.Start, Anna).IsUnknown);
        Assert.False(world.IsExplained(world.Start, Act("eat")));
    }

    [Fact]
    public void Explanation_OfAPlan_HasTheWeightsItWasDecidedBy()
    {
        var (wise, free) = (_story.Truth("wise"), _story.Truth("free"));
        _story.Action("teach").By(Ben).Sets(wise, true);
        _story.Action("leave").By(Anna).Needs(wise.Is(true)).Sets(free, true);
        _story.WantsGrowing(Anna, free.Is(true), wise.Is(true).Satisfied());
        _story.Wants(Ben, free.Is(true), 2);
        var world = new StoryWorld(_story.Build());
        var reason = world.Explain(world.Start, Act("teach"), Ben)!;
        Assert.Equal([2], reason.Weights);
        Assert.Equal([Number.One], Assert.Single(reason.Steps[1].Reasons).Weights);
    }

    /// <summary>A number written as an expression that always has that value changes nothing.</summary>
    [Fact]
    public void Weight_WrittenAsAnExpression_IsThatWeight()
    {
        for (ulong seed = 1; seed <= 60; seed++)
        {
            var story = StoryGenerator.Story(seed);
            Assert.Equal(Told(story), Told(story with { CharacterConcerns = story.CharacterConcerns.Select(concerns => concerns.Select(AsExpression).ToArray()).ToArray() }));
        }
    }

    private static Concern AsExpression(Concern concern) =>
        concern with { Weight = 0, GrowingWeight = new Expression.Choice(Condition.True, Expression.Of(concern.Weight), Expression.Of(7)) };

    private static string Told(StoryModel model)
    {
        var world = new StoryWorld(model);
        var states = new[] { world.Start }.Concat(world.Executable(world.Start).Select(act => world.Successor(world.Start, act)));
        return string.Join(";", states.SelectMany(state => world.Executable(state).Select(act => world.IsTold(state, act))));
    }

    private ActionId Act(string name) => new(_story.Build().Actions.Select(action => action.Name).ToList().IndexOf(name));
}
