using System.Linq;
using System.Text.Json;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary><c>why --not ACT --repair</c>: what would have to be otherwise. Ann thinks the bridge broken, and fears the water more than she longs for the fair.</summary>
public sealed class RepairTests
{
    private const string Bridge = """
        story "Bridge"
        person Ann, Ben
        thing Bridge
        facts
          thing can be sound
          person can be there, wet, content
        initially
          Bridge is sound
          Ann believes Bridge is not sound
        Ann
          wants the fair, 2: Ann is there
          fears the water, 3: Ann is wet
        Ben
          wants his peace: Ben is content
        act cross by walker: person, over thing
          needs thing is sound
          needs walker is not there
          wanted by walker
          seen by everyone
          walker becomes there
        act wade by walker: person
          needs walker is not there
          wanted by walker
          seen by everyone
          walker becomes there
          walker becomes wet
        act sit by person
          needs person is not content
          wanted by person
          seen by everyone
          person becomes content
        ending "Peace": Ben is content
        """;

    [Fact]
    public void Repair_OfAWrongBelief_CorrectsIt()
    {
        string printed = Why("cross by Ann, over Bridge").Printed;
        Assert.Contains("   – Ann believes Bridge is sound from the start\n     The story found is then the same.\n", printed);
    }

    [Fact]
    public void Repair_OfAWeight_IsTheSmallestWholeStep()
    {
        var changes = Changes("wade by Ann");
        Assert.Contains(("the water", "3", "1"), changes);
        Assert.Contains(("the fair", "2", "4"), changes);
        Assert.Equal(2, changes.Length);
    }

    [Fact]
    public void Repair_SaysHowTheStoryGoesOnWithTheAct() =>
        Assert.Contains("Begun as told and gone on with it, it ends with \"Peace\" after 2 acts.", Why("wade by Ann").Printed);

    [Fact]
    public void Repair_OfAnActThatNobodyCouldWant_IsToldToBeMissing() =>
        Assert.Contains("No change of one or two things", Why("cross by Ben, over Bridge").Printed);

    [Fact]
    public void Repair_OfAToldAct_IsNotLookedFor() =>
        Assert.DoesNotContain("would be told there, if", Why("sit by Ben").Printed);

    [Fact]
    public void Repair_WithoutAnAct_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("why", folder.Write("bridge.drama", Bridge), "--act", "1", "--repair");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("--repair goes with --not", run.Error);
    }

    [Fact]
    public void Repair_InGerman_HasNoEnglishFrame()
    {
        string printed = Run.Of("why", Repository.At("stories", "lantern"), "--lang", "de", "--act", "2", "--not", "light by Ida, on Lantern", "--repair").Printed;
        Assert.DoesNotContain("would", printed);
    }

    private static (string Concern, string Was, string Becomes)[] Changes(string act)
    {
        using var document = JsonDocument.Parse(Why(act, "--json").Printed);
        return [.. document.RootElement.GetProperty("repairs").EnumerateArray()
            .SelectMany(repair => repair.GetProperty("changes").EnumerateArray())
            .Where(change => change.GetProperty("change").GetString() == "weight")
            .Select(change => (change.GetProperty("concern").GetString()!, change.GetProperty("was").ToString(), change.GetProperty("becomes").ToString()))];
    }

    private static Run Why(string act, params string[] options)
    {
        using var folder = new TemporaryFolder();
        return Run.Of(["why", folder.Write("bridge.drama", Bridge), "--act", "1", "--not", act, "--repair", .. options]);
    }
}
