using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Search;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Planner.Tests;

/// <summary>Minds inside minds are as many as the paths through them; those that start alike are built once, or these stories would never begin.</summary>
public sealed class DeepMindsTests
{
    private readonly StoryBuilder _story = new("Ann", "Bob", "Cyd", "Dan", "Eve", "Fay");
    private readonly FluentId _lit;

    public DeepMindsTests()
    {
        _lit = _story.Truth("lit");
        _story.Action("light").By(_story["Ann"]).Sets(_lit, true);
        _story.Wants(_story["Ann"], _lit.Is(true));
        _story.AuthorWants(_lit.Is(true));
        _story.Options = _story.Options with { BeliefLimit = 20 };
    }

    [Fact]
    public void Search_TwentyMindsDeep_FindsAndChecksTheStory()
    {
        var model = _story.Build();
        var found = Assert.IsType<SearchResult.Found>(StoryWorld.Search(model, new SearchOptions(), TestContext.Current.CancellationToken));
        ValidationCase.AssertAccepted(new StoryWorld(model).Validate(found.Plan, new Goal.Utility(Number.One)));
    }

    [Fact]
    public void Start_WithBeliefsDeepInside_HasThemWhereTheyAreStated()
    {
        var (bob, cyd) = (_story["Bob"], _story["Cyd"]);
        _story.Believes(_lit.In(bob, cyd, bob), true);
        _story.BelievesEverywhere(_lit.In(cyd, _story["Dan"]), Value.Truth(true));
        var world = new StoryWorld(_story.Build());
        Assert.True(Believed(world, "Bob", "Cyd", "Bob", "Eve"));
        Assert.False(Believed(world, "Ann", "Cyd", "Bob"));
        Assert.True(Believed(world, "Eve", "Ann", "Cyd", "Dan", "Fay"));
        Assert.False(Believed(world, "Eve", "Ann", "Dan"));
    }

    private bool Believed(StoryWorld world, params string[] path) =>
        world.Get(path.Aggregate(world.Start, (mind, name) => world.Mind(mind, _story[name])), _lit) == Value.Truth(true);
}
