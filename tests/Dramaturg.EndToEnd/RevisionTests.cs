using System;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>Beliefs are revised, and say by what: docs/semantics.md 2.7.</summary>
public sealed class RevisionTests
{
    private const string World = """
        story "The Cellar"
        person Anna, Ben, Cleo
        place Hall, Cellar

        facts
          place of person: place
          person can be ill, pale, warned
          place can be locked

        initially
          place of Anna, Ben, Cleo is Hall
          Anna is ill
          Ben, Cleo believe Anna is not ill
          Ben believes Cellar is locked

        Ben
          wants air: place of Anna is Cellar

        ending "Down": place of Anna is Cellar

        """;

    private const string Go = """
        act go by person, to place
          needs place is not locked
          needs place of person is not place
          wanted by Ben
          seen by everyone
          place of person becomes place

        """;

    [Fact]
    public void Surprise_OfAnAct_IsGatheredFromWhoWantedIt() => Assert.Contains(
        "Ben now believes: Cellar is not locked (gathered it from Cleo)\n", Tell(World + Go.Replace("wanted by Ben", "wanted by Cleo", StringComparison.Ordinal) + "Cleo\n  wants air: place of Anna is Cellar\n"), StringComparison.Ordinal);

    [Fact]
    public void Seeing_AfterAnAct_IsThereToSee() => Assert.Contains(
        "Cleo now believes: Anna is ill (can see it)\n",
        Tell(World.Replace("  Ben believes Cellar is locked\n", "", StringComparison.Ordinal) + Go + "whoever x: person sees whether Anna is ill if place of Anna is Cellar\n"),
        StringComparison.Ordinal);

    [Fact]
    public void Word_OfAnother_IsTold()
    {
        string told = Tell(Telling("Anna believes dream"));
        Assert.Contains("Ben now believes: Anna is ill (told by Anna)\n", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Cleo now believes", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Fact_ThatChangesWithTheAct_IsNoRevision() =>
        Assert.DoesNotContain("now believes: place", Tell(World.Replace("  Ben believes Cellar is locked\n", "", StringComparison.Ordinal) + Go), StringComparison.Ordinal);

    [Fact]
    public void WrongBelief_InAReason_SaysSinceWhenAndFromWhere()
    {
        const string world = """
            person Anna, Ben
            facts
              person can be ill, nursed, well
            initially
              Anna is ill

            Anna
              wants peace: Ben believes Anna is not ill
              wants air: Anna is well
            Ben
              wants her well: Anna is well

            topic whether Anna is ill
              denied by Anna, to Ben

            act walk by Ben, with Anna
              needs Anna is not nursed
              needs Ben believes Anna is not ill
              wanted by Ben
              seen by everyone
              Anna becomes well if Anna is not ill
              Anna becomes nursed

            ending "Out": Anna is nursed
            """;
        Assert.Contains("wrongly believes: Anna is not ill (since act 1: told by Anna)\n", Tell(world), StringComparison.Ordinal);
        Assert.Contains("wrongly believes: Anna is not ill (since act 1: told by Anna)\n", Why(world, "--act", "2"), StringComparison.Ordinal);
    }

    [Fact]
    public void Mind_InTheWay_SaysWhereItComesFrom()
    {
        string world = Telling("x") + """
            act nurse by Cleo, of Anna
              needs Anna is ill
              wanted by Cleo
              seen by everyone
              Anna becomes not ill
            Cleo
              wants health: Anna is not ill
            """;
        Assert.Contains("Cleo takes it to be impossible:\n", Why(world, "--act", "1", "--not", "nurse by Cleo of Anna"), StringComparison.Ordinal);
        Assert.Contains("that is not so (from the start)", Why(world, "--act", "1", "--not", "nurse by Cleo of Anna"), StringComparison.Ordinal);
    }

    [Fact]
    public void Revisions_InJson_HaveTheirSource()
    {
        using var folder = new TemporaryFolder();
        using var json = JsonDocument.Parse(Run.Of("tell", folder.Write("story.drama", Telling("x")), "--json").Printed);
        var revision = json.RootElement.GetProperty("stories")[0].GetProperty("revisions").EnumerateArray().Single();
        Assert.Equal("Ben", revision.GetProperty("person").GetString());
        Assert.Equal("told", revision.GetProperty("source").GetString());
        Assert.Equal("Anna", revision.GetProperty("from")[0].GetString());
    }

    private static string Telling(string remark) => $"""
        # {remark}
        person Anna, Ben, Cleo
        facts
          person can be ill
        initially
          Anna is ill
          Ben, Cleo believe Anna is not ill
          Anna believes Ben believes Anna is not ill

        Anna
          wants help: Ben believes Anna is ill

        topic whether Anna is ill
          told by Anna, to other: person

        ending "Out": Ben believes Anna is ill

        """;

    private static string Tell(string story)
    {
        using var folder = new TemporaryFolder();
        return Run.Of("tell", folder.Write("story.drama", story), "--why").Printed;
    }

    private static string Why(string story, params string[] options)
    {
        using var folder = new TemporaryFolder();
        return Run.Of(["why", folder.Write("story.drama", story), .. options]).Printed;
    }
}
