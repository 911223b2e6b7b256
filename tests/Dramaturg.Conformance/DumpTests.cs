// The sizes that state runs with -dump print. Grounded and explicit sizes are part of the meaning; how much simplification finds
// is not, so ours may differ there.

using System;
using System.Globalization;
using System.Linq;
using Dramaturg.Compiler;
using Xunit;

namespace Dramaturg.Conformance;

public sealed class DumpTests
{
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

    private static bool Dumps(string id, int run) => CaseArguments.Read(ConformanceCase.Load(id).Runs[run].Arguments).Dumps;

    private static string Recorded(ConformanceRun run, string stage) =>
        run.Output.First(line => line.StartsWith(stage + ": ", StringComparison.Ordinal))[(stage.Length + 2)..];

    private static string Show(ModelSize size) => string.Create(
        CultureInfo.InvariantCulture, $"fluents={size.Fluents} actions={size.Actions} triggers={size.Triggers}");
}
