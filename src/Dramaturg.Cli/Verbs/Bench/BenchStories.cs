using System;
using System.IO;
using System.Linq;
using Dramaturg.Cli.Output;
using Dramaturg.Cli.Measuring;
using Dramaturg.Loading;
using Dramaturg.Measuring;

namespace Dramaturg.Cli.Verbs.Bench;

/// <summary>Where the measured stories come from, and what telling them takes.</summary>
internal static class BenchStories
{
    public const string Film = "wege-des-lebens";

    /// <summary>What every table of told stories has.</summary>
    public static Column[] Columns { get; } =
    [
        Column.Figure("acts", "acts"),
        Column.Spread("wall s", "wallSeconds"),
        Column.Spread("CPU s", "cpuSeconds"),
        Column.Spread("peak MB", "peakMegabytes"),
        Column.Figure("expanded", "expanded"),
        Column.Figure("minds", "minds"),
        Column.Figure("explanations", "explanationsAsked"),
        Column.Words("outcome", "outcome"),
    ];

    /// <exception cref="UsageException">There is none.</exception>
    public static string Folder(string? named)
    {
        string? folder = named ?? (RepositoryFolder.Find() is { } root ? Path.Combine(root, "stories") : null);
        return folder is not null && Directory.Exists(folder)
            ? folder
            : throw new UsageException("There is no folder of stories" + (folder is null ? "." : " at " + folder + ".") + " Name it with --stories.");
    }

    /// <exception cref="UsageException">The story has errors.</exception>
    public static LoadedStory Load(string path)
    {
        var story = StoryFile.Load(path);
        return story.Model is not null ? story : throw new UsageException($"{path} has errors; see dramaturg check.", ExitCode.StoryHasErrors);
    }

    /// <summary>A trial of telling a text, which is put into a folder of its own.</summary>
    /// <param name="options">More options for tell.</param>
    public static Trial Telling(TemporaryStories folder, string name, string text, double seconds, params string[] options) =>
        new(name, ShellCommand.Own(), ["tell", folder.Add(text), "--json", "--time", seconds.ToString(System.Globalization.CultureInfo.InvariantCulture), .. options]);

    public static Cell[] Cells(Trial trial) =>
    [
        Cell.Of(trial.Told.ActCount),
        Cell.Of(Spread.Of(trial.WallSeconds), "0.000"),
        Cell.Of(Spread.Of(trial.CpuSeconds), "0.000"),
        Cell.Of(Spread.Of(trial.PeakMegabytes), "0"),
        Cell.Of(trial.Told.ExpandedCount),
        Cell.Of(trial.Told.NodeCount),
        Cell.Of(trial.Told.AskedCount),
        Cell.Of(trial.Told.Outcome),
    ];

    /// <summary>Says what failed; the exit code of the measurement.</summary>
    public static int End(Desk desk, bool isComplete, Trial[] measured)
    {
        Rounds.TellFaults(desk, measured);
        return !isComplete ? ExitCode.Cancelled
            : Array.Exists(measured, trial => trial.Told.IsBroken) ? ExitCode.OurFault
            : measured.All(trial => trial.Told.IsFound) ? ExitCode.Done
            : ExitCode.LimitReached;
    }
}

/// <summary>Generated stories as files, gone when they have been measured.</summary>
internal sealed class TemporaryStories : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dramaturg-bench-").FullName;
    private int _count;

    public string Add(string text)
    {
        string path = Room(".drama");
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Where a file can be written that goes away with the stories.</summary>
    public string Room(string extension = ".json") => Path.Combine(_folder, FormattableString.Invariant($"story{++_count}{extension}"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
