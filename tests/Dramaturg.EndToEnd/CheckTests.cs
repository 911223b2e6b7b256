using System.IO;
using System.Text.Json;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

public sealed class CheckTests
{
    [Fact]
    public void Check_GoodStory_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("check", folder.Write("theft.txt", Samples.Theft));
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("theft.txt: ", run.Output);
    }

    [Fact]
    public void Check_BrokenStory_HasCaretsAndACode()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("check", folder.Write("theft.txt", Samples.Theft.Replace("entity Bob : person", "entity Bob : persn")));
        Assert.Equal(ExitCode.StoryHasErrors, run.Code);
        Assert.Contains("^^^", run.Output);
    }

    [Fact]
    public void Check_Json_HoldsEveryFile()
    {
        using var folder = new TemporaryFolder();
        string good = folder.Write("good.txt", Samples.Theft);
        var run = Run.Of("check", good, Path.Combine(folder.Path, "none.txt"), "--json");
        using var document = JsonDocument.Parse(run.Output);
        var files = document.RootElement.GetProperty("files");
        Assert.Equal(2, files.GetArrayLength());
        Assert.Equal("DR1901", files[1].GetProperty("diagnostics")[0].GetProperty("id").GetString());
        Assert.Equal(ExitCode.StoryHasErrors, run.Code);
    }

    [Fact]
    public void Check_BinaryJunk_IsADiagnostic()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "junk.txt");
        File.WriteAllBytes(file, [0x50, 0x4b, 0, 1, 0xff, 0xfe]);
        Assert.Contains("DR1903", Run.Of("check", file).Output);
    }

    [Fact]
    public void Check_HugeFile_IsADiagnostic()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "huge.txt");
        using (var stream = File.Create(file))
        {
            stream.SetLength(1L << 30);
        }

        var run = Run.Of("check", file);
        Assert.Contains("DR1902", run.Output);
        Assert.Contains("1024 MB", run.Output);
    }

    [Fact]
    public void Check_FileWithoutEnd_IsADiagnostic()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "no /dev/zero on this machine");
        Assert.Contains("'/dev/zero' has more than 16 MB;", Run.Of("check", "/dev/zero").Output);
    }

    [Fact]
    public void Check_FolderWithoutStory_IsADiagnostic()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("DR1905", Run.Of("check", folder.Path).Output);
    }

    [Fact]
    public void Explain_Json_HasTheTitleAndThePage()
    {
        using var page = JsonDocument.Parse(Run.Of("explain", "dr2001", "--json").Printed);
        Assert.Equal("DR2001", page.RootElement.GetProperty("id").GetString());
        Assert.Equal("Unknown name", page.RootElement.GetProperty("title").GetString());
        Assert.Equal(Run.Of("explain", "DR2001").Printed, page.RootElement.GetProperty("page").GetString());
    }

    [Fact]
    public void Explain_KnownId_PrintsItsPage()
    {
        var run = Run.Of("explain", "dr1901");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.StartsWith("# DR1901", run.Output);
    }

    [Fact]
    public void Explain_UnknownId_IsUsage() => Assert.Equal(ExitCode.Usage, Run.Of("explain", "DR0000").Code);
}
