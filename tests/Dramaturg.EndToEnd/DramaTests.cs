using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>The verb <c>drama</c>, by the worked example of docs/drama/knowledge.md.</summary>
public sealed partial class DramaTests
{
    private static readonly string s_page = File.ReadAllText(Repository.At("docs", "drama", "knowledge.md"));

    [Fact]
    public void Knowledge_OfAFactWhoseWordsAreASentence_StandsBelowThatSentence()
    {
        string printed = Run.Of("drama", Repository.At("stories", "wege-des-lebens"), "--knowledge", "--lang", "de").Printed;
        Assert.Contains("\nRoland ist …\n", printed);
        Assert.Contains("\nder Zustand von dem Kind (", printed);
        Assert.DoesNotContain("place of", printed);
    }

    [Fact]
    public void Page_Output_IsWhatTheProgramPrints() => Assert.Equal(Fence("text"), Letter("--knowledge", "--fortunes", "--minds").Printed);

    [Fact]
    public void Page_OutputOfSuspicions_IsWhatTheProgramPrints() => Assert.Contains($"\n\n{Fence("text", 1)}\n", Strongbox("--knowledge").Printed);

    [Fact]
    public void Suspicions_AsCsv_HaveTheirChance() =>
        Assert.Contains("open(Box),,Tom,0,1,suspects,true,Box is open,,,0.25\n", Strongbox("--csv", "--knowledge").Printed);

    [Fact]
    public void Suspicions_AsJson_StandBesideTheSpells()
    {
        using var document = JsonDocument.Parse(Strongbox("--json", "--knowledge").Printed);
        var suspicions = document.RootElement.GetProperty("knowledge").EnumerateArray()
            .Where(row => row.GetProperty("fact").GetString() == "open(Box)" && row.GetProperty("minds").GetArrayLength() == 0)
            .ToDictionary(row => row.GetProperty("person").GetString() ?? "", row => row.GetProperty("suspicions"));
        Assert.Equal(0, suspicions["Cleo"].GetArrayLength());
        Assert.Equal((0.25, 0, 1, "true"), Read(suspicions["Tom"].EnumerateArray().Single()));
        Assert.Equal((0.75, 0, 0, "true"), Read(suspicions[""].EnumerateArray().Single()));

        static (double Chance, int Since, int Until, string? Value) Read(JsonElement one) => (
            one.GetProperty("chance").GetDouble(), one.GetProperty("since").GetInt32(), one.GetProperty("until").GetInt32(), one.GetProperty("value").GetString());
    }

    [Fact]
    public void Suspicions_InGerman_AreSaidInGerman() =>
        Assert.Contains("  ahnt, was kommen kann: ", Run.Of("drama", Repository.At("stories", "wege-des-lebens"), "--knowledge", "--lang", "de").Printed);

    [Fact]
    public void Suspicions_Drawn_AreStripesWithTheirChance()
    {
        string drawn = Strongbox("--as", "svg", "--knowledge").Printed;
        Assert.Equal(3, Regex.Count(drawn, "class=\"suspects\""));
        Assert.Contains("Box is open (in 1 of 4 cases)</title>", drawn);
        Assert.DoesNotContain("class=\"suspects\"", Letter("--as", "svg", "--knowledge").Printed);
    }

    [Fact]
    public void Minds_NotAskedFor_AreCounted()
    {
        string printed = Letter("--knowledge").Printed;
        Assert.DoesNotContain("sees it", printed);
        Assert.EndsWith("\nAbout one another's minds somebody is wrong in 3 more things; --minds shows them.\n", printed);
    }

    [Fact]
    public void Drama_OfOnePart_LeavesTheOtherOut()
    {
        Assert.DoesNotContain("How everybody fares", Letter("--knowledge").Printed);
        Assert.DoesNotContain("Who knows what", Letter("--fortunes").Printed);
    }

    [Fact]
    public void Drama_AsJson_HasTheSpellsWithTheirSources()
    {
        using var document = JsonDocument.Parse(Letter("--json").Printed);
        var ben = document.RootElement.GetProperty("knowledge").EnumerateArray().Single(
            row => row.GetProperty("person").GetString() == "Ben" && row.GetProperty("minds").GetArrayLength() == 0);
        var last = ben.GetProperty("spells").EnumerateArray().Last();
        Assert.Equal(("told", "Cleo"), (last.GetProperty("source").GetString(), last.GetProperty("from")[0].GetString()));
        Assert.Equal("found", document.RootElement.GetProperty("result").GetString());
        Assert.Equal(3, document.RootElement.GetProperty("fortunes").GetArrayLength());
    }

    [Fact]
    public void Drama_KnowledgeAsCsv_HasARowForEachSpell() =>
        Assert.Contains("burnt(Letter),,Ben,1,1,believes-wrongly,false,Letter is not burnt,unnoticed,,\n", Letter("--csv", "--knowledge").Printed);

    [Fact]
    public void Drama_FortunesAsCsv_HaveTheWholeAndItsParts() =>
        Assert.Contains("Ben,1,,3,0\nBen,1,the letter,3,0\n", Letter("--csv", "--fortunes").Printed);

    [Theory]
    [InlineData("--csv")]
    [InlineData("--csv", "--knowledge", "--fortunes")]
    [InlineData("--csv", "--knowledge", "--json")]
    public void Csv_OfMoreThanOneTable_IsRefused(params string[] options) => Assert.Equal(ExitCode.Usage, Letter(options).Code);

    [Theory]
    [InlineData(ExitCode.ProvedNone, "--author-limit", "1")]
    [InlineData(ExitCode.LimitReached, "--nodes", "1")]
    public void Drama_WithoutAStory_SaysSoAsTellDoes(int code, params string[] options)
    {
        var run = Letter([.. options, "--json"]);
        Assert.Equal(code, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        Assert.False(document.RootElement.TryGetProperty("knowledge", out _));
    }

    [Fact]
    public void Drama_InGerman_HasNoEnglishFrame() => Assert.Equal(
        """
        Die Laterne

         1  Ida zündet die Laterne an.
         2  Tom sieht das Licht und rudert heim.

        Wer was weiß

        Tom ist an Land
          das Publikum, alle  von Anfang an    weiß: Tom ist nicht an Land
                              seit Handlung 2  weiß: Tom ist an Land (hat es gesehen)

        die Laterne hat Öl
          das Publikum, Ida  von Anfang an    weiß: die Laterne hat Öl
          Tom                von Anfang an    glaubt fälschlich: die Laterne hat kein Öl
                             seit Handlung 1  weiß: die Laterne hat Öl (entnimmt es dem Tun von Ida)
        """,
        string.Join('\n', Run.Of("drama", Repository.At("stories", "lantern"), "--lang", "de").Printed.Split('\n').Take(15)));

    private static Run Letter(params string[] options) => Drama("letter.drama", Fence("drama"), options);

    private static Run Strongbox(params string[] options) => Drama("strongbox.drama", Fence("drama", 1), options);

    private static Run Drama(string file, string story, string[] options)
    {
        using var folder = new TemporaryFolder();
        return Run.Of(["drama", folder.Write(file, story), .. options]);
    }

    private static string Fence(string kind, int number = 0) => Fences().Matches(s_page).Where(fence => fence.Groups[1].Value == kind).ElementAt(number).Groups[2].Value;

    [GeneratedRegex("^```(drama|text)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fences();
}
