using System;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>Norms are shown and move nobody: docs/semantics.md 7.6.</summary>
public sealed class NormTests
{
    private const string Warning = """
        story "Warning"
        person Roland, Katrin

        facts
          person can be warned

        Roland
          wants her to know: Katrin is warned

        act warn by person, of other person
          needs person is not other person
          wanted by person
          seen by everyone
          other person becomes warned

        ending "Warned": Katrin is warned

        """;

    private const string Norms = """
        Katrin
          judges warn of Katrin: interference, -0.8
        Roland
          judges warn by Roland of Katrin: care, 0.5
          judges warn by Katrin: care, 1
        """;

    [Fact]
    public void Norms_OnToldActs_AreShownWithTheirReasons()
    {
        string told = Tell(Warning + Norms, "--why");
        Assert.Contains("for Roland: care +0.5\n", told, StringComparison.Ordinal);
        Assert.Contains("for Katrin: interference -0.8\n", told, StringComparison.Ordinal);
        Assert.DoesNotContain("care +1", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Norms_InJson_AreVerdictsOfPersons() => Assert.Contains(
        "{\"person\":\"Katrin\",\"norm\":\"interference\",\"verdict\":-0.8}",
        Tell(Warning + Norms, "--json").Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Katrin\n  judges warn: interference, -1\nRoland\n  judges warn: interference, -1\n")]
    [InlineData("Katrin\n  judges warn: care, 1\n")]
    public void Norms_HoweverStrong_ChangeNothingThatIsTold(string norms) => Assert.Equal(Tell(Warning), Tell(Warning + norms));

    private static string Tell(string story, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of(["tell", folder.Write("warning.drama", story), .. options]);
        Assert.Equal(ExitCode.Done, run.Code);
        return run.Output;
    }
}
