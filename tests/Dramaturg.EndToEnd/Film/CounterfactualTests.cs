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

    [Fact]
    public void Roland_BelievesFrauBergerSound_HisObjectionGainsNothing()
    {
        var story = s_film
            .Without("initially", "Roland believes Frau Berger is fragile")
            .Without("initially", "Roland believes Katrin believes Frau Berger is not fragile");
        Assert.Contains("better-subsequence", WhyNoObjection(story));
        Assert.Equal(ExitCode.ProvedNone, story.Tell("--goal", "The end of a marriage", "--author-limit", "3").Code);
    }

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

    [Fact]
    public void FrauBerger_IsFragile_KatrinAloneFailsAndTwoAreNeeded()
    {
        var story = s_film.Initially(
            "Frau Berger is fragile", "Katrin, Lukas, Miriam, Frau Schmidt believe Frau Berger is not fragile");
        var saved = story.Tell().Story.Beats.Single(beat => beat.Name == "her own patient").Acts;
        Assert.NotEqual("operate(Katrin, Frau Berger)", saved[^1].Name);
        var failed = story.WithoutBlock("fate worsen ").WithEnding("Failed", "health of Frau Berger is 1", "attending of Frau Berger is Katrin").Tell("--goal", "Failed");
        Assert.Equal("operate(Katrin, Frau Berger)", failed.Story.Acts[^1].Name);
    }

    // Mother and child.

    [Fact]
    public void FrauSchmidt_IsSound_OnlyFateBringsTheCrisis()
    {
        var told = s_film.Without("initially", "Frau Schmidt is fragile").Tell();
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

    /// <summary>He loses both only because he takes himself to be fit.</summary>
    [Fact]
    public void Roland_FeelsThatHeIsWornOut_DoesNotLoseBoth()
    {
        string[] lost = ["--goal", "Both lost", "--author-limit", "3"];
        var alert = new FilmStory(s_film.Text + "\nRoland sees whether Roland is exhausted\n");
        Assert.Equal(ExitCode.ProvedNone, alert.Tell(lost).Code);
        Assert.Contains("exhausted(Roland)", s_film.Tell(lost).Story.Act("operate_alone(Roland, Frau Schmidt, Frau Schmidt)").ReasonOf("Roland").Mistakes);
    }

    [Fact]
    public void Weakness_CannotBeAdmitted_SheOpensHerDoorAndSeesIt()
    {
        var story = s_film.WithoutBlock("act admit weakness ").Tell().Story;
        Assert.Empty(story.Of("admit_weakness"));
        Assert.True(story.Tells("apologise(Roland, Katrin)"));
        Assert.Equal("open_up(Katrin, Roland)", story.Beats.Single(beat => beat.Name == "weakness admitted").Acts[^1].Name);
    }

    // Lukas.

    [Fact]
    public void Parents_KnowTheDream_NobodyConfides()
    {
        var story = s_film.WithoutBlock("secret dream of Lukas ")
            .Initially("dream of Lukas is America").Tell().Story;
        Assert.Empty(story.Of("confide"));
        Assert.NotEmpty(story.Of("let_go"));
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
        var told = Leaving(s_film.Change("Lukas", Loyalty(3), Loyalty(0)));
        Assert.Equal("leave(Lukas, America)", told.Story.Acts[^1].Name);
        Assert.Equal(ExitCode.ProvedNone, Leaving(s_film).Code);
    }

    [Fact]
    public void Lukas_DreamsLittleAndFeelsMuchGuilt_DoesNotLeaveEvenWithBothBlessings()
    {
        var story = s_film.Change("Lukas", Loyalty(3), Loyalty(5)).Change("Lukas", "wants his own life, 3: place of Lukas is dream of Lukas", "wants his own life, 1: place of Lukas is dream of Lukas");
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
