using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>Dilemmas and conflicts in <c>drama</c>, by the worked examples of docs/drama/dilemmas.md and docs/drama/conflicts.md.</summary>
public sealed partial class ChoicesTests
{
    [Theory]
    [InlineData("dilemmas.md", 0, "--dilemmas")]
    [InlineData("dilemmas.md", 1, "--dilemmas")]
    [InlineData("conflicts.md", 0, "--conflicts")]
    public void Page_Output_IsWhatTheProgramPrints(string page, int example, string part) =>
        Assert.Equal(Fence(page, "text", example), Told(page, example, part).Printed);

    [Fact]
    public void Dilemma_AsJson_HasItsFiguresAndWhatIsAwaited()
    {
        using var document = JsonDocument.Parse(Told("dilemmas.md", 0, "--dilemmas", "--json").Printed);
        var dilemma = Assert.Single(document.RootElement.GetProperty("dilemmas").EnumerateArray());
        Assert.Equal(("Ada", "real", 0.4, 0.5, 0.8), (Text(dilemma, "person"), Text(dilemma, "view"), Figure(dilemma, "strength"), Figure(dilemma, "stakes"), Figure(dilemma, "balance")));
        Assert.Equal(["triage", "two-goods"], dilemma.GetProperty("classes").EnumerateArray().Select(kind => Text(kind, "kind")));
        Assert.Equal(("the child to live", 0.4), (Text(dilemma.GetProperty("deed").GetProperty("givesUp")[0], "concern"), Figure(dilemma.GetProperty("deed").GetProperty("givesUp")[0], "amount")));
        Assert.Equal("come(Cleo)", dilemma.GetProperty("awaits").GetProperty("acts")[0].GetString());
        Assert.Equal(("chosen", "deed", 0.4), (Text(dilemma, "end"), Text(dilemma, "taken"), Figure(dilemma, "regret")));
    }

    [Fact]
    public void Dilemmas_AsCsv_HaveARowEach() => Assert.Contains(
        "Ben,apparent,0,0,0.3,0.65,0.46153846153846156,0.7,temptation,\"take(Ben, Purse)\",a clear conscience (theft) 0.3,,money 1,chosen,\"take(Ben, Purse)\",deed,0.3\n",
        Told("dilemmas.md", 1, "--dilemmas", "--csv").Printed);

    [Fact]
    public void Conflict_AskedWhy_SaysWhatItsFiguresAreMadeOf() => Assert.Contains(
        "both see it\n    for Anna: stakes 1; chance to prevail 0.500\n    for Ben: stakes 1; chance to prevail 0.500\n  Anna wants: ",
        Told("conflicts.md", 0, "--conflicts", "--why").Printed);

    [Fact]
    public void Conflict_AsJson_HasBothSidesAndWhatGoesWrong()
    {
        using var document = JsonDocument.Parse(Told("conflicts.md", 0, "--conflicts", "--json").Printed);
        var conflict = document.RootElement.GetProperty("conflicts")[0];
        Assert.Equal(("interpersonal", "mutual", "won-by-one"), (Text(conflict, "kind"), Text(conflict, "awareness"), Text(conflict, "outcome")));
        Assert.Equal((1, 1, 1), (Figure(conflict, "stakes"), Figure(conflict, "balance"), Figure(conflict, "directness")));
        Assert.Equal(("Ben", 0.5, 0), (Text(conflict.GetProperty("other"), "person"), Figure(conflict.GetProperty("other"), "chance"), Figure(conflict.GetProperty("other"), "resolution")));
        Assert.Equal("Boat is moored", conflict.GetProperty("obstacles")[0].GetProperty("needs")[0].GetString());
    }

    [Fact]
    public void Conflicts_AsCsv_HaveARowEach() => Assert.Contains(
        "fate,Anna,fate,0,0,1,0.4,1,mutual,yes,\"sail(Anna, Island)\",storm(),Boat is moored,won-by-one,\"sail(Anna, Island)\",1,0\n",
        Told("conflicts.md", 0, "--conflicts", "--csv").Printed);

    [Fact]
    public void Dilemma_IsAConflictOfOnesOwn() =>
        Assert.Contains("\nWith themselves\n  Ada is torn: Ben to live, or the child to live (from the start; 0.4)\n", Told("dilemmas.md", 0, "--conflicts").Printed);

    [Fact]
    public void Tension_CountsConflictsAndDilemmas()
    {
        using var night = JsonDocument.Parse(Told("dilemmas.md", 0, "--tension", "--json").Printed);
        Assert.Equal(0.4, Figure(night.RootElement.GetProperty("tension").GetProperty("points")[0], "dilemma"));
        using var boat = JsonDocument.Parse(Told("conflicts.md", 0, "--tension", "--json").Printed);
        Assert.Equal(1, Figure(boat.RootElement.GetProperty("tension").GetProperty("points")[0], "conflict"));
    }

    [Fact]
    public void StoryWithoutChoices_SaysSo()
    {
        string printed = Run.Of("drama", Repository.At("stories", "lantern"), "--dilemmas", "--conflicts").Printed;
        Assert.Contains("\nNobody has to choose between two things that matter and cannot both be had.\n", printed.Replace("  Nobody", "Nobody", System.StringComparison.Ordinal));
        Assert.Contains("Nobody's plan stands in anybody's way.\n", printed);
    }

    [Fact]
    public void Film_InGerman_HasNoEnglishFrame()
    {
        string printed = Run.Of("drama", Repository.At("stories", "wege-des-lebens"), "--dilemmas", "--conflicts", "--lang", "de").Printed;
        Assert.Contains("\nZwickmühlen\n", printed);
        Assert.Contains("\nLukas schwankt: ein eigenes Leben oder ", printed);
        Assert.Contains("\nMit dem Schicksal\n", printed);
        Assert.All(["stakes", "strength", "torn", " is after", "would"], word => Assert.DoesNotContain(word, printed));
    }

    /// <summary>The places that the synopsis says: the mother or the child, Lukas between loyalty and freedom, weakness admitted.</summary>
    [Fact]
    public void Film_HasTheDilemmasOfItsSynopsis()
    {
        using var document = JsonDocument.Parse(Run.Of("drama", Repository.At("stories", "wege-des-lebens"), "--dilemmas", "--json").Printed);
        var dilemmas = document.RootElement.GetProperty("dilemmas").EnumerateArray().Where(dilemma => Text(dilemma, "view") != "hidden").ToArray();
        Assert.True(dilemmas.Count(dilemma => Figure(dilemma, "strength") >= 0.05) >= 3);
        Assert.Contains(dilemmas, dilemma => Text(dilemma, "person") == "Roland" && IsTriage(dilemma, "Frau Schmidt", "Child"));
        Assert.Contains(dilemmas, dilemma => Text(dilemma, "person") == "Lukas" && GivesUp(dilemma, "default", "concern", "his own life") && GivesUp(dilemma, "deed", "norm", "desertion"));
        Assert.Contains(dilemmas, dilemma => Text(dilemma, "person") == "Roland" && GivesUp(dilemma, "deed", "norm", "weakness") && Text(dilemma, "taken") == "deed");
    }

    private static bool IsTriage(JsonElement dilemma, string one, string other) => dilemma.GetProperty("classes").EnumerateArray().Any(kind =>
        Text(kind, "kind") == "triage" && new[] { "for", "against" }.SelectMany(side => kind.GetProperty(side).EnumerateArray()).Select(name => name.GetString()).ToHashSet().IsSupersetOf([one, other]));

    private static bool GivesUp(JsonElement dilemma, string horn, string kind, string name) => dilemma.GetProperty(horn).GetProperty("givesUp").EnumerateArray()
        .Any(part => part.TryGetProperty(kind, out var given) && given.GetString() == name);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static double Figure(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static Run Told(string page, int example, params string[] options)
    {
        using var folder = new TemporaryFolder();
        return Run.Of(["drama", folder.Write("story.drama", Fence(page, "drama", example)), .. options]);
    }

    private static string Fence(string page, string kind, int number) => Fences(page, kind).ElementAt(number);

    private static IEnumerable<string> Fences(string page, string kind) =>
        Fences().Matches(File.ReadAllText(Repository.At("docs", "drama", page))).Where(fence => fence.Groups[1].Value == kind).Select(fence => fence.Groups[2].Value);

    [GeneratedRegex("^```(drama|text)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fences();
}
