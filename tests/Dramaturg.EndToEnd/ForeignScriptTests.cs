using System.IO;
using System.Linq;
using System.Text.Json;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary><c>import</c> of a screenplay that no story has told: it is listed against the story.</summary>
public sealed class ForeignScriptTests
{
    private const string Story =
        """
        story "Errand" in en
        kind spot: place
        place Market, Harbour
        person Ann, Bob
        facts
          place of person: place
          person can be warned
        initially
          place of Ann is Market
          place of Bob is Harbour
        Ann
          wants warning: Bob is warned
        act walk by walker: person, to there: place
          needs place of walker is not there
          wanted by walker
          seen by everyone
          place of walker becomes there
        act warn by speaker: person, of hearer: person
          needs place of speaker is place of hearer
          wanted by speaker
          seen by everyone
          hearer becomes warned
        ending "Warned": Bob is warned
        """;

    private const string Scenes =
        """
        # Warning

        = covers: warn by speaker, of hearer

        @{{ speaker }}
        Go home.
        """;

    [Fact]
    public void Scenes_ByPlaceAndPeople_AreListedWithTheActsTheyTell()
    {
        var run = Lantern(
            """
            Title: Another Lantern

            EXT. JETTY - DAWN

            IDA
            Nobody.

            INT. KITCHEN - DAY

            A dog.

            EXT. ON THE WATER - NIGHT

            TOM
            A light!
            """);
        Assert.Equal(
            """
            No line of the file has an id. Its scenes, and what they tell of the story:

            3  EXT. JETTY - DAWN
               Ida
               tells scenes 1, 2: Ida lights the lantern.

            8  INT. KITCHEN - DAY
               nobody of the story
               tells nothing of the story

            12  EXT. ON THE WATER - NIGHT
               Tom
               tells scene 3: Tom sees the light and rows home.

            """,
            run.Printed);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Speech_OfWhatSomebodyDoesNotKnowYet_IsAWarningWithTheActThatTellsIt()
    {
        var run = Lantern("EXT. ON THE WATER - DUSK\n\nA gull.\n\nTOM\nThe lantern has oil.\n\nEXT. JETTY - NIGHT\n\nIDA\nTom?\n\nEXT. ON THE WATER - NIGHT\n\nTOM\nThe lantern has oil!\n");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("foreign:6:1: warning DR6111: Tom says that the lantern has oil, and does not know it then; in the story Tom learns it with act 1.", run.Error);
        Assert.Equal(2, run.Error.Split("DR6111").Length);
    }

    [Fact]
    public void Speech_WhereSomebodyIsNotYet_IsAWarningWithTheActThatBringsThem()
    {
        using var folder = new TemporaryFolder();
        folder.Write("errand.words.en", "words en\nact walk: \"{walker} walks.\"\n");
        folder.Write("errand.scenes.en/scenes.fountain", Scenes);
        string story = folder.Write("errand.drama", Story);
        string script = folder.Write("foreign", "INT. MARKET - DAY\n\nANN\nFish.\n\nEXT. HARBOUR - DAY\n\nANN\nGo home.\n");
        Assert.Empty(Run.Of("import", script, "--into", story).Error);
        File.WriteAllText(script, "EXT. HARBOUR - DAY\n\nANN\nFish.\n\nINT. MARKET - DAY\n\nBOB\nFish.\n\nINT. MOON - NIGHT\n\nBOB\nFish.\n");
        var run = Run.Of("import", script, "--into", story);
        Assert.Contains("foreign:8:1: warning DR6110: Bob speaks at MARKET, and is at Harbour then; in the story Bob comes there never.", run.Error);
        Assert.DoesNotContain("MOON", run.Error);
    }

    [Fact]
    public void Listing_AsJson_HasScenesAndWarnings()
    {
        using var document = JsonDocument.Parse(Lantern("EXT. JETTY - NIGHT\n\nIDA\nTom?\n\nA GULL (off)\nKreee!\n", "--json").Printed);
        var scene = document.RootElement.GetProperty("scenes").EnumerateArray().Single();
        Assert.Equal([1, 2], scene.GetProperty("tells").EnumerateArray().Select(number => number.GetInt32()));
        Assert.Equal(["Ida"], scene.GetProperty("people").EnumerateArray().Select(person => person.GetString()!));
        Assert.Equal(["A GULL"], scene.GetProperty("strangers").EnumerateArray().Select(person => person.GetString()!));
        Assert.Equal(["Tom sees the light and rows home."], document.RootElement.GetProperty("missing").EnumerateArray().Select(act => act.GetString()!));
    }

    [Fact]
    public void Listing_NamesStrangersAndWhatIsNotTold()
    {
        string printed = Lantern("EXT. JETTY - NIGHT\n\nIDA\nTom?\n\nA GULL\nKreee!\n").Printed;
        Assert.Contains("   Ida; not of the story: A GULL\n", printed);
        Assert.EndsWith("\nTold by none of them: Tom sees the light and rows home.\n", printed);
        Assert.Equal("The file has no scenes and no speech; nothing is compared.\n", Lantern("").Printed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("INT.\n\n.\n\n@\n\n[[")]
    [InlineData("IDA\n")]
    public void Listing_OfNothingMuch_IsNoFault(string text) => Assert.Equal(ExitCode.Done, Lantern(text).Code);

    private static Run Lantern(string script, params string[] options)
    {
        using var folder = new TemporaryFolder();
        return Run.Of(["import", folder.Write("foreign", script), "--into", Repository.At("stories", "lantern"), "--lang", "en", .. options]);
    }
}
