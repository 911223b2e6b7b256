using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Dramaturg.Language.Text;
using Dramaturg.Loading;
using Dramaturg.Measuring;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Xunit;

namespace Dramaturg.EndToEnd;

public sealed class BenchTests
{
    private const string Table = """
        instance,file,goal,author_limit,character_limit,belief_limit
        theft,theft.txt,1,3,2,1
        too_much,theft.txt,2,3,2,1

        """;

    [Fact]
    public void Bench_WithoutPart_SaysWhatCanBeMeasured()
    {
        var run = Run.Of("bench");
        Assert.Equal(2, run.Code);
        Assert.Contains("planner, signature", run.Error);
    }

    [Fact]
    public void Bench_UnknownPart_SuggestsTheNearest()
    {
        var run = Run.Of("bench", "plannr");
        Assert.Equal(2, run.Code);
        Assert.Contains("There is no part of bench 'plannr'. Did you mean 'planner'?", run.Error);
    }

    [Fact]
    public void BenchPlanner_OneInstance_IsMeasuredInAProcessOfItsOwn()
    {
        using var folder = Problems();
        var run = Planner(folder, "--only", "theft", "--rounds", "2", "--json");
        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        var row = Assert.Single(document.RootElement.GetProperty("instances").EnumerateArray());
        Assert.Equal("found", row.GetProperty("outcome").GetString());
        Assert.Equal(1, row.GetProperty("acts").GetInt32());
        Assert.True(row.GetProperty("wallSeconds").GetDouble() > 0);
        Assert.True(row.GetProperty("wallSecondsLowest").GetDouble() <= row.GetProperty("wallSecondsHighest").GetDouble());
        Assert.True(row.GetProperty("minds").GetInt32() > 0);
        Assert.True(row.GetProperty("explanationsAsked").GetInt32() > 0);
        if (OperatingSystem.IsLinux())
        {
            Assert.True(row.GetProperty("cpuSeconds").GetDouble() > 0);
            Assert.InRange(row.GetProperty("peakMegabytes").GetDouble(), 1, 1000);
        }
    }

    [Fact]
    public void BenchPlanner_InstanceNotFound_IsSaidWithItsExitCode()
    {
        using var folder = Problems();
        var run = Planner(folder, "--rounds", "1", "--as", "csv");
        Assert.Equal(11, run.Code);
        Assert.Equal(["found", "none"], run.Output.TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split(',')[^2]));
    }

    [Fact]
    public void BenchPlanner_ProblemFileAbsent_SaysWhatTheProgramSaid()
    {
        using var folder = Problems();
        File.Delete(Path.Combine(folder.Path, "theft.txt"));
        var run = Planner(folder, "--only", "theft", "--rounds", "1");
        Assert.Equal(70, run.Code);
        Assert.Contains("theft: exit code 1. error DR1901", run.Error);
    }

    [Fact]
    public void BenchPlanner_AgainstItself_HasRatiosWithAnInterval()
    {
        using var folder = Problems();
        string self = $"dotnet \"{Path.Combine(AppContext.BaseDirectory, "Dramaturg.Cli.dll")}\"";
        var run = Planner(folder, "--only", "theft", "--rounds", "2", "--against", self, "--as", "md");
        Assert.Equal(0, run.Code);
        Assert.Contains("wall ratio", run.Output);
        Assert.Matches(@"Geometric mean over the 1 found by both: wall [0-9.]+ \([0-9.]+–[0-9.]+\)", run.Output);
    }

    [Fact]
    public void BenchPlanner_SavedToAPage_ReplacesOnlyItsPlace()
    {
        using var folder = Problems();
        string page = folder.Write("page.md", "before\n<!-- bench: planner -->\nold\n<!-- /bench: planner -->\nafter\n");
        Assert.Equal(0, Planner(folder, "--only", "theft", "--rounds", "1", "--save", page).Code);
        string text = File.ReadAllText(page);
        Assert.StartsWith("before\n<!-- bench: planner -->\n`./dramaturg bench planner", text);
        Assert.EndsWith("<!-- /bench: planner -->\nafter\n", text);
        Assert.Contains("| theft |", text);
        Assert.DoesNotContain("old", text);
    }

    [Fact]
    public void BenchPlanner_SavedToAPageWithoutPlace_IsRefusedBeforehand()
    {
        using var folder = Problems();
        string page = folder.Write("page.md", "text of somebody else\n");
        var run = Planner(folder, "--only", "theft", "--save", page);
        Assert.Equal(2, run.Code);
        Assert.Contains("<!-- bench: planner -->", run.Error);
        Assert.Equal("text of somebody else\n", File.ReadAllText(page));
    }

    [Theory]
    [InlineData("--only", "thefd", "Did you mean 'theft'?")]
    [InlineData("--rounds", "0", "from 1")]
    [InlineData("--as", "xml", "text, md, csv or json")]
    [InlineData("--against", "/nowhere/dramaturg", "cannot be started")]
    public void BenchPlanner_WrongUsage_SaysWhatIsPossible(string option, string value, string words)
    {
        using var folder = Problems();
        var run = Planner(folder, option, value);
        Assert.Equal(2, run.Code);
        Assert.Contains(words, run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void BenchPlanner_TableAbsent_NamesTheWaysToSayWhere()
    {
        var run = Run.Of("bench", "planner", "--instances", "/nowhere/instances.csv");
        Assert.Equal(2, run.Code);
        Assert.Contains("/nowhere/instances.csv", run.Error);
        Assert.Contains("DRAMATURG_SHARED", run.Error);
    }

    [Fact]
    public void BenchPlanner_Cancelled_ReportsWhatItHas()
    {
        using var folder = Problems();
        var run = Run.Of(new CancellationToken(true), [.. Arguments(folder), "--json"]);
        Assert.Equal(130, run.Code);
        Assert.Contains("\"instances\": []", run.Output);
    }

    [Fact]
    public void BenchSignature_RunTwice_Agrees()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "lantern"));
        folder.Write("lantern/story.drama", File.ReadAllText(Repository.At("stories", "lantern", "story.drama")));
        var first = Run.Of("bench", "signature", "--stories", folder.Path);
        Assert.Equal(0, first.Code);
        Assert.Matches(@"\ntotal .* [0-9,]+\n$", first.Output);
        Assert.Equal(first, Run.Of("bench", "signature", "--stories", folder.Path));
    }

    [Fact]
    public void BenchBeats_FewBeats_HasARowForEach()
    {
        var run = Run.Of("bench", "beats", "--beats", "1", "2", "--rounds", "1", "--json");
        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        var rows = document.RootElement.GetProperty("beats").EnumerateArray().ToArray();
        Assert.Equal([1, 2], rows.Select(row => row.GetProperty("beats").GetInt32()));
        Assert.All(rows, row => Assert.Equal("found", row.GetProperty("outcome").GetString()));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65")]
    public void BenchBeats_ImpossibleNumber_IsRefused(string count) =>
        Assert.Equal(2, Run.Of("bench", "beats", "--beats", count).Code);

    [Theory]
    [InlineData(1, 6)]
    [InlineData(3, 20)]
    public void RepeatedDrama_Told_PlaysEveryEvening(int beats, int acts) =>
        Assert.Equal(acts, Tell(RepeatedDrama.Write(beats)).Plan.Actions.Count);

    [Fact]
    public void BenchAnalysis_WithoutStories_IsRefused()
    {
        var run = Run.Of("bench", "analysis", "--stories", "nowhere");
        Assert.Equal(2, run.Code);
        Assert.Contains("There is no folder of stories at nowhere.", run.Error);
    }

    [Fact]
    public void RepeatedDrama_WithNeighbours_IsACrowdedStoryOfThirtyActs()
    {
        string crowd = RepeatedDrama.Write(5, RepeatedDrama.MostNeighbours);
        var model = Load(crowd).Model!;
        Assert.Equal((12, 55), (model.Characters.Count, model.Actions.Count));
        Assert.InRange(Tell(crowd).Plan.Actions.Count, 30, 40);
    }

    [Fact]
    public void RepeatedDrama_InAVillage_HasTwoHundredActs()
    {
        var model = Load(RepeatedDrama.Write(5, RepeatedDrama.MostNeighbours, isVillage: true)).Model!;
        Assert.Equal((12, 200), (model.Characters.Count, model.Actions.Count));
    }

    [Fact]
    public void Bystanders_Added_ChangeNothingThatIsTold()
    {
        string evenings = RepeatedDrama.Write(2);
        var plain = Tell(evenings);
        foreach (string like in new[] { "Ida", "Tom" })
        {
            string crowded = Bystanders.Add(Load(evenings), new Likeness(like, null), 2);
            Assert.Equal(Load(evenings).Model!.Characters.Count + 2, Load(crowded).Model!.Characters.Count);
            Assert.Equal(plain.Plan.Actions.Count, Tell(crowded).Plan.Actions.Count);
        }
    }

    [Fact]
    public void Bystanders_Examples_AreOneOfEachKindOfPerson() =>
        Assert.Equal(
            ["Ann", "Ann as doctor only", "Ann as singer only", "Bob"],
            Bystanders.Examples(Load("story \"s\"\nkind doctor, singer: person\nperson Ann: doctor, singer\nperson Bob, Cyd\nperson Dan: doctor, singer\n")).Select(like => like.ToString()));

    [Fact]
    public void Bystanders_LikeSomebodyInOneWay_AreOfThatKindAlone()
    {
        var story = Load("story \"s\"\nkind doctor, singer: person\nperson Ann: doctor, singer\n");
        Assert.EndsWith("\nperson Bystander One: singer\n", Bystanders.Add(story, new Likeness("Ann", "singer"), 1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lantern", "lantern")]
    [InlineData("lantern", "evenings")]
    [InlineData("evenings", "evenings")]
    public void SideBySide_Combined_TellsBoth(string first, string second)
    {
        var both = Tell(SideBySide.Combine(Text(first), Text(second)));
        Assert.Equal(Tell(Text(first)).Plan.Actions.Count + Tell(Text(second)).Plan.Actions.Count, both.Plan.Actions.Count);
    }

    [Theory]
    [InlineData("lantern")]
    [InlineData("film")]
    public void SideBySide_WithTheFilm_HasNoMistakes(string other) =>
        Assert.DoesNotContain(Load(SideBySide.Combine(Text("film"), Text(other))).Diagnostics, diagnostic => diagnostic.Severity == Language.Diagnostics.Severity.Error);

    [Fact]
    public void Spread_OfMeasurements_IsTheMiddleAndTheEnds()
    {
        Assert.Equal(new Spread(2, 1, 9), Spread.Of([9, 1, 2]));
        Assert.Equal(new Spread(2.5, 1, 4), Spread.Of([1, 2, 3, 4]));
    }

    [Fact]
    public void MedianRatio_OfUnlikeMeasurements_HasAnIntervalWithoutOne()
    {
        var ratio = MedianRatio.Of([2.0, 2.1, 2.2], [1.0, 1.05, 1.1]);
        Assert.Equal(2.0, ratio.Value, 3);
        Assert.InRange(ratio.Lowest, 1.8, 2.0);
        Assert.InRange(ratio.Highest, 2.0, 2.2);
        Assert.Equal(ratio, MedianRatio.Of([2.0, 2.1, 2.2], [1.0, 1.05, 1.1]));
    }

    [Fact]
    public void MedianRatio_OfSeveral_IsTheGeometricMean() =>
        Assert.Equal(2, MedianRatio.OfMany([([4.0], [1.0]), ([1.0], [1.0])]).Value, 9);

    private static TemporaryFolder Problems()
    {
        var folder = new TemporaryFolder();
        folder.Write("instances.csv", Table);
        folder.Write("theft.txt", Samples.Theft);
        return folder;
    }

    private static string[] Arguments(TemporaryFolder folder) =>
        ["bench", "planner", "--instances", Path.Combine(folder.Path, "instances.csv"), "--problems", folder.Path];

    private static Run Planner(TemporaryFolder folder, params string[] more) => Run.Of([.. Arguments(folder), .. more]);

    private static string Text(string story) => story switch
    {
        "evenings" => RepeatedDrama.Write(1),
        "film" => File.ReadAllText(Repository.At("stories", "wege-des-lebens", "story.drama")),
        _ => File.ReadAllText(Repository.At("stories", story, "story.drama")),
    };

    private static LoadedStory Load(string text) => StoryFile.Load(new SourceText(text, "generated.drama"));

    private static SearchResult.Found Tell(string text)
    {
        var model = Load(text).Model;
        Assert.NotNull(model);
        var options = new SearchOptions { Goal = new Goal.Ending(model.Endings[0].Name) };
        return Assert.IsType<SearchResult.Found>(StoryWorld.Search(model, options, TestContext.Current.CancellationToken));
    }
}
