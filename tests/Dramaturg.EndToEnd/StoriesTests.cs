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
        Assert.Contains("Ida +1 (0 → 1): company 0 → 1", run.Output);
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
}
