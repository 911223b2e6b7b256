using System.IO;
using System.Linq;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

// The stories of the repository, and the one that new makes.
public sealed class StoriesTests
{
    public static TheoryData<string> Stories => new(
        Directory.EnumerateDirectories(Repository.At("stories")).Select(Path.GetFileName).Order(System.StringComparer.Ordinal)!);

    [Theory]
    [MemberData(nameof(Stories))]
    public void Story_Check_HasNoMistakes(string story)
    {
        var run = Run.Of("check", Repository.At("stories", story));
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.DoesNotContain("warning", run.Output);
    }

    [Fact]
    public void Lantern_Tell_IdaLightsItForWhatTomWillDo()
    {
        var run = Run.Of("tell", Repository.At("stories", "lantern"), "--why", "--shortest");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("Ida +1 (0 → 1): somebody to talk to 0 → 1", run.Output);
        Assert.Contains("Ending: Home by lamplight", run.Output);
    }

    [Fact]
    public void New_Story_ChecksAndTells()
    {
        using var folder = new TemporaryFolder();
        string story = Path.Combine(folder.Path, "my story");
        Assert.Equal(ExitCode.Done, Run.Of("new", story).Code);
        var check = Run.Of("check", story);
        Assert.Equal(ExitCode.Done, check.Code);
        Assert.Contains("no mistakes", check.Output);
        var run = Run.Of("tell", story);
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.StartsWith("my story\n", run.Output);
    }

    [Fact]
    public void New_ExistingFolder_IsRefused()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(ExitCode.Usage, Run.Of("new", folder.Path).Code);
    }

    [Fact]
    public void New_Story_IsInTheHouseLayout()
    {
        using var folder = new TemporaryFolder();
        string story = Path.Combine(folder.Path, "small");
        Run.Of("new", story);
        Assert.Equal(ExitCode.Done, Run.Of("format", story, "--check").Code);
    }

    [Fact]
    public void Lantern_Tell_IsGermanInGerman()
    {
        var run = Run.Of("tell", Repository.At("stories", "lantern"), "--lang", "de", "--as", "acts");
        Assert.StartsWith("Die Laterne\n", run.Output);
        Assert.Contains("Ida zündet die Laterne an.", run.Output);
        Assert.Contains("Heimkehr bei Laternenschein", run.Output);
    }

    [Fact]
    public void Lantern_WhyNot_TakesAnActInTheStorysOwnWords()
    {
        var run = Run.Of("why", Repository.At("stories", "lantern"), "--act", "1", "--not", "row by Tom toward Lantern");
        Assert.Contains("needs the lantern is burning; that is not so (from the start)", run.Output);
    }

    [Fact]
    public void Convert_SabreFile_TellsTheSame()
    {
        using var folder = new TemporaryFolder();
        string sabre = folder.Write("theft.txt", Samples.Theft);
        string drama = Path.Combine(folder.Path, "theft.drama");
        Assert.Equal(ExitCode.Done, Run.Of("convert", sabre, "--output", drama).Code);
        Assert.Equal(ExitCode.Done, Run.Of("check", drama).Code);
        Assert.Equal(ExitCode.Done, Run.Of("format", drama, "--check").Code);
        Assert.Contains("2 stories, all there are", Run.Of("tell", sabre, "--all").Error);
        Assert.Contains("2 stories, all there are", Run.Of("tell", drama, "--all").Error);
    }

    [Fact]
    public void Format_Sabre_IsUsage()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(ExitCode.Usage, Run.Of("format", folder.Write("theft.txt", Samples.Theft)).Code);
    }

    [Fact]
    public void Format_Write_SetsTheFile()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a.drama", "story   \"A\"  in en\nperson Ann\n");
        Assert.Equal(ExitCode.StoryHasErrors, Run.Of("format", file, "--check").Code);
        Assert.Equal(ExitCode.Done, Run.Of("format", file, "--write").Code);
        Assert.StartsWith("story \"A\" in en\n", File.ReadAllText(file));
        Assert.Equal(ExitCode.Done, Run.Of("format", file, "--check").Code);
    }
}
