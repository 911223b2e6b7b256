using System;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>Weights that grow: docs/semantics.md 7.8.</summary>
public sealed class GrowthTests
{
    private const string Talk = """
        story "Talk" in en, de
        person Roland, Lukas

        facts
          trust of person: 0 to 3
          person can be free

        Roland
          wants control, 2 - trust of Roland: Lukas is not free

        Lukas
          wants his dream: Lukas is free

        act reflect by Roland
          needs trust of Roland is 0
          wanted by Roland
          seen by everyone
          trust of Roland rises by 3

        act talk by Lukas, with Roland
          needs trust of Roland is 0
          wanted by Lukas
          seen by everyone
          trust of Roland rises by 3

        act release by Roland, of Lukas
          needs Lukas is not free
          wanted by Roland
          seen by everyone
          Lukas becomes free

        ending "Free": Lukas is free

        """;

    [Fact]
    public void Weight_ThatAnotherChanges_IsCountedOnByThatOne()
    {
        string told = Of(ExitCode.Done, "tell", "--why");
        Assert.Contains("1  Talk by Lukas with Roland.\n      Lukas +1 (0 → 1): his dream 0 → 1\n        then Release by Roland of Lukas.", told, StringComparison.Ordinal);
        Assert.Contains("2  Release by Roland of Lukas.\n      Roland +1 (-1 → 0): control -1 → 0", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Weight_OfTheOwn_IsNothingToActFor()
    {
        string answer = Of(ExitCode.Done, "why", "--act", "1", "--not", "reflect by Roland");
        Assert.Contains("Roland has nothing to gain by it", answer, StringComparison.Ordinal);
        Of(ExitCode.ProvedNone, "tell", "--author-limit", "1");
    }

    [Fact]
    public void Change_OfAWeight_IsATurningPointWithItsAct()
    {
        Assert.Contains("      for Roland, control weighs 2 → -1\n", Of(ExitCode.Done, "tell", "--why"), StringComparison.Ordinal);
        Assert.Contains("      für Roland wiegt control 2 → -1\n", Of(ExitCode.Done, "tell", "--why", "--lang", "de"), StringComparison.Ordinal);
        Assert.DoesNotContain("weighs", Of(ExitCode.Done, "tell"), StringComparison.Ordinal);
    }

    [Fact]
    public void Change_OfAWeight_IsInJson()
    {
        string told = Of(ExitCode.Done, "tell", "--json").Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        Assert.Contains("\"turningPoints\":[{\"person\":\"Roland\",\"concern\":\"control\",\"act\":1,\"before\":2,\"after\":-1}]", told, StringComparison.Ordinal);
    }

    private static string Of(int code, string verb, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of([verb, folder.Write("talk.drama", Talk), .. options]);
        Assert.Equal(code, run.Code);
        return run.Output;
    }
}
