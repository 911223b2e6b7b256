using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

// What check advises, from the command line to its output.
public sealed class AdviceTests
{
    /// <summary>
    /// The advice about a shipped story: each with the line it is about, so that neither figures nor lines added elsewhere matter.
    /// With DRAMATURG_UPDATE=1 this test writes the lists anew instead of comparing.
    /// </summary>
    [Theory]
    [InlineData("lantern")]
    [InlineData("seven-tears")]
    [InlineData("wege-des-lebens")]
    public void Check_ShippedStory_GivesTheAdviceOnRecord(string story)
    {
        string record = Repository.At("tests", "Dramaturg.EndToEnd", "Advice", story + ".txt");
        string advice = string.Join('\n', Advice(story)) + "\n";
        if (Environment.GetEnvironmentVariable("DRAMATURG_UPDATE") == "1")
        {
            File.WriteAllText(record, advice);
        }

        Assert.Equal(File.ReadAllText(record), advice);
    }

    [Fact]
    public void Check_OnlyAdvice_IsDoneAndComesAfterTheMistakes()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("check", folder.Write("theft.txt", Samples.Theft));
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Matches(@"theft\.txt: no mistakes\n\nAdvice, after looking at \d+ situations \(all there are\) and a story of \d+ act\nact that nobody wants  DR4001\n    16  Nobody ever wants `break`; ", run.Output);
    }

    [Fact]
    public void Check_WithoutAdvice_LooksForMistakesOnly()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("check", folder.Write("theft.txt", Samples.Theft), "--advice", "none");
        Assert.EndsWith("theft.txt: no mistakes\n", run.Output);
    }

    [Fact]
    public void Check_StoryWithErrors_GetsNoAdvice()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("check", folder.Write("theft.txt", Samples.Theft.Replace("entity Bob : person", "entity Bob : persn")));
        Assert.DoesNotContain("dvice, after", run.Output);
    }

    [Fact]
    public void Check_EndlessTriggersFurtherOn_AreAnError()
    {
        using var folder = new TemporaryFolder();
        string story = Samples.Theft.Replace(
            "utility(): ",
            "trigger mend(thing : thing) { precondition: broken(thing) & owner(thing) == Ann; effect: !broken(thing); };\n"
            + "trigger wear(thing : thing) { precondition: !broken(thing) & owner(thing) == Ann; effect: broken(thing); };\nutility(): ");
        var run = Run.Of("check", folder.Write("theft.txt", story.Replace("owner(Coin) = Ann;", "owner(Coin) = Bob;")));
        Assert.DoesNotContain("DR5003", run.Output);
        run = Run.Of("check", folder.Write("theft.txt", story.Replace("& owner(thing) == Ann; effect", "& owner(Lamp) == Ann; effect")));
        Assert.Contains("DR5003", run.Output);
        Assert.Equal(ExitCode.StoryHasErrors, run.Code);
    }

    [Fact]
    public void Check_Reasons_ListsWhyActsAreDone()
    {
        var run = Run.Of("check", Repository.At("stories", "lantern"), "--reasons", "--advice", "none");
        Assert.DoesNotContain("Advice, after", run.Output);
        Assert.Contains("\nlight\n    1× Ida: company; then row by Tom toward Lantern\n", run.Output);
    }

    [Fact]
    public void Check_Dropped_NamesTheFirstFalseNeedOfEverything()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("check", folder.Write("theft.txt", Samples.Theft), "--dropped");
        Assert.Contains("\ntrade: 4 left\n     2  buyer != seller: trade(Ann, Ann, _, _)\n     4  good != price: trade(Ann, Bob, Lamp, Lamp)\n", run.Output);
    }

    [Fact]
    public void Check_Json_HoldsSurveyReasonsAndDropped()
    {
        var run = Run.Of("check", Repository.At("stories", "lantern"), "--json", "--reasons", "--dropped");
        using var document = JsonDocument.Parse(run.Output);
        var file = document.RootElement.GetProperty("files")[0];
        Assert.Equal("advice", file.GetProperty("diagnostics")[0].GetProperty("severity").GetString());
        Assert.Equal("everything", file.GetProperty("survey").GetProperty("end").GetString());
        Assert.Equal(2, file.GetProperty("survey").GetProperty("stories")[0].GetProperty("acts").GetInt32());
        Assert.Equal("light", file.GetProperty("reasons")[0].GetProperty("act").GetString());
        var row = file.GetProperty("dropped").GetProperty("kinds").EnumerateArray().Single(kind => kind.GetProperty("kind").GetString() == "row");
        Assert.Equal("needs ashore(Ida) == False, which is never so", row.GetProperty("dropped")[0].GetProperty("because").GetString());
    }

    [Fact]
    public void Check_UnknownAdvice_IsUsage()
    {
        var run = Run.Of("check", Repository.At("stories", "lantern"), "--advice", "much");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("quick", run.Error);
    }

    private static string[] Advice(string story)
    {
        var run = Run.Of("check", Repository.At("stories", story), "--json");
        string[] lines = File.ReadAllLines(Repository.At("stories", story, "story.drama"));
        using var document = JsonDocument.Parse(run.Output);
        return document.RootElement.GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray()
            .Select(advice => $"{advice.GetProperty("id").GetString()} {lines[advice.GetProperty("start").GetProperty("line").GetInt32() - 1].Trim()}")
            .Order(StringComparer.Ordinal).ToArray();
    }
}
