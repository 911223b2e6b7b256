using System;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>What is kept of relations: docs/semantics.md 7.3.</summary>
public sealed class RelationTests
{
    private const string Quarrel = """
        story "Quarrel"
        person Roland, Katrin

        facts
          closeness of person to person: -1 to 1, with history
          person can be heard

        Roland
          wants his way: Roland is heard

        Katrin
          wants her way: Katrin is heard

        act insist by person, against other person
          needs person is not other person
          needs person is not heard
          wanted by person
          seen by everyone
          person becomes heard
          closeness of other person to person falls by 1.5

        whenever sulk of person
          needs closeness of person to Roland < 0
          needs closeness of person to Katrin is 0
          closeness of person to Katrin rises by 0.5

        ending "Both": Roland is heard and Katrin is heard

        """;

    [Fact]
    public void History_ChangesOfBothKinds_AreShownWithTheirAct()
    {
        string told = Tell("--why");
        Assert.Contains("closeness of Katrin to Roland 0 → -1 (it stops there)", told, StringComparison.Ordinal);
        Assert.Contains("closeness of Katrin to Katrin 0 → 0.5\n", told, StringComparison.Ordinal);
    }

    [Fact]
    public void History_WithoutReasons_IsNotShown() => Assert.DoesNotContain("closeness", Tell(), StringComparison.Ordinal);

    [Fact]
    public void History_InJson_HasActAndCut()
    {
        string told = Tell("--json").Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        Assert.Contains("{\"relation\":\"closeness(Katrin,Roland)\",\"act\":1,\"before\":0,\"after\":-1,\"cut\":true}", told, StringComparison.Ordinal);
        Assert.Contains("{\"relation\":\"closeness(Katrin,Katrin)\",\"act\":1,\"before\":0,\"after\":0.5,\"cut\":false}", told, StringComparison.Ordinal);
    }

    private static string Tell(params string[] options)
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of(["tell", folder.Write("quarrel.drama", Quarrel), .. options]);
        Assert.Equal(ExitCode.Done, run.Code);
        return run.Output;
    }
}
