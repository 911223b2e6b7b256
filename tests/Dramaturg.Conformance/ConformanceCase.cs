using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Dramaturg.Conformance;

/// <summary>One small Sabre problem with what Sabre made of it, from <c>cases/</c>.</summary>
/// <param name="Problem">The text of <c>ID.txt</c>.</param>
/// <param name="Note">What the case shows, from the first line of <c>ID.out</c>.</param>
public sealed record ConformanceCase(string Id, string Problem, string Note, IReadOnlyList<ConformanceRun> Runs)
{
    public bool HasError => Runs.Any(run => run.Error is not null);

    public static string Folder { get; } = FindFolder();

    public static IEnumerable<string> Ids =>
        Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);

    public static ConformanceCase Load(string id)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, id + ".out"));
        return new ConformanceCase(id, File.ReadAllText(Path.Combine(Folder, id + ".txt")), lines[0], ReadRuns(lines));
    }

    /// <summary>Every recorded run of a kind that ended without error: its case and its place there.</summary>
    public static TheoryData<string, int> RunsOf(string kind, Func<string, int, bool>? where = null)
    {
        var data = new TheoryData<string, int>();
        foreach (string id in Ids)
        {
            var runs = Load(id).Runs;
            bool isWanted(int run) => runs[run].Kind == kind && !runs[run].HasError && where?.Invoke(id, run) != false;
            foreach (int run in Enumerable.Range(0, runs.Count).Where(isWanted))
            {
                data.Add(id, run);
            }
        }

        return data;
    }

    /// <summary>The folder that holds Dramaturg.slnx.</summary>
    public static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dramaturg.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above has a Dramaturg.slnx.");
        }

        return folder.FullName;
    }

    private static string FindFolder() => Path.Combine(FindRepository(), "tests", "Dramaturg.Conformance", "cases");

    private static List<ConformanceRun> ReadRuns(string[] lines)
    {
        var runs = new List<ConformanceRun>();
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                var output = lines.Skip(i + 1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).ToArray();
                runs.Add(ConformanceRun.Read(lines[i][3..], output));
            }
        }

        return runs;
    }
}

/// <param name="Kind">plan, verbose, state or parse.</param>
/// <param name="Arguments">As on the command line.</param>
/// <param name="Error">The message after <c>Error:</c>, or null.</param>
public sealed record ConformanceRun(string Kind, string Arguments, IReadOnlyList<string> Output, string? Error)
{
    private const string ErrorMark = "[stderr] Error: ";

    /// <summary>Also where Sabre ended without a message of its own.</summary>
    public bool HasError { get; init; }

    public static ConformanceRun Read(string header, IReadOnlyList<string> lines)
    {
        string[] words = header.Split(' ', 2);
        string? error = lines.FirstOrDefault(line => line.StartsWith(ErrorMark, StringComparison.Ordinal));
        var output = lines.Where(line => !line.StartsWith("[stderr]", StringComparison.Ordinal)).ToArray();
        return new ConformanceRun(words[0], words.Length > 1 ? words[1].Trim() : string.Empty, output, error?[ErrorMark.Length..])
        {
            HasError = lines.Any(line => line.StartsWith("[stderr]", StringComparison.Ordinal)),
        };
    }
}
