using System.Linq;
using System.Text.Json;
using Dramaturg.Cli;
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
}
