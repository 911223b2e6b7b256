using System.Collections.Generic;
using System.Linq;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd.Film;

/// <summary>One line of the world changes, and with it a reason or what can be reached at all.</summary>
public sealed class CounterfactualTests
{
    private static readonly FilmStory s_film = FilmStory.AsShipped;

    private const string Objection = "object(Roland, Katrin, Frau Berger)";

    // Roland and Katrin: who may judge whose risk.

    [Theory]
    [InlineData("The end of a marriage")]
    [InlineData("An empty house")]
    [InlineData("Lukas stays")]
    public void Katrin_TakesObjectionAsCare_ThereIsNoQuarrel(string ending)
    {
        var told = s_film.Initially("Katrin is heeding to Roland").Tell("--goal", ending);
        Assert.Equal(ExitCode.ProvedNone, told.Code);
    }

    [Fact]
    public void Objection_AsShipped_NothingForbidsIt() =>
        Assert.Contains("nothing-forbids", WhyNoObjection(s_film));

    /// <summary>With his attitude to risk as hers there is nothing to quarrel about.</summary>
    [Fact]
    public void Roland_BearsAsMuchRiskAsKatrin_HisObjectionGainsNothing()
    {
        var story = s_film.Change("initially", "nerve of Roland is 20", "nerve of Roland is 50");
        Assert.Contains("better-subsequence", WhyNoObjection(story));
        Assert.Equal(ExitCode.ProvedNone, story.Tell("--goal", "The end of a marriage", "--author-limit", "3").Code);
    }

    /// <summary>Who fears losses more than twice waits until the risk is small.</summary>
    [Fact]
    public void Roland_FearsLossesNoMoreThanHeLikesGains_OperatesAtOnce()
    {
        Assert.DoesNotContain("nothing-forbids", WhyNotAtOnce(s_film));
        Assert.Contains("nothing-forbids", WhyNotAtOnce(s_film.Change("Roland", "fears losses 2.5 times", "fears losses 1 times")));
    }

    [Fact]
    public void Katrin_FearsLossesAsHeDoes_DoesNotTakeTheCase()
    {
        Assert.Contains("nothing-forbids", WhyNoCase(s_film));
        Assert.DoesNotContain("nothing-forbids", WhyNoCase(s_film.Change("Katrin", "fears losses 1.2 times", "fears losses 2.5 times")));
    }

    [Fact]
    public void FrauBerger_IsAtMoreRiskThanKatrinBears_NobodyTakesHerCase() =>
        Assert.DoesNotContain("nothing-forbids", WhyNoCase(s_film.Change("initially", "risk of Frau Berger is 30", "risk of Frau Berger is 60")));

    [Fact]
    public void Roland_KnowsThatSheWillNotHeed_HisObjectionGainsNothing()
    {
        var story = s_film.Without("initially", "Roland believes Katrin is heeding to Roland");
        Assert.Contains("better-subsequence", WhyNoObjection(story));
        Assert.Equal(ExitCode.ProvedNone, story.Tell("--goal", "The end of a marriage", "--author-limit", "3").Code);
    }

    [Fact]
    public void Marriage_AsShipped_EndsWithinThreeActsOfTheBreach() =>
        Assert.Equal(ExitCode.Done, s_film.Tell("--goal", "The end of a marriage", "--author-limit", "3").Code);

    [Fact]
    public void Katrin_MindsNoHurt_DoesNotWithdraw()
    {
        var story = s_film.Change(
            "Katrin", "fears to be hurt, 3: Katrin is hurt by Roland and Katrin is open to Roland", "fears to be hurt, 0: Katrin is hurt by Roland and Katrin is open to Roland");
        Assert.Equal(ExitCode.ProvedNone, story.Tell("--goal", "The end of a marriage", "--author-limit", "3").Code);
    }

    [Fact]
    public void FrauBerger_IsWell_ThereIsNothingToQuarrelAbout()
    {
        var story = s_film.Change(
            "initially", "health of Frau Schmidt, Frau Berger, Child is 2", "health of Frau Schmidt, Child is 2", "health of Frau Berger is 3");
        Assert.Equal(ExitCode.ProvedNone, story.WithEnding("Taken", "attending of Frau Berger is Katrin").Tell("--goal", "Taken").Code);
    }

    // Mother and child.

    /// <summary>Where nothing can go wrong there is nothing to wait for either.</summary>
    [Fact]
    public void FrauSchmidt_IsAtNoRisk_OnlyFateBringsTheCrisis()
    {
        var told = s_film.WithoutBeat("two days").Change("initially", "risk of Frau Schmidt is 20", "risk of Frau Schmidt is 0").Tell();
        Assert.Empty(told.Story.Of("give_time"));
        Assert.All(told.Story.Beats.Single(beat => beat.Name == "complication").Acts, act => Assert.True(act.IsFate));
    }

    [Fact]
    public void FrauSchmidt_CaresLittleForTheChild_DoesNotPlead()
    {
        var story = s_film
            .Without("Frau Schmidt", "wants her child to live, 6: health of Child")
            .Without("Frau Schmidt", "wants her child to come first, 1: priority of Frau Schmidt is Child");
        Assert.Equal(ExitCode.ProvedNone, story.Tell("--goal", "Only the child", "--author-limit", "3").Code);
        Assert.Equal(ExitCode.Done, s_film.Tell("--goal", "Only the child", "--author-limit", "3").Code);
    }

    [Fact]
    public void Katrin_IndifferentToMotherAndChild_HelpsForTheMarriageAlone()
    {
        var story = s_film
            .Without("Katrin", "wants to save the mother, 3: health of Frau Schmidt")
            .Without("Katrin", "wants to save the child, 3: health of Child");
        Assert.Contains("to save the mother", ReasonsToHelp(s_film));
        Assert.DoesNotContain(ReasonsToHelp(story), concern => concern.StartsWith("to save the", System.StringComparison.Ordinal));
        Assert.NotEmpty(ReasonsToHelp(story).Intersect(["to love", "his love", "to come home to him"]));
    }

    /// <summary>With his own hands he loses both only because he takes himself to be fit.</summary>
    [Fact]
    public void Roland_FeelsThatHeIsWornOut_DoesNotLoseBoth()
    {
        string[] lost = ["--goal", "Both lost", "--author-limit", "3"];
        var mortal = s_film.WithoutBlock("fate die ");
        var alert = new FilmStory(mortal.Text + "\nRoland sees whether Roland is exhausted\n");
        Assert.Equal(ExitCode.ProvedNone, alert.Tell(lost).Code);
        Assert.Contains("exhausted(Roland)", mortal.Tell(lost).Story.Act("operate_alone(Roland, Frau Schmidt, Frau Schmidt)").ReasonOf("Roland").Mistakes);
    }

    /// <summary>What nobody tells him he does not know.</summary>
    [Fact]
    public void Nobody_TellsRoland_HeNeverAdmitsIt()
    {
        string[] told = ["--goal", "Said", "--author-limit", "3"];
        string[] said = ["Roland is laid bare to Katrin", "Roland is exhausted", "passes " + string.Join(", ", s_film.Beats.TakeWhile(beat => beat != "\"end of strength\""))];
        var silent = s_film.WithoutBlock("act call time-out ").WithoutBlock("act speak plainly ");
        Assert.Equal(ExitCode.Done, s_film.WithEnding("Said", said).Tell(told).Code);
        Assert.Equal(ExitCode.ProvedNone, silent.WithEnding("Said", said).Tell(told).Code);
    }

    /// <summary>Who leads and is unsure has to say so before the other stands across the table.</summary>
    [Fact]
    public void Katrin_TrustsHerHand_NeedNotAdmitAnything()
    {
        Assert.DoesNotContain("nothing-forbids", WhyNoFourHands(s_film));
        Assert.Contains("nothing-forbids", WhyNoFourHands(s_film.WithoutBlock("secret hand of Katrin ")));
    }

    [Fact]
    public void Roland_DoesNotCareHowHeLooks_AdmittingCostsHimNothing()
    {
        double shy = s_film.Tell().Story.Act("admit_weakness(Roland, Katrin)").ReasonOf("Roland").Gain;
        double frank = s_film.Change("Roland", "wants to look strong, 2: Roland is not laid bare to Katrin").Tell().Story.Act("admit_weakness(Roland, Katrin)").ReasonOf("Roland").Gain;
        Assert.Equal(2, frank - shy, 6);
    }

    // Lukas.

    [Fact]
    public void Parents_KnowTheDream_ThereIsNothingToConfide()
    {
        var story = s_film.WithoutBlock("secret dream of Lukas ").Initially("dream of Lukas is America").Without("Lukas", "wants no secrets from his mother, 1: Lukas is candid with Katrin");
        Assert.Contains("nothing-forbids", WhyNotAfter(s_film, "unease", "confide(Lukas, Katrin)", "Lukas is open to Katrin"));
        Assert.DoesNotContain("nothing-forbids", WhyNotAfter(story, "unease", "confide(Lukas, Katrin)", "Lukas is open to Katrin"));
    }

    [Fact]
    public void Katrin_DoesNotFearToLoseHim_DoesNotHoldHimBack()
    {
        string fear = s_film.Lines.Single(line => line.StartsWith("  fears to lose him, 2:", System.StringComparison.Ordinal)).Trim();
        Assert.Contains("nothing-forbids", WhyNoWord(s_film));
        Assert.DoesNotContain("nothing-forbids", WhyNoWord(s_film.Without("Katrin", fear)));
    }

    [Fact]
    public void Lukas_DoesNotMindABrokenWord_LeavesWithoutBeingReleased()
    {
        string word = s_film.Lines.Single(line => line.StartsWith("  fears to break his word, 4:", System.StringComparison.Ordinal)).Trim();
        Assert.DoesNotContain("nothing-forbids", WhyBound(s_film));
        Assert.Contains("nothing-forbids", WhyBound(s_film.Without("Lukas", word)));
    }

    [Fact]
    public void Lukas_WithoutADream_NeverLeaves()
    {
        var story = s_film.WithoutBlock("secret dream of Lukas ").Initially("dream of Lukas is Home");
        Assert.Equal(ExitCode.ProvedNone, story.WithEnding("Gone", "place of Lukas is America").Tell("--goal", "Gone").Code);
    }

    [Fact]
    public void Marriage_Whole_LukasLeavesInTheFirstScene()
    {
        var story = s_film.Change("initially", "Roland is hurt by Katrin", "Roland is open to Katrin");
        Assert.Equal(["leave(Lukas, America)"], story.Tell("--goal", "Without a word").Story.Acts.Select(act => act.Name));
        Assert.NotEqual(1, s_film.Tell("--goal", "Without a word").Story.Acts.Count);
    }

    [Fact]
    public void Katrin_DoesNotThinkHerselfIndispensable_LetsGoBeforeAnythingHasHappened()
    {
        string[] freed = ["--goal", "Freed", "--author-limit", "3"];
        var trusting = s_film.Without("initially", "Katrin believes Katrin is indispensable").Without("initially", "Lukas believes Katrin believes Katrin is indispensable")
            .WithEnding("Freed", "Lukas is freed by Katrin").Tell(freed);
        Assert.Equal("let_go(Katrin, Lukas)", trusting.Story.Acts[^1].Name);
        Assert.Equal(ExitCode.ProvedNone, s_film.WithEnding("Freed", "Lukas is freed by Katrin").Tell(freed).Code);
    }

    [Fact]
    public void Lukas_WithoutLoyalty_LeavesWhatHeSeesBreaking()
    {
        var told = Leaving(s_film.Change("Lukas", Loyalty(5), Loyalty(0)));
        Assert.Equal("leave(Lukas, America)", told.Story.Acts[^1].Name);
        Assert.Equal(ExitCode.ProvedNone, Leaving(s_film).Code);
    }

    [Fact]
    public void Lukas_DreamsLittleAndFeelsMuchGuilt_DoesNotLeaveEvenWithBothBlessings()
    {
        var story = s_film.Change("Lukas", Loyalty(5), Loyalty(8)).Change("Lukas", "wants his own life, 5: place of Lukas is dream of Lukas", "wants his own life, 1: place of Lukas is dream of Lukas");
        Assert.Contains("no-gain", WhyNoDeparture(story));
        Assert.Contains("nothing-forbids", WhyNoDeparture(s_film));
    }

    [Fact]
    public void Lukas_KnowsThatNobodyWillListen_DoesNotAppeal()
    {
        var story = s_film
            .Without("initially", "Lukas believes Roland is heeding to Lukas")
            .Change("initially", "Lukas believes Katrin is heeding to Lukas");
        Assert.Equal(ExitCode.ProvedNone, Shut(story).Code);
        Assert.Equal(ExitCode.Done, Shut(s_film).Code);
    }

    private static string Loyalty(int weight) =>
        $"fears to leave a broken home, {weight}: place of Lukas is America and not (Katrin is open to Roland and Roland is open to Katrin) and not (Lukas is freed by Katrin and Lukas is freed by Roland)";

    private static string WhyNoObjection(FilmStory story) =>
        story.WithEnding("Taken", "attending of Frau Berger is Katrin").Ask("why", "--goal", "Taken", "--act", "2", "--not", Objection, "--json").Output;

    private static string WhyNoCase(FilmStory story) => WhyNot(story, 1, "take_case(Katrin, Frau Berger)", "place of Roland is Clinic");

    private static string WhyNotAtOnce(FilmStory story) => WhyNot(
        story, 3, "operate(Roland, Frau Schmidt)", "attending of Frau Schmidt is Roland", "Frau Schmidt is willing", "Frau Schmidt is awake", "Frau Schmidt is not prepared");

    private static string WhyNoFourHands(FilmStory story) => WhyNotAfter(
        story, "\"end of strength\"", "operate_together(Katrin, Roland, Frau Schmidt)", "attending of Frau Schmidt is Katrin", "second of Frau Schmidt is Roland", "Katrin is not laid bare to Roland");

    private static string WhyNoWord(FilmStory story) => WhyNotAfter(story, "unease", "hold_back(Katrin, Lukas)", "Katrin believes dream of Lukas is America");

    private static string WhyBound(FilmStory story) => WhyNotAfter(story, "\"rest at home\"", "leave(Lukas, America)", "Lukas is bound to Katrin");

    /// <summary>What stands against an act at the end of a story that passes the landmarks up to one.</summary>
    private static string WhyNotAfter(FilmStory story, string beat, string act, params string[] ending)
    {
        var until = story.WithEnding("Until", [.. ending, "passes " + string.Join(", ", story.Beats.Take(story.Beats.ToList().IndexOf(beat) + 1))]);
        return Refusal(until, until.Tell("--goal", "Until").Story.Acts.Count + 1, act);
    }

    private static string WhyNot(FilmStory story, int number, string act, params string[] ending) => Refusal(story.WithEnding("Until", ending), number, act);

    private static string Refusal(FilmStory story, int number, string act) =>
        story.Ask("why", "--goal", "Until", "--act", number.ToString(System.Globalization.CultureInfo.InvariantCulture), "--not", act, "--json").Output;

    private static string WhyNoDeparture(FilmStory story)
    {
        var freed = story.WithEnding(
            "Freed", "Lukas is freed by Katrin", "Lukas is freed by Roland", "passes " + string.Join(", ", story.Beats.Where(beat => beat != "departure")));
        string next = (freed.Tell("--goal", "Freed").Story.Acts.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return freed.Ask("why", "--goal", "Freed", "--act", next, "--not", "leave(Lukas, America)", "--json").Output;
    }

    private static IReadOnlyList<string> ReasonsToHelp(FilmStory story) =>
        story.Tell().Story.Of("operate_together").First().ReasonOf("Katrin").Concerns;

    private static Told Leaving(FilmStory story) => story
        .WithEnding("Torn away", "place of Lukas is America", "Katrin is not open to Roland", "passes breach, unease")
        .Tell("--goal", "Torn away", "--author-limit", "3");

    private static Told Shut(FilmStory story) => story
        .WithEnding("Shut out", "Lukas is not open to Roland", "passes breach").Tell("--goal", "Shut out", "--author-limit", "3");
}
