using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Cli.Measuring;
using Dramaturg.Cli.Output;
using Dramaturg.Measuring;

namespace Dramaturg.Cli.Verbs.Bench;

/// <summary>The table of <c>bench planner</c>.</summary>
internal static class PlannerTable
{
    private const string Seconds = "0.000";

    private static readonly Column[] s_columns =
    [
        Column.Words("instance", "instance"),
        Column.Spread("wall s", "wallSeconds"),
        Column.Spread("CPU s", "cpuSeconds"),
        Column.Spread("peak MB", "peakMegabytes"),
        Column.Figure("states", "states"),
        Column.Figure("minds", "minds"),
        Column.Figure("explanations", "explanationsAsked"),
        Column.Figure("remembered", "rememberedShare"),
        Column.Figure("acts", "acts"),
        Column.Words("mode", "mode"),
        Column.Words("outcome", "outcome"),
        Column.Figure("published s", "publishedSeconds"),
    ];

    private static readonly Column[] s_otherColumns =
    [
        Column.Spread("other wall s", "otherWallSeconds"),
        Column.Spread("other CPU s", "otherCpuSeconds"),
        Column.Spread("other MB", "otherPeakMegabytes"),
        Column.Words("other outcome", "otherOutcome"),
        new Column("wall ratio", ["wallRatio", "wallRatioLowest", "wallRatioHighest"], true),
        new Column("CPU ratio", ["cpuRatio", "cpuRatioLowest", "cpuRatioHighest"], true),
    ];

    public static Table Of(IReadOnlyList<PlannerRow> rows, bool isCompared) => new(
        "instances",
        isCompared ? [.. s_columns, .. s_otherColumns] : s_columns,
        rows.Select(row => (IReadOnlyList<Cell>)[.. OwnCells(row), .. row.Other is { } other ? OtherCells(row.Own, other) : []]).ToArray(),
        isCompared ? [Compared(rows)] : []);

    /// <summary>How many were solved, and what the worst of them took.</summary>
    public static string? Sum(IReadOnlyList<PlannerRow> rows)
    {
        if (rows.Count == 0)
        {
            return null;
        }

        int found = rows.Count(row => row.Own.Told.IsFound);
        double sum = rows.Sum(row => Spread.Of(row.Own.WallSeconds).Median);
        double slowest = rows.Max(row => Spread.Of(row.Own.WallSeconds).Median);
        double largest = rows.Max(row => Spread.Of(row.Own.PeakMegabytes).Median);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{found} of {rows.Count} found; {sum:0.00} s in all, at most {slowest:0.00} s and {largest:0} MB for one.");
    }

    private static IEnumerable<Cell> OwnCells(PlannerRow row) =>
    [
        Cell.Of(row.Instance.Name),
        .. Costs(row.Own),
        Cell.Of(row.Own.Told.StateCount),
        Cell.Of(row.Own.Told.NodeCount),
        Cell.Of(row.Own.Told.AskedCount),
        Cell.Of((double?)row.Own.Told.RememberedCount / Math.Max(1, row.Own.Told.AskedCount ?? 1), "0%"),
        Cell.Of(row.Own.Told.ActCount),
        Cell.Of(row.Own.Told.Mode),
        Cell.Of(row.Own.Told.Outcome),
        Cell.Of(row.Instance.PublishedSeconds, "#,0.###"),
    ];

    private static IEnumerable<Cell> OtherCells(Trial own, Trial other) =>
    [
        .. Costs(other),
        Cell.Of(other.Told.Outcome),
        Cell.Of(Rounds.Ratio(other.WallSeconds, own.WallSeconds)),
        Cell.Of(Rounds.Ratio(other.CpuSeconds, own.CpuSeconds)),
    ];

    private static IEnumerable<Cell> Costs(Trial trial) =>
    [
        Cell.Of(Spread.Of(trial.WallSeconds), Seconds),
        Cell.Of(Spread.Of(trial.CpuSeconds), Seconds),
        Cell.Of(Spread.Of(trial.PeakMegabytes), "0"),
    ];

    private static string Compared(IReadOnlyList<PlannerRow> rows)
    {
        var both = rows.Where(row => row.Own.Told.IsFound && row.Other!.Told.IsFound).ToArray();
        if (both.Length == 0)
        {
            return "No instance was found by both.";
        }

        string wall = Mean(both, trial => trial.WallSeconds);
        string cpu = Mean(both, trial => trial.CpuSeconds);
        return $"Ratios are other / this, so above 1 this one is faster. Geometric mean over the {both.Length} found by both: wall {wall}, CPU {cpu}.";
    }

    private static string Mean(IReadOnlyList<PlannerRow> rows, Func<Trial, IReadOnlyList<double>> figures)
    {
        var pairs = rows.Select(row => (figures(row.Other!), figures(row.Own))).ToArray();
        return Array.TrueForAll(pairs, pair => pair.Item1.Concat(pair.Item2).All(value => value > 0)) ? Cell.Of(MedianRatio.OfMany(pairs)).Text : "unknown";
    }
}
