using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Scopes;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.States;
using Dramaturg.Planner.Validation;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Planner.Tests;

/// <summary>A surgeon may ask a colleague or a guest to operate with her; the guest wants nothing, and whom she asked nobody else asks about.</summary>
public sealed class VainActsTests
{
    private static readonly Value s_colleague = Value.Symbol(0);
    private static readonly Value s_guest = Value.Symbol(1);

    private readonly StoryBuilder _story = new("Surgeon", "Colleague", "Guest");
    private readonly FluentId _asked;
    private readonly FluentId _saved;
    private readonly FluentId _calm;
    private readonly ActionBuilder _askGuest;
    private readonly ActionBuilder _sitDown;
    private Value _start = Value.Unknown;

    public VainActsTests()
    {
        var (surgeon, colleague, guest) = (_story["Surgeon"], _story["Colleague"], _story["Guest"]);
        _saved = _story.Truth("saved");
        _calm = _story.Truth("calm");
        var sure = _story.Truth("sure");
        _asked = _story.Symbol("asked", ["Colleague", "Guest"], Value.Unknown, true);
        _story.Action("ask colleague").By(surgeon).Sets(_asked, Terms.Constant(s_colleague));
        _askGuest = _story.Action("ask guest").By(surgeon).Sets(_asked, Terms.Constant(s_guest));
        _story.Action("operate with colleague").By(surgeon).By(colleague).Needs(_asked.Is(s_colleague)).Sets(_saved, true);
        _story.Action("operate with guest").By(surgeon).By(guest).Needs(_asked.Is(s_guest)).Needs(sure.In(guest).Is(false)).Sets(_saved, true);
        _sitDown = _story.Action("sit down").By(surgeon).Sets(_calm, true);
        _story.Wants(surgeon, _saved.Is(true), 9);
        _story.Wants(surgeon, _calm.Is(true));
        _story.Wants(colleague, _saved.Is(true));
    }

    [Fact]
    public void Act_ThatAsksForWhatNothingElseAsksFor_IsInVain() => Assert.Equal(["operate with guest"], InVain());

    [Fact]
    public void Act_OnlyOneOfWhoseWaysIsBarred_IsNotInVain()
    {
        _story.Action("operate with either").By(_story["Guest"]).By(_story["Surgeon"]).Needs(_asked.Is(s_guest).Or(_calm.Is(true))).Sets(_saved, true);
        Assert.Empty(InVain());
    }

    [Fact]
    public void Act_WhatItAsksForIsSo_IsNotInVain()
    {
        _start = s_guest;
        Assert.Empty(InVain());
    }

    [Fact]
    public void Act_SomebodyBelievesWhatItAsksFor_IsNotInVain()
    {
        _story.Believes(_asked.In(_story["Colleague"]), s_guest);
        Assert.Empty(InVain());
    }

    [Fact]
    public void Act_SomebodyFearsWhatItAsksFor_IsNotInVain()
    {
        _story.Wants(_story["Colleague"], _asked.Is(s_guest), -1);
        Assert.Empty(InVain());
    }

    [Fact]
    public void Act_WhatItAsksForComesByItself_IsNotInVain()
    {
        _story.Trigger("mistaken").Needs(_calm.Is(true)).Needs(_asked.Is(s_colleague)).Sets(_asked, Terms.Constant(s_guest));
        Assert.Empty(InVain());
    }

    [Fact]
    public void Act_AnotherWhoCanBeWonAsksForTheSame_IsNotInVain()
    {
        _story.Action("send home").By(_story["Surgeon"]).Needs(_asked.Is(s_guest)).Sets(_calm, true);
        Assert.Empty(InVain());
    }

    [Fact]
    public void Acts_ThatBringAboutWhatIsAskedFor_Wake()
    {
        var model = Build();
        var vain = VainActs.Of(new PackedStory(model))!;
        Assert.Equal(["ask guest"], model.Actions.Where((_, act) => vain.Wakes(act)).Select(act => act.Name));
    }

    [Fact]
    public void Mind_OfOneWhomOnlyActsInVainLookInto_KeepsNothing()
    {
        Assert.NotEmpty(KeptOfGuest(MindDetail.AsNeeded));
        Assert.Empty(KeptOfGuest(MindDetail.ForSearch));
    }

    [Theory]
    [InlineData(MindDetail.AsNeeded, false)]
    [InlineData(MindDetail.ForSearch, true)]
    public void Mind_ThatSeesSomebodyAskedInVain_StaysAsItIs(MindDetail detail, bool stays)
    {
        var world = new StoryWorld(Build(), detail: detail);
        var after = world.Successor(world.Start, Named(world, "ask guest"));
        Assert.Equal(stays, world.Mind(after, _story["Surgeon"]) == world.Mind(world.Start, _story["Surgeon"]));
        Assert.Equal(s_guest, world.Get(after, _asked));
    }

    /// <summary>Whoever has the guest at her side is tempted by what she could do with him, and does not sit down; unless she is content with anything.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Search_ThatTellsAnActThatWakes_FindsWhatIsToldWithMoreKept(int halves, bool isFound)
    {
        var kind = _story.Truth("kind");
        _askGuest.Sets(kind, true);
        _sitDown.Needs(kind.Is(true));
        _story.Wants(_story["Surgeon"], kind.Is(true), 8);
        _story.Ending("alone", _calm.Is(true));
        var options = new SearchOptions { Goal = new Goal.Ending("alone"), CharacterLimit = 1, Rationality = Number.Of(halves, 2) };
        var world = new StoryWorld(Build(), WorldLimits.OfStory with { CharacterLimit = 1, Rationality = options.Rationality });
        Assert.Equal(isFound, StoryWorld.Search(Build(), options, TestContext.Current.CancellationToken) is SearchResult.Found);
        Assert.Equal(isFound, world.Search(options, TestContext.Current.CancellationToken) is SearchResult.Found);
    }

    [Theory]
    [InlineData("ask guest", true)]
    [InlineData("ask colleague", false)]
    public void Validator_WithinPlans_LooksThroughWhatIsInVain(string act, bool isNothing)
    {
        var world = new PlainWorld(Build(), Build().Options);
        var mind = world.Start.Mind(_story["Surgeon"].Value);
        int number = Enumerable.Range(0, world.Program.Actions.Length).Single(i => world.Program.Model.Actions[i].Name == act);
        Assert.NotEqual(mind, world.Apply(mind, number));
        Assert.Equal(isNothing, ReferenceEquals(world.InPlan(mind), world.InPlan(world.Apply(mind, number))));
    }

    [Fact]
    public void Validator_WithinPlans_LooksIntoThoseWhoWantSomething()
    {
        var mind = new PlainWorld(Build(), Build().Options) is var world ? world.InPlan(world.Start.Mind(_story["Surgeon"].Value)) : null;
        Assert.NotNull(mind!.OtherMind(_story["Colleague"].Value));
        Assert.Null(mind.OtherMind(_story["Guest"].Value));
    }

    private string[] InVain()
    {
        var model = Build();
        var vain = VainActs.Of(new PackedStory(model));
        return [.. model.Actions.Where((_, act) => vain?.IsVain(act) == true).Select(act => act.Name)];
    }

    private string[] KeptOfGuest(MindDetail detail)
    {
        var model = Build();
        var story = new PackedStory(model);
        var scopes = MindScopes.Of(story, detail, model.Options.BeliefLimit, 3);
        var scope = scopes[scopes[0].Children[_story["Guest"].Value]];
        return [.. Enumerable.Range(0, model.Fluents.Count).Where(scope.Has).Select(fluent => model.Fluents[fluent].Name)];
    }

    private StoryModel Build()
    {
        var model = _story.Build();
        return model with { Initial = [.. model.Initial.Select((value, fluent) => fluent == _asked.Value ? _start : value)] };
    }

    private static ActionId Named(StoryWorld world, string name) => world.Executable(world.Start).Single(act => world.Model.Actions[act.Value].Name == name);
}
