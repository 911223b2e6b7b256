using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Scopes;
using Dramaturg.Planner.States;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Planner.Tests;

/// <summary>A cook bakes and a hungry one eats, a keeper lights a lamp, a guest wants nothing; everybody sees everything.</summary>
public sealed class MindScopesTests
{
    private readonly StoryBuilder _story = new("Cook", "Keeper", "Guest");
    private readonly FluentId _fed;
    private readonly FluentId _lit;

    public MindScopesTests()
    {
        var (cook, keeper) = (_story["Cook"], _story["Keeper"]);
        var bread = _story.Truth("bread");
        _fed = _story.Truth("fed");
        var oil = _story.Truth("oil", true);
        _lit = _story.Truth("lit");
        _story.Action("bake").By(cook).Needs(bread.Is(false)).Sets(bread, true);
        _story.Action("eat").By(cook).Needs(bread.Is(true)).Sets(_fed, true);
        _story.Action("light").By(keeper).Needs(oil.Is(true)).Sets(_lit, true);
        _story.Wants(cook, _fed.Is(true));
        _story.Wants(keeper, _lit.Is(true));
    }

    [Fact]
    public void Scope_OfOneWhoWantsSomething_KeepsWhatLeadsThere() => Assert.Equal(["bread", "fed"], KeptBy("Cook"));

    [Fact]
    public void Scope_OfAnotherLine_KeepsItsOwn() => Assert.Equal(["oil", "lit"], KeptBy("Keeper"));

    [Fact]
    public void Scope_OfOneWhoWantsNothing_KeepsNothing() => Assert.Empty(KeptBy("Guest"));

    [Fact]
    public void Scope_ThatAnEndingReads_KeepsWhatIsRead()
    {
        _story.Ending("told", _lit.In(_story["Guest"]).Is(true));
        Assert.Equal(["lit"], KeptBy("Guest"));
    }

    [Fact]
    public void Scope_OfOneWhoPlansWithAnother_KeepsWhatTheOtherWants()
    {
        _story.Action("feast").By(_story["Cook"]).By(_story["Keeper"]).Sets(_fed, true);
        Assert.Equal(["oil", "lit"], KeptBy("Cook", within: "Keeper"));
    }

    [Fact]
    public void Scope_OfReality_LeavesOutWhatNobodyWants()
    {
        _story.Action("sulk").By(_story["Guest"]).Sets(_fed, false);
        Assert.Equal(["bake", "eat", "light"], Scopes(_story.Build())[0].Work.Steps.Select(act => _story.Build().Actions[act].Name));
    }

    [Theory]
    [InlineData("bake")]
    [InlineData("light")]
    public void Successor_OfAnActThatChangesNothingForSomebody_LeavesThatMindAsItIs(string name)
    {
        var model = _story.Build();
        var world = new StoryWorld(model, detail: MindDetail.AsNeeded);
        var act = world.Executable(world.Start).Single(act => model.Actions[act.Value].Name == name);
        var after = world.Successor(world.Start, act);
        Assert.Equal(name == "light", world.Mind(after, _story["Cook"]) == world.Mind(world.Start, _story["Cook"]));
        Assert.Equal(world.Mind(world.Start, _story["Guest"]), world.Mind(after, _story["Guest"]));
    }

    private string[] KeptBy(string name, string? within = null)
    {
        var model = _story.Build();
        var scopes = Scopes(model);
        var scope = scopes[scopes[0].Children[_story[name].Value]];
        scope = within is null ? scope : scopes[scope.Children[_story[within].Value]];
        return [.. Enumerable.Range(0, model.Fluents.Count).Where(scope.Has).Select(fluent => model.Fluents[fluent].Name)];
    }

    private static MindScopes Scopes(StoryModel model) =>
        MindScopes.Of(new PackedStory(model), MindDetail.AsNeeded, model.Options.BeliefLimit, model.Options.BeliefLimit + 1);
}
