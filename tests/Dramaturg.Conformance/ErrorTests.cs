// Runs that ended with an error which reading cannot know.

using System;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Xunit;

namespace Dramaturg.Conformance;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("C07-contradiction-inside-forall")]
    [InlineData("D15a-contradictory-ground-action")]
    [InlineData("D16-contradictory-action")]
    public void Compiler_ContradictoryCase_ReportsAnError(string id) =>
        Assert.Null(CaseStory.Compile(ConformanceCase.Load(id).Problem, id, simplify: true));

    [Theory]
    [InlineData("A67-divide-by-zero")]
    [InlineData("E02-infinite")]
    public void Planner_CaseWithoutMeaning_SaysSo(string id) =>
        Assert.IsType<SearchResult.Faulty>(StoryWorld.Search(CaseModel.Open(id, 0, simplify: true), new SearchOptions(), TestContext.Current.CancellationToken));

    /// <summary>Cases in which Sabre fails by a defect: the story has a meaning, and this answer.</summary>
    [Theory]
    [InlineData("A52-few-entities-crash", 0)]
    [InlineData("D04b-explicit-vs-observed-crash", 0)]
    [InlineData("F08-unknown-author-utility", 0)]
    [InlineData("F08-unknown-author-utility", 1)]
    public void Planner_CaseThatFailsByDefect_HasAnAnswer(string id, int run)
    {
        var model = CaseModel.Open(id, run, simplify: true);
        var goal = CaseArguments.Read(ConformanceCase.Load(id).Runs[run].Arguments).Goal ?? new StoryWorld(model).DefaultGoal();
        var ours = OwnAnswer.To(model, goal);
        CaseTables.Check(id, run, "error", ours.Acts.Count == 0 ? "none" : "success " + ours.Utility + ": " + model.Names(ours.Acts));
    }
}
