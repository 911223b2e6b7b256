using System.Text.Json;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

public sealed class WhyTests
{
    /// <summary>Ann hides from the storm; Bob, who is too old to hide, would have to wait for fate.</summary>
    private const string Storm = """
        story "Storm"
        person Ann, Bob
        thing Boat
        facts
          weather: stormy, fair
          person can be old, hidden, away
        initially
          Bob is old
        Ann
          wants to live: Ann is hidden
        act hide by person
          needs person is not old
          wanted by person
          seen by everyone
          person becomes hidden
        act sail by person, on thing
          needs weather is fair
          wanted by person
          seen by everyone
          person becomes away
        fate calm of thing
          seen by everyone
          weather becomes fair
        ending "Safe": Ann is hidden
        """;

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
    public void WhyNot_ActThatAddsNothing_ShowsThePartThatDoesAsWell()
    {
        var run = WhyNot("break(Ann, Coin)");
        Assert.Contains("Ann would gain by it:", run.Output);
        Assert.Contains("but no less by a part of that alone:\n     trade(Ann, Bob, Lamp, Coin):", run.Output);
    }

    [Fact]
    public void WhyNot_ActThatAllWouldWant_SaysThatNothingForbidsIt() =>
        Assert.Contains("everybody who would have to want it has a reason", WhyNot("trade(Bob, Ann, Coin, Lamp)").Output);

    /// <summary>Nothing Bob could want depends on the door; what he wrongly believes of it still is what keeps him.</summary>
    [Fact]
    public void WhyNot_BeliefThatNoReasonDependsOn_IsStillAnswered()
    {
        const string drama = "story \"Door\"\nperson Ann, Bob\nplace Hall, Yard\nfacts\n  place of person: place\n  place can be open\n  person can be warm\n"
            + "initially\n  place of Ann, Bob is Hall\n  Yard is open\n  Bob believes Yard is not open\nAnn\n  wants warmth: Ann is warm\nBob\n  wants warmth: Bob is warm\n"
            + "act warm by person\n  wanted by person\n  seen by everyone\n  person becomes warm\n"
            + "act go by person, to place\n  needs place is open\n  wanted by person\n  seen by everyone\n  place of person becomes place\nending \"Warm\": Ann is warm\n";
        Assert.Contains("Bob takes it to be impossible:\n     needs Yard is open; as this person sees it, that is not so", WhyNot("go by Bob to Yard", drama).Output);
    }

    [Fact]
    public void WhyNot_ActToldThere_SaysThatItIs() =>
        Assert.Contains("That is the act which the story tells here.", WhyNot("trade(Ann, Bob, Lamp, Coin)").Output);

    [Fact]
    public void WhyNot_ActOfFate_SaysThatNobodyHasToWantIt() =>
        Assert.Contains("nobody has to want it", WhyNot("calm of Boat", Storm).Output);

    [Fact]
    public void WhyNot_FactAboutNobody_IsSaidWithoutArguments() =>
        Assert.Contains("needs weather is fair; it is stormy", WhyNot("sail by Ann, on Boat", Storm).Output);

    [Theory]
    [InlineData("hide by Bob's Sister")]
    [InlineData("hide by die Schwester")]
    [InlineData("Die Schwester versteckt sich.")]
    [InlineData("hide(Bob's Sister)")]
    public void WhyNot_WithWords_TakesTheActInEverySpelling(string act)
    {
        using var folder = new TemporaryFolder();
        folder.Write("words.de", "words de\n\"Bob's Sister\": \"die Schwester\", she\nact hide: \"{person} versteckt sich.\"\n");
        string file = folder.Write("story.drama", Storm.Replace("\"Storm\"", "\"Storm\" in de").Replace("Ann, Bob", "Ann, Bob, \"Bob's Sister\""));
        Assert.StartsWith("Warum nicht, als Handlung 1: Die Schwester versteckt sich.", Run.Of("why", file, "--act", "1", "--not", act).Printed);
    }

    [Fact]
    public void WhyNot_TooLowANumber_SaysWhatIsNeededInWords()
    {
        const string drama = "story \"Day\"\nperson Ann\nfacts\n  hour: 0 to 24\n  person can be away\nAnn\n  wants rest: Ann is away\n"
            + "act leave by person\n  needs hour is at least 8\n  wanted by person\n  seen by everyone\n  person becomes away\n"
            + "act wait by person\n  wanted by person\n  seen by everyone\n  hour rises by 8\nending \"Gone\": Ann is away\n";
        Assert.Contains("needs hour is at least 8; it is 0", WhyNot("leave by Ann", drama).Output);
    }

    [Fact]
    public void WhyNot_ActThatNeverHappens_ListsTheOthersInTheSameSpelling()
    {
        var run = WhyNot("hide by Bob", Storm);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("Of hide there are: hide by Ann. Others can never happen", run.Error);
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

    private static Run WhyNot(string act, string drama)
    {
        using var folder = new TemporaryFolder();
        return Run.Of("why", folder.Write("story.drama", drama), "--act", "1", "--not", act);
    }
}
