using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Measuring;

namespace Dramaturg.Cli.Measuring;

/// <summary>One thing that is run again and again.</summary>
internal sealed class Trial
{
    private readonly List<ProcessCost> _costs = [];
    private ToldOutcome? _told;

    public Trial(string name, ShellCommand command, IReadOnlyList<string> arguments)
    {
        Name = name;
        Command = command;
        Arguments = arguments;
    }

    public string Name { get; }

    public ShellCommand Command { get; }

    public IReadOnlyList<string> Arguments { get; }

    public bool HasRun => _costs.Count > 0;

    public int? ExitCode => _costs[^1].ExitCode;

    /// <summary>What the last run said on standard error.</summary>
    public string Error => _costs[^1].Error;

    /// <summary>What the last run told.</summary>
    public ToldOutcome Told => _told ??= ToldOutcome.Of(_costs[^1]);

    public IReadOnlyList<double> WallSeconds => Select(cost => cost.Wall.TotalSeconds);

    public IReadOnlyList<double> CpuSeconds => Select(cost => cost.Cpu.TotalSeconds);

    public IReadOnlyList<double> PeakMegabytes => Select(cost => cost.PeakBytes / (double)(1 << 20));

    public void Add(ProcessCost cost)
    {
        _costs.Add(cost);
        _told = null;
    }

    private double[] Select(Func<ProcessCost, double> figure) => _costs.Select(figure).ToArray();
}

/// <summary>Runs trials in turn, round after round, so that whatever else the machine does falls on all of them alike.</summary>
internal static class Rounds
{
    /// <param name="pairs">Trials to compare with each other; which of them comes first changes from round to round.</param>
    /// <returns>False: cancelled; the trials have what was measured until then.</returns>
    public static bool Run(Desk desk, IReadOnlyList<IReadOnlyList<Trial>> pairs, int count, TimeSpan patience)
    {
        using var progress = new Output.ProgressLine(desk.Error, desk.Terminal.ShowsProgress);
        try
        {
            for (int round = 0; round < count; round++)
            {
                foreach (var trial in pairs.SelectMany(pair => round % 2 == 0 ? pair : pair.Reverse()))
                {
                    progress.Show(FormattableString.Invariant($"round {round + 1} of {count} · {trial.Name}"));
                    trial.Add(ProcessCost.Of(trial.Command, trial.Arguments, patience, desk.Cancellation));
                }
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Says of which trials the program failed, and what it said first.</summary>
    public static void TellFaults(Desk desk, IEnumerable<Trial> trials)
    {
        foreach (var trial in trials.Where(trial => trial.HasRun && trial.Told.IsBroken))
        {
            desk.Margin.Line($"{trial.Name}: {trial.Told.Outcome}. {trial.Error.Split('\n')[0]}", Output.Tone.Bad);
        }
    }

    /// <summary>Other over this: how many times as much the other takes.</summary>
    public static MedianRatio? Ratio(IReadOnlyList<double> other, IReadOnlyList<double> own) =>
        other.Count > 0 && own.Count > 0 && own.All(value => value > 0) && other.All(value => value > 0) ? MedianRatio.Of(other, own) : null;
}
