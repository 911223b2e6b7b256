using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Dramaturg.Measuring;

namespace Dramaturg.Cli.Measuring;

/// <summary>What figures depend on besides the program.</summary>
internal sealed record Machine(string Processor, int ProcessorCount, long MemoryBytes, string System, string Runtime, string? Commit)
{
    public static Machine Here() => new(
        Line("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        Line("/etc/os-release", "PRETTY_NAME")?.Trim('"') ?? RuntimeInformation.OSDescription,
        $".NET {Environment.Version}, {(RuntimeFeature.IsDynamicCodeSupported ? "compiled while it runs" : "native program")}",
        CommitOf(RepositoryFolder.Find()));

    public override string ToString()
    {
        string commit = Commit is null ? "" : $"; commit {Commit}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Processor}, {ProcessorCount} cores, {MemoryBytes / (double)(1 << 30):0} GB, {System}, {Runtime}{commit}");
    }

    /// <summary>What follows a key, after a colon or an equals sign.</summary>
    private static string? Line(string file, string key) => File.Exists(file)
        ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split([':', '='], 2) is [_, var value] ? value.Trim() : null
        : null;

    /// <summary>Marked where the sources are not as they were committed.</summary>
    private static string? CommitOf(string? repository)
    {
        if (repository is null || Git("-C", repository, "rev-parse", "--short", "HEAD") is not (0, var commit))
        {
            return null;
        }

        return Git("-C", repository, "diff", "--quiet", "HEAD", "--", "src") is (0, _) ? commit : commit + "-changed";
    }

    private static (int Code, string Output)? Git(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            string output = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return (git.ExitCode, output);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
