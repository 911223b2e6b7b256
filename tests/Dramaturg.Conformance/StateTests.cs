// Runs of the kind `state`: every value in every perspective after every act, in both worlds, with the model simplified or not.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler;
using Dramaturg.Model;
using Xunit;

namespace Dramaturg.Conformance;

public sealed class StateTests
{
    /// <summary>Most characters in a tracked copy of any case: what it copies must exist below the deepest perspective.</summary>
    private const int DeepestCopy = 3;

    public static TheoryData<string, int> Runs => ConformanceCase.RunsOf("state");

    [Theory]
    [MemberData(nameof(Runs))]
    public void SlowWorld_RecordedState_HasTheSameValues(string id, int run) =>
        Compare(id, run, simplify: false, model => new SlowStates(model));

    [Theory]
    [MemberData(nameof(Runs))]
    public void SlowWorld_RecordedStateSimplified_HasTheSameValues(string id, int run) =>
        Compare(id, run, simplify: true, model => new SlowStates(model));

    [Theory]
    [MemberData(nameof(Runs))]
    public void FastWorld_RecordedState_HasTheSameValues(string id, int run) =>
        Compare(id, run, simplify: false, model => new FastStates(model));

    [Theory]
    [MemberData(nameof(Runs))]
    public void FastWorld_RecordedStateSimplified_HasTheSameValues(string id, int run) =>
        Compare(id, run, simplify: true, model => new FastStates(model));

    private static void Compare(string id, int run, bool simplify, Func<StoryModel, IStateWorld> open)
    {
        var conformance = ConformanceCase.Load(id);
        var compiled = CaseStory.Compile(conformance.Problem, id, simplify);
        Assert.NotNull(compiled);
        var arguments = CaseArguments.Read(conformance.Runs[run].Arguments);
        var model = compiled.Model!.WithLimits(1, 1, arguments.Depth + DeepestCopy);
        var differences = new StateComparison(model, compiled.Report, open(model))
            .Differences(RecordedState.Read(conformance.Runs[run].Output), arguments.Acts);
        Check(id, run, differences, isWhole: !simplify && open(model).HasOwnMinds);
    }

    // The slow world and the whole model show everything that the table says; the others may show less, never other things.
    private static void Check(string id, int run, IReadOnlyList<string> differences, bool isWhole)
    {
        string answer = CaseTables.Exceptions.FirstOrDefault(row => row.Case == id && row.Run == run)?.Answer ?? string.Empty;
        if (isWhole)
        {
            Assert.Equal(answer, string.Join(" | ", differences));
        }
        else
        {
            Assert.Empty(differences.Except(answer.Split(" | ")));
        }
    }
}
