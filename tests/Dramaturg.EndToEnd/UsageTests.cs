using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

// Right and wrong command lines; the stories stand in Samples.
public sealed class UsageTests
{
    [Fact]
    public void NoVerb_SaysWhatIsPossible()
    {
        var run = Run.Of();
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("tell, why, drama, check", run.Error);
    }

    [Fact]
    public void UnknownVerb_SuggestsTheNearest()
    {
        var run = Run.Of("tel", "x");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("Did you mean 'tell'?", run.Error);
    }

    [Fact]
    public void UnknownOption_SuggestsTheNearest()
    {
        var run = Run.Of("tell", "x.drama", "--auther-limit", "3");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("Did you mean '--author-limit'?", run.Error);
    }

    [Fact]
    public void Help_OfEveryVerb_IsThere()
    {
        var root = Run.Of("--help");
        Assert.Equal(ExitCode.Done, root.Code);
        foreach (string verb in new[] { "tell", "why", "drama", "check", "format", "new", "convert", "trace", "import", "explain" })
        {
            Assert.Contains("  " + verb, root.Output);
            var help = Run.Of(verb, "--help");
            Assert.Equal(ExitCode.Done, help.Code);
            Assert.Contains("Usage:\n  dramaturg " + verb, help.Output);
        }
    }

    [Fact]
    public void Version_IsOneLine() => Assert.Equal("dramaturg 0.1.0\n", Run.Of("--version").Output);

    [Theory]
    [InlineData("--rationality", "2")]
    [InlineData("--character-limit", "-1")]
    [InlineData("--belief-limit", "x")]
    [InlineData("--goal", "No such ending")]
    [InlineData("--lang", "xx")]
    [InlineData("--count", "0")]
    [InlineData("--keep", "3-5")]
    public void Tell_ImpossibleValue_IsUsage(string option, string value)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("theft.txt", Samples.Theft);
        var run = Run.Of("tell", file, option, value);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData("--time", "NaN", "--time takes seconds, such as 5 or 0.5, not 'NaN'.")]
    [InlineData("--time", "1,5", "--time takes seconds, such as 5 or 0.5, not '1,5'.")]
    [InlineData("--time", "-1", "--time takes seconds, such as 5 or 0.5, not '-1'.")]
    [InlineData("--memory", "0", "--memory takes a whole number from 1, not '0'.")]
    [InlineData("--nodes", "1e9", "--nodes takes a whole number from 1, not '1e9'.")]
    [InlineData("--count", "0", "--count takes a whole number from 1, not '0'.")]
    [InlineData("--belief-limit", "201", "--belief-limit takes a whole number from 0 to 200, not '201'.")]
    public void Number_ThatIsNone_SaysWhatIsTaken(string option, string value, string message) =>
        Assert.Equal(new Run(ExitCode.Usage, "", message + "\n"), Run.Of("tell", "x.drama", option, value));

    [Theory]
    [InlineData("new needs NAME: ", "new")]
    [InlineData("why needs --act K: ", "why", "x.drama")]
    [InlineData("trace needs --goal NUMBER|ENDING: ", "trace", "x.drama", "--goal")]
    [InlineData("tell has no place for 'y.drama'. It takes STORY and options", "tell", "x.drama", "y.drama")]
    [InlineData("--as takes acts, prose, fountain, fdx, html, pdf, csv or beatsheet, not 'fountan'. Did you mean 'fountain'?", "tell", "x.drama", "--as", "fountan")]
    [InlineData("--paper takes a4 or letter, not 'a3'.", "tell", "x.drama", "--paper", "a3")]
    [InlineData("--advice takes none, quick or full, not 'much'.", "check", "x.drama", "--advice", "much")]
    public void IncompleteCommandLine_SaysWhatIsMissing(string message, params string[] args)
    {
        var run = Run.Of(args);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    /// <summary>Conformance case A51: each of its command lines is wrong for Sabre, and for us.</summary>
    [Fact]
    public void Tell_CommandLinesOfCaseA51_AreUsage()
    {
        string problem = Repository.At("tests", "Dramaturg.Conformance", "cases", "A51-bad-path.txt");
        string[] runs = [.. File.ReadLines(Path.ChangeExtension(problem, ".out")).Where(line => line.StartsWith("## plan ", StringComparison.Ordinal))];
        Assert.Equal(4, runs.Length);
        Assert.All(runs, run => Assert.Equal(ExitCode.Usage, Run.Of(["tell", problem, .. run.Split(' ')[2..]]).Code));
    }

    [Theory]
    [InlineData("tell")]
    [InlineData("why")]
    public void Json_StoryWithErrors_HasTheDiagnostics(string verb)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("story.drama", "person Ann\nact wave by Ann\n  wanted by Anne\n  seen by everyone\n");
        var run = Run.Of([verb, file, "--json", .. verb == "why" ? new[] { "--act", "1" } : []]);
        Assert.Equal(ExitCode.StoryHasErrors, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("story-has-errors", document.RootElement.GetProperty("result").GetString());
        Assert.Equal("DR2001", document.RootElement.GetProperty("diagnostics")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void Convert_IntoTheProblemFile_LeavesItAlone()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("theft.txt", Samples.Theft);
        Assert.Equal(ExitCode.Usage, Run.Of("convert", file, "--output", Path.Combine(folder.Path, ".", "theft.txt")).Code);
        Assert.Equal(Samples.Theft, File.ReadAllText(file));
    }

    [Fact]
    public void Tell_MissingFile_IsADiagnosticWithASuggestion()
    {
        using var folder = new TemporaryFolder();
        folder.Write("theft.txt", Samples.Theft);
        var run = Run.Of("tell", Path.Combine(folder.Path, "teft.txt"));
        Assert.Equal(ExitCode.StoryHasErrors, run.Code);
        Assert.Contains("DR1901", run.Error);
        Assert.Contains("theft.txt", run.Error);
    }

    [Fact]
    public void Check_Cancelled_SaysThatItIsNotDone()
    {
        using var folder = new TemporaryFolder();
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var run = Run.Of(cancellation.Token, "check", folder.Write("theft.txt", Samples.Theft));
        Assert.Equal(ExitCode.Cancelled, run.Code);
        Assert.Equal("Cancelled before it was done.\n", run.Error);
    }

    [Fact]
    public void Tell_Cancelled_SaysSo()
    {
        using var folder = new TemporaryFolder();
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var run = Run.Of(cancellation.Token, "tell", folder.Write("theft.txt", Samples.Theft));
        Assert.Equal(ExitCode.Cancelled, run.Code);
    }
}
