using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.Validation;
using Xunit;

namespace Dramaturg.Conformance;

/// <summary>Published instances are solved, and their published solutions are stories here.</summary>
public sealed class PublishedInstanceTests
{
    /// <summary>Not yet solved within the time.</summary>
    private static readonly string[] s_open = ["hospital_both"];

    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Solvable => PublishedInstance.Names(instance => !s_open.Contains(instance.Name));

    public static TheoryData<string> Small => PublishedInstance.Names(instance => instance.ActionCount <= 40 && !s_open.Contains(instance.Name));

    public static TheoryData<string> Every => PublishedInstance.Names(_ => true);

    [Theory]
    [MemberData(nameof(Solvable))]
    public void Planner_PublishedInstance_IsSolvedInTime(string name)
    {
        var instance = PublishedInstance.Find(name);
        var found = Solve(instance.Open(simplify: true), instance.Goal);
        Assert.True(found.Plan.Utility.AsNumber >= instance.Goal);
        var whole = new StoryWorld(instance.Open(simplify: false));
        Assert.Equal(found.Plan.Utility.AsNumber, UtilityOfTold(whole, found.Names));
        var plan = found.Plan with { Actions = found.Names.Select(act => whole.Model.Find(act)!.Value).ToArray() };
        Assert.IsType<ValidationReport.Accepted>(whole.Validate(plan, new Goal.Utility(instance.Goal)));
    }

    [Theory]
    [MemberData(nameof(Small))]
    public void Planner_PublishedInstanceNotSimplified_HasTheSamePlan(string name)
    {
        var instance = PublishedInstance.Find(name);
        Assert.Equal(Solve(instance.Open(simplify: true), instance.Goal).Names, Solve(instance.Open(simplify: false), instance.Goal).Names);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void World_PublishedSolution_IsToldAndReachesTheGoal(string name)
    {
        var instance = PublishedInstance.Find(name);
        Assert.True(UtilityOfTold(new StoryWorld(instance.Open(simplify: true)), instance.Solution()) >= instance.Goal);
    }

    private static (Plan Plan, IReadOnlyList<string> Names) Solve(StoryModel model, Number goal)
    {
        var options = new SearchOptions { Goal = new Goal.Utility(goal), Time = s_time };
        var found = Assert.IsType<SearchResult.Found>(StoryWorld.Search(model, options, TestContext.Current.CancellationToken));
        return (found.Plan, found.Plan.Actions.Select(action => model.Name(action)).ToArray());
    }

    private static Number UtilityOfTold(StoryWorld world, IReadOnlyList<string> acts)
    {
        var state = world.Start;
        foreach (string name in acts)
        {
            var act = world.Model.Find(name);
            Assert.True(act is not null, name + " is unknown");
            Assert.True(world.IsTold(state, act.Value), name + " is not told");
            state = world.Successor(state, act.Value);
        }

        return world.Utility(state, null).AsNumber;
    }
}
