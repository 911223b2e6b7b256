using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Dramaturg.Cli.Measuring;
using Dramaturg.Cli.Output;
using Dramaturg.Measuring;

namespace Dramaturg.Cli.Verbs.Bench;

/// <summary><c>bench start</c>: what whole processes take that do little, script included.</summary>
internal sealed class BenchStartVerb
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(15);

    private readonly BenchOptions _options = new("start", rounds: 20);
    private readonly Option<string?> _against = new("--against") { Description = "Another command to measure in turn, such as ../other/dramaturg", HelpName = "COMMAND" };

    public static Command Create(Desk desk)
    {
        var verb = new BenchStartVerb();
        var command = new Command("start", "Measure how long it takes to start, and to tell small stories") { verb._against };
        verb._options.AddTo(command);
        command.SetAction(parsed => verb.Run(parsed, desk));
        return command;
    }

    private int Run(ParseResult parsed, Desk desk)
    {
        int rounds = _options.Rounds(parsed);
        string root = RepositoryFolder.Find() ?? throw new UsageException("The repository is not found from here.");
        var other = parsed.GetValue(_against) is { } line ? ShellCommand.Parse(line) : null;
        var rows = Rows(root, other).ToArray();
        bool isComplete = Rounds.Run(desk, [[.. rows[0].Trials]], 1, s_patience);
        rows = Rows(root, other).ToArray();
        isComplete = isComplete && Rounds.Run(desk, rows.Select(row => row.Trials).ToArray(), rounds, s_patience);
        var measured = rows.Where(row => row.Trials.All(trial => trial.HasRun)).ToArray();
        _options.Deliver(parsed, desk, Machine.Here(), [TableOf(measured, other is not null)]);
        return !isComplete ? ExitCode.Cancelled : measured.All(row => row.Own.ExitCode == ExitCode.Done) ? ExitCode.Done : ExitCode.OurFault;
    }

    private static IEnumerable<StartRow> Rows(string root, ShellCommand? other)
    {
        var script = new ShellCommand(Path.Combine(root, "dramaturg"), []);
        string[][] lines =
        [
            ["--version"],
            ["tell", Path.Combine(root, "stories", "lantern")],
            ["tell", Path.Combine(root, "stories", BenchStories.Film)],
        ];
        return lines.Select(line => new StartRow(
            string.Join(' ', line).Replace(root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal),
            new Trial(line[0], script, line),
            other is null ? null : new Trial(line[0], other, line)));
    }

    private static Table TableOf(StartRow[] rows, bool isCompared)
    {
        Column[] own = [Column.Words("command", "command"), Column.Spread("wall ms", "wallMilliseconds"), Column.Spread("CPU ms", "cpuMilliseconds"), Column.Spread("peak MB", "peakMegabytes")];
        Column[] other = [Column.Spread("other wall ms", "otherWallMilliseconds"), Column.Spread("other CPU ms", "otherCpuMilliseconds"), new("wall ratio", ["wallRatio", "wallRatioLowest", "wallRatioHighest"], true)];
        return new Table(
            "commands",
            isCompared ? [.. own, .. other] : own,
            rows.Select(row => (IReadOnlyList<Cell>)[Cell.Of(row.Name), .. Times(row.Own), Cell.Of(Spread.Of(row.Own.PeakMegabytes), "0"), .. Others(row)]).ToArray(),
            []);
    }

    private static IEnumerable<Cell> Others(StartRow row) =>
        row.Other is { } other ? [.. Times(other), Cell.Of(Rounds.Ratio(other.WallSeconds, row.Own.WallSeconds))] : [];

    private static IEnumerable<Cell> Times(Trial trial) =>
        [Milliseconds(trial.WallSeconds), Milliseconds(trial.CpuSeconds)];

    private static Cell Milliseconds(IReadOnlyList<double> seconds) => Cell.Of(Spread.Of(seconds.Select(value => value * 1000)), "0.0");

    private sealed record StartRow(string Name, Trial Own, Trial? Other)
    {
        public IReadOnlyList<Trial> Trials => Other is null ? [Own] : [Own, Other];
    }
}
