using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Scopes;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.Validation;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Planner.Tests;

/// <summary>What time brings, and what is compared when: docs/semantics.md 7.10.</summary>
public sealed class TimeTests
{
    private readonly StoryBuilder _story = new("Anna", "Ben");

    private CharacterId Anna => _story["Anna"];

    private CharacterId Ben => _story["Ben"];

    [Fact]
    public void Event_ThatAnAlreadyFearsIt_IsAReasonToActBefore()
    {
        var (_, kept, lost) = Deadline();
        _story.On(2, "late").If(kept.Is(false)).Sets(lost, true);
        var world = new StoryWorld(_story.Build());
        Assert.True(world.IsExplained(world.Start, Act("keep")));
        var explanation = world.Explain(world.Start, Act("keep"), Anna)!;
        Assert.Equal((Value.Of(0), Value.Of(1)), (explanation.Before, explanation.After));
    }

    [Fact]
    public void Event_ThatNobodyForesees_IsNoReason()
    {
        var (_, kept, lost) = Deadline();
        _story.On(2, "late").If(kept.Is(false)).Sets(lost, true).ForeseenBy(Ben);
        var world = new StoryWorld(_story.Build());
        Assert.False(world.IsExplained(world.Start, Act("keep")));
    }

    [Fact]
    public void Event_InAMindThatForeseesIt_HappensByWhatIsSoThere()
    {
        var (_, kept, lost) = Deadline();
        _story.Believes(kept.In(Ben), true);
        _story.On(1, "late").If(kept.Is(false)).Sets(lost, true);
        var after = AfterWaiting(out var world);
        Assert.Equal((Value.True, Value.True, Value.False), (world.Get(after, lost), world.Get(world.Mind(after, Anna), lost), world.Get(world.Mind(after, Ben), lost)));
    }

    [Fact]
    public void Event_ThatIsSeen_HappensInAMindThatDidNotForeseeItAndTeachesWhy()
    {
        var (_, kept, lost) = Deadline();
        _story.Believes(kept.In(Ben), true);
        _story.On(1, "late").If(kept.Is(false)).Sets(lost, true).ForeseenBy().SeenBy(Ben);
        var after = AfterWaiting(out var world);
        var ben = world.Mind(after, Ben);
        Assert.Equal((Value.True, Value.False), (world.Get(ben, lost), world.Get(ben, kept)));
        Assert.Equal(Value.False, world.Get(world.Mind(after, Anna), lost));
        Assert.Equal(Value.False, world.Get(world.Mind(ben, Anna), lost));
    }

    [Fact]
    public void Event_ThatOnlyTheOtherForesees_IsNotThoughtToBeForeseen()
    {
        var (_, kept, lost) = Deadline();
        _story.On(1, "late").If(kept.Is(false)).Sets(lost, true).ForeseenBy(Ben);
        var after = AfterWaiting(out var world);
        Assert.Equal(Value.True, world.Get(world.Mind(after, Ben), lost));
        Assert.Equal(Value.False, world.Get(world.Mind(world.Mind(after, Anna), Ben), lost));
    }

    [Fact]
    public void Clock_InEveryMind_IsTheSame()
    {
        var (clock, _, _) = Deadline();
        _story.Action("work").By(Anna).SeenOnlyBy(Anna).Takes(1);
        var world = new StoryWorld(_story.Build());
        var after = world.Successor(world.Start, Act("work"));
        Assert.Equal(1, world.MomentOf(after));
        Assert.All(new[] { world.Mind(after, Ben), world.Mind(world.Mind(after, Ben), Anna), world.Mind(world.Mind(after, Anna), Ben) }, mind => Assert.Equal(Value.Symbol(1), world.Get(mind, clock)));
    }

    [Fact]
    public void Act_ThatTakesLongerThanIsLeft_EndsAtTheLastMoment()
    {
        Deadline();
        _story.Action("work").By(Anna).Takes(9);
        var world = new StoryWorld(_story.Build());
        Assert.Equal(2, world.MomentOf(world.Successor(world.Start, Act("work"))));
    }

    /// <summary>What an act does is done before its time passes.</summary>
    [Fact]
    public void Act_ThatPreventsWhatIsDueMeanwhile_IsInTime()
    {
        var (_, kept, lost) = Deadline();
        _story.Action("keep slowly").By(Anna).Sets(kept, true).Takes(2);
        _story.On(1, "late").If(kept.Is(false)).Sets(lost, true);
        var world = new StoryWorld(_story.Build());
        Assert.Empty(world.DueDuring(world.Start, Act("keep slowly")));
        Assert.True(world.IsExplained(world.Start, Act("keep slowly")));
        Assert.Equal("late", Assert.Single(world.DueDuring(world.Start, Act("wait"))).Name);
    }

    /// <summary>Who first does what takes long comes too late for what is due.</summary>
    [Fact]
    public void Plan_WithAStepThatMakesItTooLate_IsNoReason()
    {
        var (_, kept, lost) = Deadline();
        var paid = _story.Truth("paid");
        _story.Action("earn").By(Anna).Sets(paid, true).Takes(2);
        _story.Wants(Anna, paid.Is(true), 3);
        _story.On(1, "late").If(kept.Is(false)).Sets(lost, true);
        var world = new StoryWorld(_story.Build());
        Assert.Equal(["keep", "earn"], Steps(world, "keep"));
        Assert.Equal(["earn"], Steps(world, "earn"));
    }

    [Fact]
    public void Waiting_IsNobodys_AndEndsWithTheCalendar()
    {
        var (_, _, lost) = Deadline();
        _story.On(2, "late").Sets(lost, true);
        _story.Ending("Lost", lost.Is(true));
        var found = Assert.IsType<SearchResult.Found>(StoryWorld.Search(_story.Build(), new SearchOptions { Goal = new Goal.Ending("Lost"), Shortest = true }, TestContext.Current.CancellationToken));
        Assert.Equal([Act("wait"), Act("wait")], found.Plan.Actions);
        var world = new StoryWorld(_story.Build());
        Assert.IsType<ValidationReport.Accepted>(world.Validate(found.Plan, new Goal.Ending("Lost")));
        Assert.True(world.IsNobodys(Act("wait")));
        Assert.False(world.IsExecutable(world.Successor(world.Successor(world.Start, Act("wait")), Act("wait")), Act("wait")));
    }

    /// <summary>A calendar in which nothing is due and nothing takes time changes nothing.</summary>
    [Fact]
    public void Calendar_WithNothingInIt_ChangesNoToldStory_Property()
    {
        foreach (ulong seed in Enumerable.Range(1, 300).Select(seed => (ulong)seed))
        {
            var model = StoryGenerator.Story(seed);
            if (model.Options.BeliefRules == BeliefRules.Minds)
            {
                Assert.Equal(CountTold(model), CountTold(WithCalendar(model)));
            }
        }
    }

    private static StoryModel WithCalendar(StoryModel model)
    {
        var clock = new FluentId(model.Fluents.Count);
        return model with
        {
            Fluents = [.. model.Fluents, new Fluent("clock", new Domain.Symbols("clock", ["one", "two"], false), null, Origin.None)],
            Initial = [.. model.Initial, Value.Symbol(0)],
            Schedule = new Schedule(clock, [Moment(clock, 0), Moment(clock, 1)], []),
        };
    }

    private static Moment Moment(FluentId clock, int index) => new($"day {index}", null, [(clock, Value.Symbol(index))]);

    private static string CountTold(StoryModel model)
    {
        var world = new StoryWorld(model, detail: MindDetail.AsNeeded);
        var counts = new List<int>();
        HashSet<StateId> layer = [world.Start];
        for (int depth = 0; depth < 3; depth++)
        {
            var acts = layer.SelectMany(state => world.Executable(state).Where(act => world.IsTold(state, act)).Select(act => world.Successor(state, act))).ToList();
            counts.Add(acts.Count);
            layer = [.. acts];
        }

        return string.Join(",", counts);
    }

    /// <summary>Three days; Anna can keep something, so that it is not lost; the author may wait.</summary>
    private (FluentId Clock, FluentId Kept, FluentId Lost) Deadline()
    {
        var (kept, lost) = (_story.Truth("kept"), _story.Truth("lost"));
        var clock = _story.Days(3);
        _story.Action("keep").By(Anna).Sets(kept, true);
        _story.Action("wait").Needs(clock.IsNot(Value.Symbol(2))).Takes(1);
        _story.Wants(Anna, lost.Is(false));
        return (clock, kept, lost);
    }

    private StateId AfterWaiting(out StoryWorld world)
    {
        world = new StoryWorld(_story.Build());
        return world.Successor(world.Start, Act("wait"));
    }

    private string[] Steps(StoryWorld world, string act) =>
        [.. world.Explain(world.Start, Act(act), Anna)!.Steps.Select(step => world.Model.Actions[step.Action.Value].Name)];

    private ActionId Act(string name) => new(_story.Build().Actions.TakeWhile(action => action.Name != name).Count());
}
