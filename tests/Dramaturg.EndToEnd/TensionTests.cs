using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>The parts of <c>drama</c> that are about the audience, by the worked examples of docs/drama/tension.md and docs/drama/endings.md.</summary>
public sealed partial class TensionTests
{
    [Fact]
    public void TensionPage_Output_IsWhatTheProgramPrints() => Assert.Equal(Fence("tension.md", "text"), Told("tension.md", "--tension").Printed);

    [Fact]
    public void TensionPage_Reasons_AreWhatTheProgramPrints() => Assert.Contains(Fence("tension.md", "text", 1), Told("tension.md", "--tension", "--why").Printed);

    [Fact]
    public void Tension_AskedWhyInGerman_TellsOutcomesApart()
    {
        string printed = Run.Of("drama", Repository.At("stories", "wege-des-lebens"), "--tension", "--why").Printed;
        Assert.Contains("      Bangen: ", printed);
        Assert.Contains("Roland operiert Frau Schmidt. Es geht gut +0,", printed);
        Assert.Contains("Ironie: Lukas rechnet mit ", printed);
    }

    [Fact]
    public void EndingsPage_Output_IsWhatTheProgramPrints() => Assert.Equal(Fence("endings.md", "text"), Told("endings.md", "--questions", "--ending").Printed);

    [Fact]
    public void Tension_AsJson_HasAPointForTheStartAndEveryAct()
    {
        using var document = JsonDocument.Parse(Told("tension.md", "--tension", "--json").Printed);
        var tension = document.RootElement.GetProperty("tension");
        Assert.Equal([0.522, 0.453, 0], tension.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("tension").GetDouble()));
        Assert.Equal((0, 0, 0), (tension.GetProperty("peak").GetInt32(), tension.GetProperty("peakTime").GetDouble(), tension.GetProperty("samples").GetInt32()));
    }

    [Fact]
    public void Tension_AsCsv_HasARowForEveryPoint() => Assert.Contains(
        "1,0.453,0,0.333,0,0.333,0,0.031,0,0.4,0,0,0.148,0,0.5,Tom: his boat,0\n", Told("tension.md", "--tension", "--csv").Printed);

    [Fact]
    public void Questions_AsJson_SayHowASecretCameOut()
    {
        using var document = JsonDocument.Parse(Told("endings.md", "--questions", "--json").Printed);
        var secret = document.RootElement.GetProperty("questions").EnumerateArray().Single(question => question.GetProperty("kind").GetString() == "secret");
        Assert.Equal(("Ben", "burnt(Letter)", "told", "Cleo"), (
            secret.GetProperty("person").GetString(), secret.GetProperty("fact").GetString(), secret.GetProperty("revealed").GetString(), secret.GetProperty("from")[0].GetString()));
        Assert.Equal((1, 2), (secret.GetProperty("opened").GetInt32(), secret.GetProperty("answered").GetInt32()));
    }

    [Fact]
    public void Ending_AsJson_HasItsToneAndAllStakes()
    {
        using var document = JsonDocument.Parse(Told("endings.md", "--ending", "--json").Printed);
        var ending = document.RootElement.GetProperty("ending");
        Assert.Equal(("bittersweet", 0.667, 3), (ending.GetProperty("tone").GetString(), ending.GetProperty("gains").GetDouble(), ending.GetProperty("stakes").GetArrayLength()));
    }

    [Fact]
    public void Ending_AsCsv_HasEveryStake() => Assert.Contains("Ben,the letter,1,0,-1,-0.333,0.333,1\n", Told("endings.md", "--ending", "--csv").Printed);

    [Fact]
    public void EndingsPage_PromiseGiven_IsAskedUntilItIsKept() => Assert.Contains($"\n\n{Fence("endings.md", "text", 1)}\n", Word("--questions"));

    [Fact]
    public void Promise_AsCsv_HasTheFactThatKeepsIt() =>
        Assert.Contains("promise,Ida,,\"promise_about_place(Tom, Ida)\",Tom has promised Ida: place of Tom is Home,1,0.333,yes,2\n", Word("--questions", "--csv"));

    [Fact]
    public void Promise_InGerman_IsAskedInGerman() =>
        Assert.Contains("Tom hat Ida versprochen: place of Tom ist Home  0,333  ja, mit Handlung 2", Word("--questions", "--lang", "de"));

    [Fact]
    public void Questions_AsCsv_HaveARowEach() => Assert.Contains("secret,Ben,,burnt(Letter),Ben does not know: Letter is burnt,1,0.333,yes,2\n", Told("endings.md", "--questions", "--csv").Printed);

    [Fact]
    public void Sympathy_BelowZero_MakesALossAGain() =>
        Assert.Contains("Tone: happy (gains 1.000, losses 0.000).", Told("endings.md", "--ending", "--sympathy", "Ben -1, cleo 1").Printed);

    [Fact]
    public void View_OfSomebodyWrong_HasNoIrony()
    {
        using var document = JsonDocument.Parse(Told("endings.md", "--tension", "--view", "Ben", "--sympathy", "Ben", "--json").Printed);
        var tension = document.RootElement.GetProperty("tension");
        Assert.Equal("Ben", tension.GetProperty("view").GetString());
        Assert.All(tension.GetProperty("points").EnumerateArray(), point => Assert.Equal(0, point.GetProperty("irony").GetDouble()));
        Assert.Equal(1, tension.GetProperty("points")[1].GetProperty("fortune").GetDouble());
    }

    [Theory]
    [InlineData("--view", "Tim")]
    [InlineData("--sympathy", "Ben 0")]
    [InlineData("--sympathy", "Bem 2")]
    [InlineData("--sympathy", "")]
    [InlineData("--arc", "1")]
    [InlineData("--arc", "0 0")]
    [InlineData("--arc", "0 -1")]
    public void Audience_ThatMakesNoSense_IsRefused(params string[] options) => Assert.Equal(ExitCode.Usage, Told("endings.md", options).Code);

    [Fact]
    public void Film_InGerman_HasNoEnglishFrame()
    {
        string printed = Run.Of("drama", Repository.At("stories", "wege-des-lebens"), "--tension", "--questions", "--ending", "--lang", "de").Printed;
        Assert.DoesNotContain("tension", printed);
        Assert.Contains("\nWie spannend es ist\n", printed);
        Assert.Contains("Startzahl 1", printed);
        Assert.Contains("\nWie es ausgeht\n", printed);
    }

    [Fact]
    public void Tell_WithWhy_ClosesWithTheToneAndWhatStaysOpen()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("story.drama", Fence("endings.md", "drama"));
        Assert.EndsWith("\nEnding: Out\nTone: bittersweet.\nNothing stays open.\n", Run.Of("tell", path, "--why").Printed);
        Assert.EndsWith("\nEnding: Out\n", Run.Of("tell", path).Printed);
    }

    private static Run Told(string page, params string[] options) => Drama(Fence(page, "drama"), options);

    /// <summary>The story of a promise.</summary>
    private static string Word(params string[] options) => Drama(Fence("endings.md", "drama", 1).Replace("story \"The Word\"", "story \"The Word\" in en, de", System.StringComparison.Ordinal), options).Printed;

    private static Run Drama(string story, string[] options)
    {
        using var folder = new TemporaryFolder();
        return Run.Of(["drama", folder.Write("story.drama", story), .. options]);
    }

    private static string Fence(string page, string kind, int number = 0) =>
        Fences().Matches(File.ReadAllText(Repository.At("docs", "drama", page))).Where(fence => fence.Groups[1].Value == kind).ElementAt(number).Groups[2].Value;

    [GeneratedRegex("^```(drama|text)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fences();
}
