using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dramaturg.Cli.Measuring;
using Dramaturg.Cli.Output;
using Dramaturg.Measuring;

namespace Dramaturg.Cli.Verbs.Bench;

/// <summary><c>bench beats</c>: how the cost of telling grows with the number of beats.</summary>
internal sealed class BenchBeatsVerb
{
    private static readonly Column[] s_growth =
    [
        new("CPU to the row above", ["cpuRatio", "cpuRatioLowest", "cpuRatioHighest"], true),
        Column.Figure("CPU ms a beat", "cpuMillisecondsPerBeat"),
        Column.Figure("minds a beat", "mindsPerBeat"),
    ];

    private readonly BenchOptions _options = new("beats", rounds: 3);
    private readonly Option<int[]> _counts = new("--beats")
    {
        Description = "Numbers of beats",
        HelpName = "N",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [1, 2, 4, 8, 16, 32, RepeatedDrama.MostBeats],
    };

    private readonly Option<double> _time = new Option<double>("--time") { Description = "Seconds to search", HelpName = "SECONDS", DefaultValueFactory = _ => 60 }.OfSeconds();

    public static Command Create(Desk desk)
    {
        var verb = new BenchBeatsVerb();
        var command = new Command("beats", "Measure how the cost of telling grows with the number of beats") { verb._counts, verb._time };
        verb._options.AddTo(command);
        command.SetAction(parsed => verb.Run(parsed, desk));
        return command;
    }

    private int Run(ParseResult parsed, Desk desk)
    {
        int rounds = _options.Rounds(parsed);
        var counts = parsed.GetValue(_counts)!;
        if (Array.Exists(counts, count => count is < 1 or > RepeatedDrama.MostBeats))
        {
            throw new UsageException($"--beats takes numbers from 1 to {RepeatedDrama.MostBeats}.");
        }

        using var folder = new TemporaryStories();
        double seconds = parsed.GetValue(_time);
        var trials = counts.Select(count =>
            BenchStories.Telling(folder, FormattableString.Invariant($"{count} beats"), RepeatedDrama.Write(count), seconds)).ToArray();
        bool isComplete = Rounds.Run(desk, [trials], rounds, TimeSpan.FromSeconds((2 * seconds) + 60));
        var measured = trials.TakeWhile(trial => trial.HasRun).ToArray();
        _options.Deliver(parsed, desk, Machine.Here(), [TableOf(counts, measured)]);
        return BenchStories.End(desk, isComplete, measured);
    }

    private static Table TableOf(int[] counts, Trial[] trials) => new(
        "beats",
        [Column.Figure("beats", "beats"), .. BenchStories.Columns, .. s_growth],
        trials.Select((trial, i) => Row(counts[i], trial, i == 0 ? null : trials[i - 1])).ToArray(),
        []);

    private static IReadOnlyList<Cell> Row(int count, Trial trial, Trial? above) =>
    [
        Cell.Of((long)count),
        .. BenchStories.Cells(trial),
        Cell.Of(above is null ? null : Rounds.Ratio(trial.CpuSeconds, above.CpuSeconds)),
        Cell.Of(Spread.Of(trial.CpuSeconds).Median * 1000 / count, "0.0"),
        Cell.Of((double?)trial.Told.NodeCount / count, "0"),
    ];
}
