using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Dramaturg.Cli;
using Dramaturg.Cli.Output;
using Dramaturg.Frames;
using Dramaturg.Planner.Search;
using Xunit;

namespace Dramaturg.EndToEnd;

public sealed class TellTests
{
    [Fact]
    public void Tell_Story_PrintsNumberedActs()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("tell", folder.Write("theft.txt", Samples.Theft));
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains(" 1  trade(Ann, Bob, Lamp, Coin)\n", run.Output);
        Assert.Contains("One story of 1 act", run.Error);
    }

    [Fact]
    public void Tell_Why_ShowsEverybodysReasonWithFigures()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("tell", folder.Write("theft.txt", Samples.Theft), "--why");
        Assert.Contains("Ann +1 (0 → 1)", run.Output);
        Assert.Contains("Bob +1 (0 → 1)", run.Output);
    }

    [Theory]
    [InlineData("Lukas stays")]
    [InlineData("lukas bleibt")]
    public void Tell_GoalInAnyLanguageOfTheStory_IsThatEnding(string name)
    {
        var run = Run.Of("tell", Repository.At("stories", "wege-des-lebens"), "--goal", name, "--as", "acts");
        Assert.EndsWith("Ende: Lukas bleibt\n", run.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Tell_UnknownEnding_ListsTheEndingsAsTheyAreTold()
    {
        var run = Run.Of("tell", Repository.At("stories", "wege-des-lebens"), "--goal", "Lukas bleib");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("Did you mean 'Lukas bleibt'? The endings are: Wege des Lebens, Beide leben, ", run.Error);
    }

    [Fact]
    public void Tell_SeveralStories_SaysWhichIsProvedTheShortest()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("tell", folder.Write("theft.txt", Samples.Theft), "--count", "2", "--character-limit", "1");
        Assert.StartsWith("2 stories, the first proved the shortest.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_InGerman_IsSaidInGerman()
    {
        using var error = new StringWriter();
        using (var progress = new ProgressLine(error, isShown: true, Frame.In("de")))
        {
            progress.Show(new SearchStatistics(TimeSpan.FromSeconds(1.5), 0, 1, 0, 2000, 0, 0, 3 << 20));
        }

        Assert.Contains("suche seit 1,50 s · 1 Zustand entfaltet · 2.000 Weltsichten · 3 MB", error.ToString());
    }

    [Fact]
    public void Tell_GoalOutOfReach_IsProvedNone()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("tell", folder.Write("theft.txt", Samples.Theft), "--goal", "2");
        Assert.Equal(ExitCode.ProvedNone, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains("Proved", run.Error);
    }

    [Fact]
    public void Tell_TooFewNodes_IsALimit()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("tell", folder.Write("theft.txt", Samples.Theft), "--nodes", "1");
        Assert.Equal(ExitCode.LimitReached, run.Code);
        Assert.Contains("the limit of minds", run.Error);
    }

    [Fact]
    public void Tell_Json_IsOneDocument()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("tell", folder.Write("theft.txt", Samples.Theft), "--json", "--all");
        using var document = JsonDocument.Parse(run.Output);
        var root = document.RootElement;
        Assert.Equal("found", root.GetProperty("result").GetString());
        Assert.True(root.GetProperty("complete").GetBoolean());
        var act = root.GetProperty("stories")[0].GetProperty("acts")[0];
        Assert.Equal("trade(Ann, Bob, Lamp, Coin)", act.GetProperty("name").GetString());
        Assert.Equal(["Ann", "Bob"], act.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("person").GetString()));
    }

    [Fact]
    public void Tell_Json_WithoutAStory_IsStillOneDocument()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("tell", folder.Write("theft.txt", Samples.Theft), "--json", "--goal", "2");
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("proved-none", document.RootElement.GetProperty("result").GetString());
    }

    [Fact]
    public void Tell_Keep_TellsTheRestAnew()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("theft.txt", Samples.Theft);
        string told = folder.Write("told.json", Run.Of("tell", file, "--json").Output);
        var run = Run.Of("tell", file, "--keep", "1-1", "--told", told);
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains(" 1  trade(Ann, Bob, Lamp, Coin)\n", run.Output);
    }

    [Fact]
    public void Tell_Keep_NamesTheFirstActThatIsNoLongerExplained()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("theft.txt", Samples.Theft);
        string told = folder.Write("told.json", Run.Of("tell", file, "--json").Output);
        folder.Write("theft.txt", Samples.Theft.Replace("if(owner(Coin) == Bob) 1 else 0", "0"));
        var run = Run.Of("tell", file, "--keep", "1-1", "--told", told);
        Assert.Equal(ExitCode.ProvedNone, run.Code);
        Assert.Contains("Act 1, trade(Ann, Bob, Lamp, Coin), is no longer explained.", run.Error);
    }

    [Fact]
    public void Tell_FewStatesAndVeryManySegments_ProvesThatThereIsNoStory()
    {
        var run = Run.Of("tell", Repository.At("tests", "Dramaturg.EndToEnd", "Stories", "vault.drama"), "--time", "0", "--nodes", "200000");
        Assert.Equal((ExitCode.ProvedNone, ""), (run.Code, run.Output));
    }

    [Fact]
    public void Tell_BoundBeforeSeveralStoriesInOrder_TellsTheOneFoundAtOnce()
    {
        var run = Run.Of("tell", Repository.At("tests", "Dramaturg.EndToEnd", "Stories", "wedding.drama"), "--count", "3", "--time", "0", "--nodes", "100000", "--json");
        Assert.Equal(ExitCode.LimitReached, run.Code);
        Assert.Equal(1, JsonDocument.Parse(run.Output).RootElement.GetProperty("stories").GetArrayLength());
    }

    /// <summary>No reason depends on the lamp; that she is wrong about it is said all the same.</summary>
    [Fact]
    public void TellWhy_BeliefThatNoReasonDependsOn_IsToldWhereTheActLooksAtIt()
    {
        using var folder = new TemporaryFolder();
        const string drama = "story \"Wave\"\nperson Ann\nplace Yard\nfacts\n  place can be open, lit\n  person can be happy\ninitially\n  Yard is open\n"
            + "  Ann believes Yard is not open\nAnn\n  wants joy: Ann is happy\nact wave by person, at place\n  wanted by person\n  seen by everyone\n"
            + "  person becomes happy\n  place becomes lit if place is open\nending \"Waved\": Ann is happy\n";
        Assert.Contains("wrongly believes: Yard is not open (from the start)", Run.Of("tell", folder.Write("story.drama", drama), "--why").Output);
    }
}
