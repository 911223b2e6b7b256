using System;
using System.Linq;
using System.Text.Json;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>Days and what falls due on them, from the text to the telling.</summary>
public sealed class ScheduleTests
{
    private const string Week = """
        story "The Artery" in en, de
        kind doctor: person
        person Roland, Katrin: doctor
        person Lukas
        being Mother

        days Monday, Tuesday, Wednesday: morning, night

        facts
          being can be operated, lost
          doctor can be tired
          person can be anxious

        on Wednesday "The artery tears" if Mother is not operated, foreseen by Roland
          Mother becomes lost
          seen by everyone

        on every night if Roland is not tired, unforeseen
          Roland becomes tired
          seen by Roland

        Roland
          wants her alive, 3: Mother is not lost
        Katrin
          wants rest: Katrin is not tired
        Lukas
          wants to mourn: Lukas is anxious

        act operate by doctor, on being
          needs being is not operated
          needs being is not lost
          needs daytime is morning
          wanted by doctor
          seen by everyone
          takes 1
          being becomes operated

        act mourn by Lukas
          needs Mother is lost
          needs Lukas is not anxious
          wanted by Lukas
          seen by everyone
          Lukas becomes anxious

        ending "Lost": Mother is lost
        ending "Operated": Mother is operated
        ending "Mourning": Lukas is anxious
        ending "Late": Mother is operated and today is Tuesday

        """;

    [Fact]
    public void Telling_WithDays_ShowsEachMomentOnceAndWhatFallsDue() => Assert.Equal(
        """
        The Artery

            Monday, night
         1  Time passes.
            · What was due comes.
            Tuesday, morning
         2  Time passes.
            Tuesday, night
         3  Time passes.
            Wednesday, morning
         4  Time passes.
            · The artery tears.
         5  Mourn by Lukas.

        Ending: Mourning

        """,
        Tell("en", "Mourning"));

    [Fact]
    public void Telling_InAnotherLanguage_HasItsWordsForDaysAndEvents()
    {
        string told = Tell("de", "Mourning");
        Assert.Contains("    Montag, nachts\n 1  Die Zeit vergeht.\n", told, StringComparison.Ordinal);
        Assert.Contains("    · Die Schlagader reißt.\n", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Reason_ToPrevent_IsAGainOverWhatComesOfItself()
    {
        string told = Tell("en", "Operated", "--why");
        Assert.Contains("    Monday, morning\n 1  Operate by Roland on Mother.\n      Roland +3 (0 → 3): her alive 0 → 3\n", told, StringComparison.Ordinal);
    }

    /// <summary>Katrin foresees nothing, and Roland only until Wednesday.</summary>
    [Fact]
    public void WhyNot_ByWhoForeseesNothing_HasNothingToGain()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("why", Write(folder), "--goal", "Operated", "--act", "1", "--not", "operate by Katrin on Mother");
        Assert.Contains("Katrin has nothing to gain by it.", run.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Telling_ThatNeedsADay_WaitsForIt()
    {
        string told = Tell("en", "Late");
        Assert.Contains("Tuesday, morning\n", told, StringComparison.Ordinal);
        Assert.Contains("Operate by Roland on Mother.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_OfATelling_HasDaysAndWhatFallsDue()
    {
        using var folder = new TemporaryFolder();
        using var json = JsonDocument.Parse(Run.Of("tell", Write(folder), "--goal", "Mourning", "--json").Printed);
        var acts = json.RootElement.GetProperty("stories")[0].GetProperty("acts").EnumerateArray().ToArray();
        Assert.Equal(("Monday", "night"), (acts[0].GetProperty("day").GetString(), acts[0].GetProperty("daytime").GetString()));
        var due = acts[3].GetProperty("due").EnumerateArray().Single();
        Assert.Equal(("The artery tears", "Wednesday"), (due.GetProperty("name").GetString(), due.GetProperty("day").GetString()));
    }

    [Fact]
    public void Drama_WithDays_SaysWhenAndFromWhat()
    {
        using var folder = new TemporaryFolder();
        string shown = Run.Of("drama", Write(folder), "--goal", "Mourning", "--lang", "en").Printed;
        Assert.Contains("since act 4 (Wednesday, morning)  knows: Mother is lost (saw it)", shown, StringComparison.Ordinal);
        Assert.Contains("4 Wednesday, morning", shown, StringComparison.Ordinal);
        Assert.Contains("    Wednesday, morning\n 4  Time passes.\n    · The artery tears.\n", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("today", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Drama_OfABeliefThatWasForeseen_SaysSo()
    {
        using var folder = new TemporaryFolder();
        string story = folder.Write("story.drama", Week.Replace("  seen by everyone\n\non every", "\non every", StringComparison.Ordinal));
        Assert.Contains("since act 4 (Wednesday, morning)  knows: Mother is lost (knew that it would come)", Run.Of("drama", story, "--goal", "Lost", "--lang", "en").Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfAStoryWithDays_FindsNothingWrong()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("check", Write(folder), "--advice", "none");
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
    }

    [Fact]
    public void Format_OfAStoryWithDays_KeepsIt()
    {
        using var folder = new TemporaryFolder();
        string story = Write(folder);
        Assert.Equal(ExitCode.Done, Run.Of("format", story).Code);
        Assert.Contains("days Monday, Tuesday, Wednesday: morning, night\n", System.IO.File.ReadAllText(story), StringComparison.Ordinal);
        Assert.Contains("on Wednesday \"The artery tears\" if Mother is not operated, foreseen by Roland\n", System.IO.File.ReadAllText(story), StringComparison.Ordinal);
    }

    private static string Tell(string language, string goal, params string[] options)
    {
        using var folder = new TemporaryFolder();
        return Run.Of(["tell", Write(folder), "--goal", goal, "--lang", language, .. options]).Printed;
    }

    private static string Write(TemporaryFolder folder)
    {
        folder.Write("words.en", "words en\n");
        folder.Write("words.de", "words de\nMonday: \"Montag\"\nvalue night: \"nachts\"\nevent \"The artery tears\": \"Die Schlagader reißt.\"\n");
        return folder.Write("story.drama", Week);
    }
}
