using System.Linq;
using System.Threading;
using Dramaturg.Cli;
using Dramaturg.Language.Text;
using Dramaturg.Loading;
using Dramaturg.Screenplays;
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

    public static TheoryData<string> Malicious =>
    [
        string.Concat(Enumerable.Repeat("{% if helper %}", 5000)),
        string.Concat(Enumerable.Repeat("{% if helper %}", 90)) + "x" + string.Concat(Enumerable.Repeat("{% endif %}", 90)),
        "{{ helper" + string.Concat(Enumerable.Repeat(" | default: helper", 400)) + " }}",
        "{{ helper" + string.Concat(Enumerable.Repeat(".name", 1500)) + " }}",
        "{{ " + new string('(', 5000),
        "{% so " + new string('(', 5000) + " %}",
        string.Concat(Enumerable.Repeat("{% so helper is safe ", 300)),
        string.Concat(Enumerable.Repeat("{% assign a = '" + new string('x', 60) + "' %}{{ a }}", 90)),
        "{{ '" + new string('x', 7000) + "' }}" + "{{ '" + new string('x', 900) + "' }}",
        "{{ helper" + string.Concat(Enumerable.Repeat("[helper", 1000)) + " }}",
        "{% if helper" + string.Concat(Enumerable.Repeat(" and helper", 700)) + " %}x{% endif %}",
        "{% if helper" + string.Concat(Enumerable.Repeat(" and helper", 170)) + " %}x{% endif %}",
        "{% comment %}" + new string('{', 9000),
    ];

    [Theory]
    [MemberData(nameof(Malicious))]
    public void Read_MaliciousTemplate_OnASmallStack_EndsInTime(string template)
    {
        var began = System.Environment.CpuUsage.TotalTime;
        var run = OnSmallStack(() => Read(template));
        Assert.True(run.All(id => id is "DR6013" or "DR6014" || id.StartsWith("DR1", System.StringComparison.Ordinal) || id.StartsWith("DR2", System.StringComparison.Ordinal)));
        Assert.True((System.Environment.CpuUsage.TotalTime - began).TotalSeconds < 20);
    }

    [Theory]
    [MemberData(nameof(Malicious))]
    public void Tell_MaliciousTemplate_IsRefusedOrTold(string template)
    {
        var run = Scenes("# Hilfe\n\n= covers: save by helper\n\n" + template + "\n");
        Assert.True(run.Code is ExitCode.Done or ExitCode.StoryHasErrors, run.Error);
        Assert.DoesNotContain("our fault", run.Error);
        Assert.True(run.Output.Length < 20_000);
    }

    [Theory]
    [InlineData("{{ helper }} und {{ Katrin }}", "Roland und Katrin")]
    [InlineData("{% if helper.safe %}ja{% else %}nein{% endif %}", "ja")]
    [InlineData("{% if victim.safe %}ja{% else %}nein{% endif %}", "nein")]
    [InlineData("{% so helper is safe and victim is not safe %}so{% otherwise %}anders{% endso %}", "so")]
    [InlineData("{% so helper believes victim is safe %}so{% otherwise %}anders{% endso %}", "anders")]
    [InlineData("{% if helper == Roland %}er{% endif %}", "er")]
    [InlineData("{% assign wer = helper %}{{ wer.name | upper }}", "ROLAND")]
    [InlineData("{{ 'ja' | capital }}", "Ja")]
    [InlineData("[[kein Schlüssel]]{% if helper.hurt %}x{% endif %}", null)]
    public void Tell_Template_SaysWhatTheStorySays(string template, string? said)
    {
        string told = Tell("# Hilfe\n\n= covers: save by helper, of victim\n\n" + template + " [[id: a]]\n");
        Assert.Equal(said is null ? "Title: Rescue\n" : $"Title: Rescue\n\n{said} [[id: a]]\n", told);
    }

    [Theory]
    [InlineData("[[after: save by helper, of Lukas]]", false)]
    [InlineData("[[needs: Lukas is safe]]", true)]
    [InlineData("[[needs: Lukas is safe and Lukas is not safe]]", false)]
    [InlineData("[[needs: Lukas is not safe]]", true)]
    public void Tell_LineThatTakesSomethingForGranted_IsSaidWhereItIsSo(string note, bool isSaid)
    {
        string told = Tell("# Hilfe\n\n= covers: save by helper, of victim\n\n@{{ helper }}\nKomm.\n\nSeine Hand. " + note + "\n");
        Assert.Equal(isSaid, told.Contains("Seine Hand.", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Tell_LineAfterItsAct_IsSaid() => Assert.Contains(
        "Seine Hand.",
        Tell("# Hilfe\n\n= covers: save by helper, of victim\n\n@{{ helper }}\nKomm.\n\n= happens: save\n\nSeine Hand. [[after: save by helper, of Lukas]]\n"));

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
        Tone: happy.
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

    [Theory]
    [InlineData("prose")]
    [InlineData("beatsheet")]
    [InlineData("csv")]
    public void Tell_StoryWithoutScenes_SaysWhereTheyWouldStand(string form)
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("tell", folder.Write("rescue.drama", Story), "--as", form);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("scenes.de", run.Error);
    }

    private static string[] Read(string template)
    {
        var story = StoryFile.Load(new SourceText(Story, "rescue.drama"));
        var (_, found) = StoryProse.Of(story, "de", [new SourceText("# Hilfe\n\n= covers: save by helper\n\n" + template + "\n", "rescue.fountain")], []);
        return [.. found.Select(diagnostic => diagnostic.Id)];
    }

    private static string[] OnSmallStack(System.Func<string[]> work)
    {
        string[] result = [];
        var thread = new Thread(() => result = work(), 1024 * 1024);
        thread.Start();
        thread.Join();
        return result;
    }

    private static string Tell(string scenes) => Formats.Told.WithoutPrints(Scenes(scenes).Printed);

    private static Run Scenes(string scenes)
    {
        using var folder = new TemporaryFolder();
        folder.Write("rescue.scenes.de/scenes.fountain", scenes);
        return Run.Of("tell", folder.Write("rescue.drama", Story), "--as", "fountain");
    }
}
