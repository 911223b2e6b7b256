using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Dramaturg.Cli.Measuring;
using Dramaturg.Cli.Output;
using Dramaturg.Measuring;

namespace Dramaturg.Cli.Verbs.Bench;

/// <summary><c>bench analysis</c>: what it costs to ask what a told story does to its people.</summary>
internal sealed class BenchAnalysisVerb
{
    private const int CrowdBeats = 5;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);
    private static readonly string[] s_parts = ["--knowledge", "--fortunes", "--dilemmas", "--conflicts", "--feelings", "--tension", "--questions", "--ending"];

    private readonly BenchOptions _options = new("analysis", rounds: 3);
    private readonly Option<string?> _stories = new("--stories") { Description = "The folder of stories", HelpName = "FOLDER" };

    public static Command Create(Desk desk)
    {
        var verb = new BenchAnalysisVerb();
        var command = new Command("analysis", "Measure what it costs to ask what a story does to its people") { verb._stories };
        verb._options.AddTo(command);
        command.SetAction(parsed => verb.Run(parsed, desk));
        return command;
    }

    private int Run(ParseResult parsed, Desk desk)
    {
        int rounds = _options.Rounds(parsed);
        using var folder = new TemporaryStories();
        (string Name, string Path)[] stories =
        [
            (BenchStories.Film, Path.Combine(BenchStories.Folder(parsed.GetValue(_stories)), BenchStories.Film)),
            ("twelve people", folder.Add(RepeatedDrama.Write(CrowdBeats, RepeatedDrama.MostNeighbours, isVillage: true))),
        ];
        var rows = stories.SelectMany(story => Rows(story.Name, story.Path, folder.Room())).ToArray();
        bool isComplete = Rounds.Run(desk, rows.Select(row => (Trial[])[row.Trial]).ToArray(), rounds, s_patience);
        var measured = rows.Where(row => row.Trial.HasRun).ToArray();
        _options.Deliver(parsed, desk, Machine.Here(), [TableOf(measured)]);
        return !isComplete ? ExitCode.Cancelled : measured.All(row => row.Trial.ExitCode == ExitCode.Done) ? ExitCode.Done : ExitCode.OurFault;
    }

    /// <summary>Finding the story, then everything that is asked of it, then each part.</summary>
    /// <param name="told">Where the story that was found is written, so that it is not sought again.</param>
    private static IEnumerable<AnalysisRow> Rows(string name, string path, string told)
    {
        yield return new AnalysisRow(name, "tell --json", new Trial(name, ShellCommand.Own(), ["tell", path, "--json", "--output", told]));
        foreach (string[] part in s_parts.Select(part => new[] { part }).Prepend([]))
        {
            string command = string.Join(' ', ["drama --told", .. part]);
            yield return new AnalysisRow(name, command, new Trial($"{name}: {command}", ShellCommand.Own(), ["drama", path, "--told", told, "--json", .. part]));
        }
    }

    private static Table TableOf(AnalysisRow[] rows) => new(
        "analysis",
        [
            Column.Words("story", "story"), Column.Words("command", "command"), Column.Spread("wall s", "wallSeconds"), Column.Spread("CPU s", "cpuSeconds"), Column.Spread("peak MB", "peakMegabytes"),
        ],
        rows.Select(row => (IReadOnlyList<Cell>)
        [
            Cell.Of(row.Story), Cell.Of(row.Command), Cell.Of(Spread.Of(row.Trial.WallSeconds), "0.00"), Cell.Of(Spread.Of(row.Trial.CpuSeconds), "0.00"), Cell.Of(Spread.Of(row.Trial.PeakMegabytes), "0"),
        ]).ToArray(),
        []);

    private sealed record AnalysisRow(string Story, string Command, Trial Trial);
}
