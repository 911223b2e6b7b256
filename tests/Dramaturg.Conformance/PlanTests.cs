// Runs of the kinds plan and verbose: whether there is a plan, how good it is, and whether the recorded one is a story of ours too.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.Validation;
using Dramaturg.Reference;
using Xunit;

namespace Dramaturg.Conformance;

public sealed class PlanTests
{
    public static TheoryData<string, int> PlanRuns => ConformanceCase.RunsOf("plan");

    public static TheoryData<string, int> VerboseRuns => ConformanceCase.RunsOf("verbose");

    [Theory]
    [MemberData(nameof(PlanRuns))]
    [MemberData(nameof(VerboseRuns))]
    public void Planner_RecordedRun_AnswersAsRecorded(string id, int run) => Compare(id, run, simplify: true);

    [Theory]
    [MemberData(nameof(PlanRuns))]
    [MemberData(nameof(VerboseRuns))]
    public void Planner_RecordedRunNotSimplified_AnswersAsRecorded(string id, int run) => Compare(id, run, simplify: false);

    private static void Compare(string id, int run, bool simplify)
    {
        var recordedRun = ConformanceCase.Load(id).Runs[run];
        var model = CaseModel.Open(id, run, simplify);
        var recorded = RecordedAnswer.Read(recordedRun);
        var world = new StoryWorld(model);
        var goal = CaseArguments.Read(recordedRun.Arguments).Goal ?? world.DefaultGoal();
        CheckUtilities(recorded, world, goal);
        var ours = OwnAnswer.To(model, goal);
        CheckWithSlowPlanner(model, ours.Acts);
        CheckWithValidator(world, ours, goal);
        CaseTables.Check(id, run, Recorded(recorded, world, goal, ours), Show(model, ours));
    }

    private static void CheckUtilities(RecordedAnswer recorded, StoryWorld world, Number goal)
    {
        if (recorded.StartUtility is not null)
        {
            Assert.Equal(recorded.StartUtility, world.Utility(world.Start, null).AsNumber);
            Assert.Equal(recorded.GoalUtility, goal);
        }
    }

    // Every act of our plan is told for the slow planner too.
    private static void CheckWithSlowPlanner(StoryModel model, IReadOnlyList<ActionId> acts)
    {
        var planner = new ReferencePlanner(model);
        var state = planner.World.Start();
        foreach (var act in acts)
        {
            Assert.True(planner.IsTold(act, state), model.Name(act));
            state = planner.World.Apply(act, state);
        }
    }

    private static void CheckWithValidator(StoryWorld world, OwnAnswer ours, Number goal)
    {
        if (ours.Acts.Count > 0)
        {
            var plan = new Plan(ours.Acts, Value.Of(ours.Utility!.Value), [], null);
            var reached = new Goal.Utility(ours.ReachesGoal ? goal : ours.Utility!.Value);
            Assert.IsType<ValidationReport.Accepted>(world.Validate(plan, reached));
        }
    }

    // The recorded answer in our words. A recorded plan that is told here, and as good as ours, which is no longer, is ours as well.
    private static string Recorded(RecordedAnswer recorded, StoryWorld world, Number goal, OwnAnswer ours)
    {
        if (recorded.Acts.Count == 0)
        {
            return "none";
        }

        if (UtilityOfTold(recorded.Acts, world) is not { } utility)
        {
            return "not told here: " + string.Join(" ", recorded.Acts);
        }

        Assert.True(recorded.Achieved is null || recorded.Achieved == utility);
        Assert.True(recorded.ReachesGoal is null || recorded.ReachesGoal == (utility >= goal));
        bool isOurs = utility == ours.Utility && ours.Acts.Count <= recorded.Acts.Count;
        return isOurs ? Show(world.Model, ours) : $"{Result(utility >= goal)} {utility}: {string.Join(" ", recorded.Acts)}";
    }

    private static Number? UtilityOfTold(IReadOnlyList<string> acts, StoryWorld world)
    {
        var state = world.Start;
        foreach (string name in acts)
        {
            if (world.Model.Find(name) is not { } act || !world.IsTold(state, act))
            {
                return null;
            }

            state = world.Successor(state, act);
        }

        return world.Utility(state, null).AsNumber;
    }

    private static string Show(StoryModel model, OwnAnswer ours) =>
        ours.Acts.Count == 0 ? "none" : $"{Result(ours.ReachesGoal)} {ours.Utility}: {model.Names(ours.Acts)}";

    private static string Result(bool reachesGoal) => reachesGoal ? "success" : "suboptimal";
}
