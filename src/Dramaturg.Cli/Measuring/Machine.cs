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

    private static string? CommitOf(string? repository)
    {
        if (repository is null)
        {
            return null;
        }

        try
        {
            var start = new ProcessStartInfo("git", ["-C", repository, "describe", "--always", "--dirty"]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var git = Process.Start(start)!;
            string commit = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 ? commit : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
