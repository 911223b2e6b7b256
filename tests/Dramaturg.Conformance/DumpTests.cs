// The sizes that state runs with -dump print. Grounded and explicit sizes are part of the meaning; how much simplification finds
// is not, so ours may differ there.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Compiler;
using Xunit;

namespace Dramaturg.Conformance;

public sealed class DumpTests
{
    /// <summary>Cases whose sizes differ before simplification by what can make no difference.</summary>
    private static readonly Dictionary<string, string> s_otherSizes = new()
    {
        ["A48-compare-boolean-unknown"] = "An act of nobody that is never possible is kept there until it is simplified.",
        ["A59-believes-operators"] = "Beliefs that equal what they copy have no copies there, though they are named.",
        ["C03-belief-equal-to-fact"] = "Beliefs that equal what they copy have no copies there, though they are named.",
        ["J07-special-author-action"] = "An act of nobody that is never possible is kept there to the end.",
    };

    public static TheoryData<string, int> Runs => ConformanceCase.RunsOf("state", Dumps);

    [Theory]
    [MemberData(nameof(Runs))]
    public void Compiler_RecordedDump_GroundsAsMuch(string id, int run)
    {
        var conformance = ConformanceCase.Load(id);
        var report = CaseStory.Compile(conformance.Problem, id, simplify: true)!.Report;
        Assert.Equal(Recorded(conformance.Runs[run], "grounded"), Show(report.Grounded));
        Assert.Equal(Recorded(conformance.Runs[run], "explicit"), Show(report.Explicit));
    }

    private static bool Dumps(string id, int run) => !s_otherSizes.ContainsKey(id) && CaseArguments.Read(ConformanceCase.Load(id).Runs[run].Arguments).Dumps;

    private static string Recorded(ConformanceRun run, string stage) =>
        run.Output.First(line => line.StartsWith(stage + ": ", StringComparison.Ordinal))[(stage.Length + 2)..];

    private static string Show(ModelSize size) => string.Create(
        CultureInfo.InvariantCulture, $"fluents={size.Fluents} actions={size.Actions} triggers={size.Triggers}");
}
