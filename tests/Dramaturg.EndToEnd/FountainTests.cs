using System.Linq;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary><c>tell --as fountain</c>.</summary>
public sealed class FountainTests
{
    private const string Story =
        """
        story "Rescue" in de
        person Roland, Katrin, Lukas
        facts
          person can be safe, hurt
        initially
          Roland is safe
        Katrin
          wants rest: Lukas is safe
        Roland
          wants rest: Lukas is safe
        act save by helper: person, of victim: person
          needs helper is safe
          wanted by helper
          seen by everyone
          victim becomes safe
        ending "Safe": Lukas is safe
        """;

    [Theory]
    [InlineData("lantern", "de")]
    [InlineData("lantern", "en")]
    public void Tell_ShippedStory_IsReadByFountainJs(string story, string language)
    {
        string told = Run.Of("tell", Repository.At("stories", story), "--as", "fountain", "--lang", language).Printed;
        var read = Readers.Fountain(told);
        Assert.Equal("title", read[0].Kind);
        Assert.Contains(read, element => element.Kind == "scene_heading");
        Assert.Equal(told.Split('\n').Count(line => line is "IDA" or "TOM"), read.Count(element => element.Kind == "character"));
        Assert.DoesNotContain(read, element => element.Text.Contains("{{", System.StringComparison.Ordinal) || element.Text.Contains("{%", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public void Tell_Twice_GivesTheSameBytes(string language)
    {
        string[] ask = ["tell", Repository.At("stories", "lantern"), "--as", "fountain", "--lang", language];
        Assert.Equal(Run.Of(ask).Printed, Run.Of(ask).Printed);
    }

    [Fact]
    public void Tell_ActWithoutAScene_IsOnlySaidToHappen() => Assert.Equal(
        """
        Title: Rescue

        Save by Roland of Lukas.

        """,
        Tell("# Anderswo\n\n= moment: when Katrin is hurt\n\nNacht.\n"));

    [Fact]
    public void Tell_TemplateThatLooksLikeAnotherElement_StaysWhatItIs() => Assert.Equal(
        """
        Title: Rescue

        !INT. HAUS [[id: a]]

        ROLAND
        leise
        > x <
        TOM [[id: b]]

        """,
        Tell(
            """
            # Hilfe

            = covers: save by helper

            {% assign place = "INT. HAUS" %}{{ place }} [[id: a]]

            @{{ helper }}
            {{ "(leise)" }}
            {{ "> x <" }}
            {{ "TOM" }} [[id: b]]
            """));

    [Theory]
    [InlineData("{% for i in (1..3) %}x{% endfor %}")]
    [InlineData("{% capture x %}y{% endcapture %}")]
    [InlineData("{% assign a = (1..1000000000) %}{{ a }}")]
    [InlineData("{{ 'now' | date: '%s' }}")]
    [InlineData("{% include 'x' %}")]
    public void Tell_TemplateThatCouldGrow_IsRefused(string template)
    {
        var run = Scenes("# Hilfe\n\n= covers: save by helper\n\n" + template + "\n");
        Assert.Equal(ExitCode.StoryHasErrors, run.Code);
        Assert.Matches("DR601[34]", run.Error);
    }

    [Theory]
    [InlineData("EXT. JETTY - NIGHT", "tell")]
    [InlineData("EXT. JETTY - NIGHT", "tell", "--as", "prose")]
    [InlineData(" 1  Ida lights the lantern.", "tell", "--as", "acts")]
    [InlineData(" 1  Ida lights the lantern.", "tell", "--why")]
    [InlineData(" 1  Ida lights the lantern.", "tell", "--count", "2")]
    [InlineData("1  EXT. JETTY - NIGHT: Der Steg", "tell", "--as", "beatsheet")]
    public void Tell_StoryWithScenes_IsToldToReadUnlessMoreIsAsked(string line, string verb, params string[] options)
    {
        var run = Run.Of([verb, Repository.At("stories", "lantern"), .. options]);
        Assert.Contains(line, run.Printed.Split('\n'));
    }

    [Fact]
    public void Tell_ToRead_EndsWithHowItEndedAndWhatStaysOpen() => Assert.EndsWith(
        """
            Any soup left?

        Ending: Home by lamplight
        Tone: happy (gains 1.000, losses 0.000).
        Nothing stays open.

        """,
        Run.Of("tell", Repository.At("stories", "lantern")).Printed);

    [Fact]
    public void Tell_AsBeatSheet_SaysWantObstacleTurnAndLength() => Assert.Contains(
        """
        2  EXT. JETTY - NIGHT: Das Licht
           Ida lights the lantern.
           wants: Ida: somebody to talk to
           turn: Tom now believes: the lantern has oil
        """,
        Run.Of("tell", Repository.At("stories", "lantern"), "--as", "beatsheet").Printed);

    [Fact]
    public void Tell_StoryWithoutScenes_SaysWhereTheyWouldStand()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("tell", folder.Write("rescue.drama", Story), "--as", "fountain");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("scenes.de", run.Error);
    }

    private static string Tell(string scenes) => Scenes(scenes).Printed;

    private static Run Scenes(string scenes)
    {
        using var folder = new TemporaryFolder();
        folder.Write("rescue.scenes.de/scenes.fountain", scenes);
        return Run.Of("tell", folder.Write("rescue.drama", Story), "--as", "fountain");
    }
}
