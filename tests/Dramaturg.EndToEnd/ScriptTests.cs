using System.Diagnostics;
using System.IO;
using System.Linq;
using Xunit;

namespace Dramaturg.EndToEnd;

// The scripts, as real processes.
public sealed class ScriptTests
{
    [Fact]
    public void Dramaturg_FromAnotherFolder_PrintsItsVersion()
    {
        var run = Execute(Repository.At("dramaturg"), "/", path: null, "--version");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("dramaturg ", run.Output);
    }

    [Fact]
    public void Dramaturg_ThroughALink_FindsItsFolderAndYours()
    {
        using var folder = new TemporaryFolder();
        string link = Path.Combine(folder.Path, "linked");
        File.CreateSymbolicLink(link, Repository.At("dramaturg"));
        var run = Execute(link, Repository.At("stories"), path: null, "tell", "lantern");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("The Lantern\n", run.Output);
    }

    [Theory]
    [InlineData("dramaturg", false)]
    [InlineData("test", false)]
    [InlineData("dramaturg", true)]
    [InlineData("test", true)]
    public void Script_WithoutTheSdk_SaysSoInOneSentence(string script, bool hasDotnet)
    {
        using var folder = new TemporaryFolder();
        foreach (string tool in new[] { "bash", "env", "dirname", "readlink" })
        {
            Link(folder, tool, tool);
        }

        if (hasDotnet)
        {
            // Asked for its SDKs, it says something, but nothing of a version 10.
            Link(folder, "dotnet", "echo");
        }

        string unbuilt = folder.Write(script, File.ReadAllText(Repository.At(script)));
        var run = Execute(unbuilt, Repository.Root, folder.Path);
        Assert.Equal(69, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains(".NET 10 SDK", run.Error);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void ContinuousIntegration_Run_CallsTheTests() =>
        Assert.Contains("/../test\"", File.ReadAllText(Repository.At(".ci", "run")));

    private static void Link(TemporaryFolder folder, string name, string tool) => File.CreateSymbolicLink(
        Path.Combine(folder.Path, name), new[] { "/usr/bin/" + tool, "/bin/" + tool }.First(File.Exists));

    private static Run Execute(string script, string folder, string? path, params string[] args)
    {
        var start = new ProcessStartInfo("/usr/bin/env")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("bash");
        start.ArgumentList.Add(script);
        foreach (string argument in args)
        {
            start.ArgumentList.Add(argument);
        }

        if (path is not null)
        {
            start.Environment["PATH"] = path;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Run(process.ExitCode, output, error.Result);
    }
}
