using System;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>What people do for each other's good: docs/semantics.md 7.4.</summary>
public sealed class GoodTests
{
    private const string Evening = """
        story "Evening"
        person Roland, Katrin

        facts
          person can be rested, fed

        initially
          Roland is rested

        Katrin
          wants rest, 3: Katrin is rested
          wants supper, 1: Katrin is fed

        Roland
          wants her good, 2: the good of Katrin

        act relieve by Roland
          needs Roland is rested
          wanted by Roland
          seen by everyone
          Katrin becomes rested
          Roland becomes not rested

        act cook by Roland
          needs Roland is rested
          wanted by Roland
          seen by everyone
          Katrin becomes fed
          Roland becomes not rested

        ending "Rested": Katrin is rested
        ending "Fed": Katrin is fed and Katrin is not rested

        """;

    [Fact]
    public void Good_OfAnother_IsServedByWhatTheOtherWantsMost()
    {
        string told = Tell(Evening, ExitCode.Done, "--goal", "Rested", "--why");
        Assert.Contains("Roland +1.5 (0 → 1.5): her good 0 → 1.5", told, StringComparison.Ordinal);
        Tell(Evening, ExitCode.ProvedNone, "--goal", "Fed");
    }

    [Fact]
    public void Good_OfAnother_IsJudgedByWhatTheCarerBelieves() => Tell(
        Evening.Replace("  Roland is rested\n", "  Roland is rested\n  Roland believes Katrin is rested\n", StringComparison.Ordinal),
        ExitCode.ProvedNone, "--goal", "Rested");

    [Fact]
    public void Good_OfAnother_Feared_IsSpite() =>
        Tell(Evening.Replace("wants her good", "fears her good", StringComparison.Ordinal), ExitCode.ProvedNone, "--goal", "Rested");

    private static string Tell(string story, int code, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of(["tell", folder.Write("evening.drama", story), .. options]);
        Assert.Equal(code, run.Code);
        return run.Output;
    }
}
