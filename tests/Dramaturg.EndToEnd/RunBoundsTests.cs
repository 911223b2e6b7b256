using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>A bound that is hit once a story is found is a result: what was done is shown, what is missing is named, and the exit code says so.</summary>
public sealed class RunBoundsTests
{
    private const string Soon = "0.3";

    private static readonly Lazy<string> s_film = new(() => Run.Of("tell", Film, "--json", "--as", "acts", "--time", "0").Output);

    private static string Film => Repository.At("stories", "wege-des-lebens");

    [Theory]
    [InlineData("en", "Not worked out, because the time limit came first: ", "how it ends. A larger --time leaves room for it.\n")]
    [InlineData("de", "Nicht ausgearbeitet, weil die Zeitgrenze dazwischenkam: ", "wie es ausgeht. Mit größerem --time ist Platz dafür.\n")]
    public void Drama_TimeUp_TellsTheStoryAndNamesWhatIsMissing(string language, string because, string last)
    {
        var run = Drama("--lang", language, "--time", Soon);
        Assert.Equal(ExitCode.LimitReached, run.Code);
        Assert.Contains(" 34  ", run.Output);
        Assert.Contains(because, run.Output);
        Assert.EndsWith(last, run.Output);
    }

    [Fact]
    public void Drama_TimeUp_JsonNamesWhatIsMissingAndHasTheRest()
    {
        var run = Drama("--json", "--time", Soon);
        Assert.Equal(ExitCode.LimitReached, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        var unfinished = document.RootElement.GetProperty("unfinished");
        string[] missing = [.. unfinished.GetProperty("missing").EnumerateArray().Select(part => part.GetString()!)];
        Assert.Equal("time", unfinished.GetProperty("limit").GetString());
        Assert.Contains("tension", missing);
        Assert.All(missing, part => Assert.False(document.RootElement.TryGetProperty(part, out _)));
        Assert.Equal(34, document.RootElement.GetProperty("acts").GetArrayLength());
        Assert.Empty(Formats.VerbSchemaTests.Faults("drama", run.Output));
    }

    [Theory]
    [InlineData("--csv", "--tension")]
    [InlineData("--as", "svg", "--tension")]
    public void Drama_TimeUpForATableOrAPicture_WritesNone(params string[] form)
    {
        var run = Drama([.. form, "--time", Soon]);
        Assert.Equal(ExitCode.LimitReached, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains("the time limit came first: how tense it is.", Drama([.. form, "--lang", "en", "--time", Soon]).Error);
    }

    [Fact]
    public void Drama_TimeUp_ThePageIsWholeAndSaysSo()
    {
        var run = Drama("--as", "html", "--lang", "en", "--time", Soon);
        Assert.Equal(ExitCode.LimitReached, run.Code);
        Assert.EndsWith("</html>\n", run.Output);
        Assert.Contains("<p id=\"unfinished\"><strong>Not worked out, because the time limit came first: ", run.Output);
    }

    [Fact]
    public void Drama_MemoryUp_SaysSo()
    {
        var run = Drama("--lang", "en", "--memory", "1", "--time", "0");
        Assert.Equal(ExitCode.LimitReached, run.Code);
        Assert.Contains("because the memory limit came first: ", run.Output);
        Assert.EndsWith("A larger --memory leaves room for it.\n", run.Output);
    }

    [Fact]
    public async Task Drama_Cancelled_ShowsWhatIsDone()
    {
        using var folder = new TemporaryFolder();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(0.5));
        var run = await Task.Run(() => Run.Of(cancellation.Token, "drama", Film, "--told", folder.Write("film.json", s_film.Value), "--lang", "en", "--time", "0"));
        Assert.Equal(ExitCode.Cancelled, run.Code);
        Assert.Contains("Not worked out, because you ended it: ", run.Output);
    }

    [Fact]
    public void Tell_TimeUpBeforeItsScenes_TellsItsActs()
    {
        var run = Tell("--lang", "en");
        Assert.Equal(ExitCode.LimitReached, run.Code);
        Assert.Contains(" 34  ", run.Output);
        Assert.EndsWith("Not worked out, because the time limit came first: the scenes. A larger --time leaves room for it.\n", run.Output);
    }

    [Fact]
    public void Tell_TimeUpBeforeAFileIsDone_LeavesItAndTellsItsActsBesideIt()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("film.pdf", "an older one");
        var run = Tell("--as", "pdf", "--output", file);
        Assert.Equal(ExitCode.LimitReached, run.Code);
        Assert.Equal("an older one", File.ReadAllText(file));
        Assert.Contains(" 34  ", run.Error);
        Assert.Contains("film.pdf is not written.\n", run.Error);
        Assert.Empty(run.Output);
    }

    private static Run Drama(params string[] options)
    {
        using var folder = new TemporaryFolder();
        return Run.Of(["drama", Film, "--told", folder.Write("film.json", s_film.Value), .. options]);
    }

    /// <summary>As much time as finds the story, which takes hardly any where all acts are kept, and not much more.</summary>
    private static Run Tell(params string[] options)
    {
        using var folder = new TemporaryFolder();
        string told = folder.Write("film.json", s_film.Value);
        return Enumerable.Range(0, 20).Select(step => (0.1 * Math.Pow(1.25, step)).ToString("0.###", CultureInfo.InvariantCulture))
            .Select(time => Run.Of(["tell", Film, "--told", told, "--keep", "1-34", "--time", time, .. options]))
            .First(run => (run.Output + run.Error).Contains(" 34  ", StringComparison.Ordinal));
    }
}
