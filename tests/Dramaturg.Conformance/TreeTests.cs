// Runs of the kind verbose: the tree of acts and who gets what, for the recorded plan. What an end is to somebody is compared for the
// simplified model only, because Sabre prints it from its own. A plan that is an exception has no tree here.

using System;
using System.Linq;
using Dramaturg.Planner;
using Xunit;

namespace Dramaturg.Conformance;

public sealed class TreeTests
{
    public static TheoryData<string, int> Runs => ConformanceCase.RunsOf("verbose", HasTree);

    [Theory]
    [MemberData(nameof(Runs))]
    public void Explain_RecordedTree_HasTheSameActsAndEnds(string id, int run) => Compare(id, run, simplify: true);

    [Theory]
    [MemberData(nameof(Runs))]
    public void Explain_RecordedTreeNotSimplified_HasTheSameActsAndEnds(string id, int run) => Compare(id, run, simplify: false);

    private static bool HasTree(string id, int run) =>
        RecordedAnswer.Read(ConformanceCase.Load(id).Runs[run]).Tree is not null && !CaseTables.IsExceptional(id, run);

    private static void Compare(string id, int run, bool simplify)
    {
        var recorded = RecordedAnswer.Read(ConformanceCase.Load(id).Runs[run]);
        var world = new StoryWorld(CaseModel.Open(id, run, simplify));
        var ours = new ExplanationTrees(world).Of(recorded.Acts.Select(act => world.Model.Find(act)!.Value).ToArray());
        CaseTables.CheckTree(id, run, string.Join(" / ", recorded.Tree!.Lines()), string.Join(" / ", ours.Lines()));
        if (simplify && recorded.Tree.Lines().SequenceEqual(ours.Lines()))
        {
            var ends = recorded.Tree.Ends().Zip(ours.Ends()).Where(pair => pair.Second is not null);
            Assert.All(ends, pair => Assert.Equal(pair.First!, pair.Second!));
        }
    }
}
