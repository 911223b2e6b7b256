using System;
using System.Linq;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd.Film;

/// <summary>What the film tells: its turning points, its reasons, its endings.</summary>
public sealed class FilmTests
{
    private static readonly Lazy<Told> s_film = new(() => FilmStory.AsShipped.Tell());

    private static ToldStory Film => s_film.Value.Story;

    public static TheoryData<string, string> TurningPoints => new()
    {
        { "two days", "give_time(Roland, Frau Schmidt)" },
        { "breach", "object(Roland, Katrin, Frau Berger)" },
        { "unease", "appeal(Lukas, Roland, Katrin)" },
        { "given word", "hold_back(Katrin, Lukas)" },
        { "complication", "operate(Roland, Frau Schmidt)" },
        { "plea", "plead(Frau Schmidt, Roland, Child)" },
        { "decision", "put_first(Roland, Frau Schmidt, Child)" },
        { "end of strength", "call_time-out(Miriam, Roland)" },
        { "weakness admitted", "admit_weakness(Roland, Katrin)" },
        { "weakness admitted", "admit_weakness(Katrin, Roland)" },
        { "saved", "operate_together(Katrin, Roland, Frau Schmidt)" },
        { "her own patient", "operate(Katrin, Frau Berger)" },
        { "reconciliation", "talk_it_out(Roland, Katrin)" },
        { "dream told", "confide(Lukas, Roland)" },
        { "letting go", "let_go(Katrin, Lukas)" },
        { "departure", "bid_farewell(Roland, Lukas, America)" },
    };

    [Fact]
    public void Film_Told_HasTwentyFiveActsAndLittleFate()
    {
        Assert.Equal(ExitCode.Done, s_film.Value.Code);
        Assert.InRange(Film.Acts.Count, 25, 60);
        Assert.InRange(Film.Acts.Count(act => act.IsFate), 0, Film.Acts.Count / 10);
    }

    [Theory]
    [MemberData(nameof(TurningPoints))]
    public void Film_TurningPoint_IsReachedByWhatSomebodyDoes(string beat, string act) =>
        Assert.Contains(act, Film.Beats.Single(passed => passed.Name == beat).Acts.Select(told => told.Name));

    [Fact]
    public void Film_Beats_AtMostAThirdAreReachedByASingleAct() =>
        Assert.InRange(Film.Beats.Count(beat => beat.Acts.Count <= 1), 0, Film.Beats.Count / 3);

    [Fact]
    public void Film_EveryAct_HasTheReasonsOfThoseWhoWantIt()
    {
        Assert.Equal(0, Film.DoubtCount);
        foreach (var act in Film.Acts.Where(act => !act.IsFate))
        {
            Assert.NotEmpty(act.Reasons);
            Assert.All(act.Reasons, reason => Assert.True(reason.Gain > 0 && reason.Plan[0] == act.Name && reason.Concerns.Count > 0, act.Name));
        }
    }

    [Fact]
    public void Film_Quarrel_RestsOnWhatRolandWronglyBelieves()
    {
        var reason = Film.Act("object(Roland, Katrin, Frau Berger)").ReasonOf("Roland");
        Assert.Contains("heeding(Katrin, Roland)", reason.Mistakes);
        Assert.Contains("nerve(Katrin)", reason.Mistakes);
        Assert.Contains("for her good name", reason.Concerns);
    }

    /// <summary>Everybody knows what may go wrong; nobody who dares it is mistaken.</summary>
    [Fact]
    public void Film_FirstOperation_IsAKnownRiskThatGoesWrong()
    {
        var operation = Film.Act("operate(Roland, Frau Schmidt)");
        Assert.Equal(2, operation.Outcome);
        Assert.DoesNotContain(operation.ReasonOf("Roland").Mistakes, mistake => mistake.StartsWith("risk", StringComparison.Ordinal));
        Assert.Empty(Film.Act("take_case(Roland, Frau Schmidt)").ReasonOf("Roland").Mistakes);
    }

    [Fact]
    public void Film_AdmittingWeakness_IsToSaveBoth()
    {
        var reason = Film.Act("admit_weakness(Roland, Katrin)").ReasonOf("Roland");
        Assert.Contains("to save the mother", reason.Concerns);
        Assert.Contains("to save the child", reason.Concerns);
        Assert.Contains("operate_together(Katrin, Roland, Frau Schmidt)", reason.Plan);
    }

    [Fact]
    public void Film_OperationOfTheTwo_IsWantedByBoth() =>
        Assert.Equal(["Katrin", "Roland"], Film.Act("operate_together(Katrin, Roland, Frau Schmidt)").Reasons.Select(reason => reason.Person).Order(StringComparer.Ordinal));

    /// <summary>Most landmarks are what somebody believes, of the world or of what another believes; no act ticks them off.</summary>
    [Fact]
    public void Film_Beats_MostAreStatesOfMinds()
    {
        string[] inWorldAlone = ["responsibility", "two days", "complication", "saved", "\"rest at home\"", "departure"];
        var beats = FilmStory.AsShipped.Lines.Where(line => line.StartsWith("beat ", StringComparison.Ordinal));
        var ofMinds = beats.Where(line => line.Contains(" believes ", StringComparison.Ordinal) || line.Contains(" knows ", StringComparison.Ordinal));
        Assert.Equal(FilmStory.AsShipped.Beats.Except(inWorldAlone), ofMinds.Select(FilmStory.NameOfBeat));
    }

    /// <summary>Roland is at home while she lets their son go; only what Lukas tells him he knows.</summary>
    [Fact]
    public void Film_KatrinLetsGo_RolandDoesNotLearnTheDreamByWatching()
    {
        var beats = FilmStory.AsShipped.Beats.TakeWhile(beat => beat != "dream told");
        var told = FilmStory.AsShipped.WithEnding(
            "Between two", "Lukas is freed by Katrin", "Roland believes dream of Lukas is Home", "passes " + string.Join(", ", beats)).Tell("--goal", "Between two");
        var after = told.Story.Acts.SkipWhile(act => act.Name != told.Story.Beats[^1].Acts[^1].Name).Skip(1);
        Assert.Equal(["let_go(Katrin, Lukas)"], after.Select(act => act.Name));
    }

    [Fact]
    public void Film_WhyNot_IsSaidInTheWordsOfItsLanguage()
    {
        string act = FormattableString.Invariant($"{Film.Acts.ToList().FindIndex(told => told.Kind == "relieve") + 1}");
        var run = Run.Of("why", Repository.At("stories", "wege-des-lebens"), "--act", act, "--not", "operate_alone(Roland, Frau Schmidt, Child)", "--time", "0");
        Assert.Contains("Voraussetzung: Roland darf allein operieren; das trifft nicht zu", run.Output);
    }

    /// <summary>No reason is an artefact of how far people plan or how deep they think of each other.</summary>
    [Fact]
    public void Film_LimitsRaisedByOne_EveryActIsStillTold()
    {
        using var folder = new TemporaryFolder();
        string story = Repository.At("stories", "wege-des-lebens");
        string told = folder.Write("told.json", Run.Of("tell", story, "--json").Output);
        var run = Run.Of("tell", story, "--told", told, "--keep", $"1-{Film.Acts.Count}", "--belief-limit", "3", "--character-limit", "4", "--time", "0", "--nodes", "3000000");
        Assert.Equal(ExitCode.Done, run.Code);
    }

    [Theory]
    [InlineData("Both live", "operate_together(Roland, Katrin, Frau Schmidt)")]
    [InlineData("Only the mother", "operate_alone(Roland, Frau Schmidt, Frau Schmidt)")]
    [InlineData("Only the child", "operate_alone(Roland, Frau Schmidt, Child)")]
    [InlineData("Both lost", "die(Frau Schmidt)")]
    [InlineData("The end of a marriage", "separate(Katrin, Roland)")]
    [InlineData("Lukas stays", "withdraw(Katrin, Roland)")]
    [InlineData("An empty house", "leave(Lukas, America)")]
    [InlineData("Without a word", "leave(Lukas, America)")]
    public void Film_OtherEnding_IsTold(string ending, string act)
    {
        var told = FilmStory.AsShipped.Tell("--goal", ending);
        Assert.Equal(ExitCode.Done, told.Code);
        Assert.Equal(ending, told.Story.Ending);
        Assert.True(told.Story.Tells(act));
    }
}
