using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>drama --craft --over: docs/drama/craft.md.</summary>
public sealed class CraftSurveyTests
{
    private const string Story = """
        story "The Well" in de
        kind well
        thing Well: well
        person Ida, Tom
        place Yard, Wood
        facts
          place of person: place
          well can be dry
          person can be thirsty
        initially
          place of Ida is Yard
          place of Tom is Wood
          Tom is thirsty
          Ida is thirsty
          Well is dry
        Ida
          wants water: Ida is not thirsty
        Tom
          wants water: Tom is not thirsty
        act drink by person
          needs person is thirsty
          wanted by person
          seen by person
          person becomes not thirsty
        ending "Drunk": Ida is not thirsty
        ending "Both drunk": Ida is not thirsty and Tom is not thirsty
        """;

    private const string Words = """
        words de
        Ida: "Ida", she
        Tom: "Tom", he
        Yard: "der Hof", he, dative "dem Hof"
        Wood: "der Wald", he
        act drink: "{person} trinkt."
        """;

    private const string Scenes = """
        # trinken

        = covers: drink by Ida

        .HOF - TAG

        die Eimer stehen auf das Hof . [[id: slips]]

        IDA
        Der Brunnen ist leer. [[id: unknowing]] [[needs: Well is dry]]

        IDA
        Ich weiß schon. [[id: knowing]] [[when: Well is dry]]

        TOM
        Ich bin gar nicht hier. [[id: absent]]

        IDA
        {% say asks %} [[id: silenced]]

        # nie

        = covers: drink by Ida
        = when: Ida is not thirsty

        .HOF - TAG

        Nichts. [[id: never]]
        """;

    [Fact]
    public void Survey_OfScenesWithFaults_SaysEachWithItsPlace()
    {
        using var document = Survey(Story.Replace("initially\n", "initially\n  Ida believes Well is not dry\n"));
        var language = document.RootElement.GetProperty("languages")[0];
        Assert.Equal(["unknowing"], Lines(language, "unknowing"));
        Assert.Equal(["absent"], Lines(language, "absent"));
        Assert.Equal(["silenced"], Lines(language, "silenced"));
        Assert.Equal(["slips"], Lines(language, "slips"));
        Assert.Equal(["drink"], Lines(language, "bare"));
        Assert.Equal(["nie"], language.GetProperty("unusedScenes").EnumerateArray().Select(scene => scene.GetProperty("line").GetString()!));
        Assert.False(document.RootElement.GetProperty("holds").GetBoolean());
    }

    [Fact]
    public void Survey_WhereTheSpeakerKnows_FindsNothingUnknown() =>
        Assert.Empty(Lines(Survey(Story).RootElement.GetProperty("languages")[0], "unknowing"));

    [Fact]
    public void Survey_Stories_AreDifferentAndOfAllEndings()
    {
        var root = Survey(Story).RootElement;
        string[] acts = [.. root.GetProperty("stories").EnumerateArray().Select(story => string.Join(' ', story.GetProperty("acts").EnumerateArray().Select(act => act.GetString())))];
        Assert.Equal(acts.Distinct(), acts);
        Assert.All(root.GetProperty("endings").EnumerateArray(), ending => Assert.NotEqual(0, ending.GetProperty("stories").GetInt32()));
        Assert.Equal(acts.Length, root.GetProperty("told").GetInt32());
        Assert.True(acts.Length < root.GetProperty("asked").GetInt32());
    }

    [Fact]
    public void Survey_OfADemandThatIsNotMet_NamesWhatStandsAgainstIt()
    {
        using var document = Survey(Story, Scenes.Replace("Der Brunnen ist leer.", "Wer trinkt jetzt noch hier?").Replace("Ich bin gar nicht hier.", "Und wer trinkt jetzt noch hier?"));
        var demand = document.RootElement.GetProperty("languages")[0].GetProperty("met").EnumerateArray().Single(met => met.GetProperty("name").GetString() == "repetitions");
        var against = Assert.Single(demand.GetProperty("against").EnumerateArray());
        Assert.Equal("absent", against.GetProperty("line").GetString());
        Assert.Equal("scenes.de/well.fountain:16", against.GetProperty("place").GetString());
        Assert.Equal(demand.GetProperty("asked").GetInt32() - demand.GetProperty("met").GetInt32(), against.GetProperty("times").GetInt32());
    }

    [Theory]
    [InlineData("wege-des-lebens", 9)]
    [InlineData("seven-tears", 6)]
    public void Survey_OfAStoryAsShipped_FindsNothing(string story, int count)
    {
        using var document = JsonDocument.Parse(Run.Of("drama", Repository.At("stories", story), "--craft", "--over", $"{count}", "--json").Printed);
        Assert.Equal(count, document.RootElement.GetProperty("told").GetInt32());
        Assert.Empty(document.RootElement.GetProperty("languages").EnumerateArray().SelectMany(language => language.GetProperty("figures").EnumerateArray())
            .Where(figure => !figure.GetProperty("holds").GetBoolean()).Select(figure => figure.ToString()));
        Assert.Equal(["en", "de"], document.RootElement.GetProperty("languages").EnumerateArray().Select(language => language.GetProperty("language").GetString()).OrderDescending());
    }

    [Fact]
    public void Survey_OfTheSameSeed_IsTheSame()
    {
        string[] told = [.. new[] { "7", "7", "8" }.Select(seed => Run.Of("drama", Repository.At("stories", "seven-tears"), "--craft", "--over", "8", "--seed", seed, "--json", "--lang", "en").Printed)];
        Assert.Equal(told[0], told[1]);
        Assert.NotEqual(told[0], told[2]);
    }

    [Fact]
    public void Survey_InGerman_IsSaidInGerman()
    {
        string printed = Run.Of("drama", Repository.At("stories", "lantern"), "--craft", "--over", "3", "--lang", "de").Printed;
        Assert.StartsWith("Eine Geschichte von 3 verlangten, über alle Enden verteilt\n", printed);
        Assert.Contains("Szenen, die nie vorkamen: 0", printed);
    }

    [Fact]
    public void Over_WithoutCraft_SaysWhatIsMissing() =>
        Assert.Equal(ExitCode.Usage, Run.Of("drama", Repository.At("stories", "lantern"), "--over", "3").Code);

    private static JsonDocument Survey(string story, string scenes = Scenes)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("story.drama", story);
        folder.Write("words.de", Words);
        folder.Write("scenes.de/well.fountain", scenes);
        return JsonDocument.Parse(Run.Of("drama", path, "--craft", "--over", "50", "--json").Printed);
    }

    private static IEnumerable<string> Lines(JsonElement language, string figure) => language.GetProperty("figures").EnumerateArray()
        .Single(other => other.GetProperty("name").GetString() == figure).GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("line").GetString()!);
}
