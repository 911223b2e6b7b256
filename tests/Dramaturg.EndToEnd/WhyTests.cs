using System.Text.Json;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

public sealed class WhyTests
{
    [Fact]
    public void Why_Act_NamesWhoWantedItAndWhatTheyGain()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("why", folder.Write("theft.txt", Samples.Theft), "--act", "1");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("1. trade(Ann, Bob, Lamp, Coin)", run.Output);
        Assert.Contains("Bob +1 (0 → 1)", run.Output);
    }

    [Fact]
    public void WhyNot_ImpossibleAct_NamesTheFalseLiteral()
    {
        var run = WhyNot("break(Ann, Lamp)");
        Assert.Contains("It cannot happen:", run.Output);
        Assert.Contains("needs owner(Lamp) is Ann; it is Bob (from the start)", run.Output);
    }

    [Fact]
    public void WhyNot_ActWithoutGain_ShowsTheNearestPlan()
    {
        var run = WhyNot("break(Ann, Coin)");
        Assert.Contains("Ann", run.Output);
        Assert.Contains("break(Ann, Coin)", run.Output);
    }

    [Fact]
    public void WhyNot_RefusedAct_GivesTheOthersAnswer()
    {
        var run = WhyNot("trade(Bob, Ann, Coin, Lamp)");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("Nothing forbids it", run.Output);
    }

    [Fact]
    public void WhyNot_UnknownAct_SuggestsTheNearest()
    {
        var run = WhyNot("brake(Ann, Lamp)");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("Did you mean 'break(Ann, Lamp)'?", run.Error);
    }

    [Fact]
    public void WhyNot_Json_SaysBecause()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("why", folder.Write("theft.txt", Samples.Theft), "--act", "1", "--not", "break(Ann, Lamp)", "--json");
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("impossible-in-the-world", document.RootElement.GetProperty("answer").GetProperty("because").GetString());
    }

    private static Run WhyNot(string act)
    {
        using var folder = new TemporaryFolder();
        return Run.Of("why", folder.Write("theft.txt", Samples.Theft), "--act", "1", "--not", act);
    }
}
