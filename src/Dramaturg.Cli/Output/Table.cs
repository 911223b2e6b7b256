using System.Collections.Generic;
using System.Globalization;
using Dramaturg.Measuring;

namespace Dramaturg.Cli.Output;

/// <summary>Rows and columns, for people and for machines.</summary>
/// <param name="Name">What a machine calls it.</param>
/// <param name="Notes">Sentences below it.</param>
internal sealed record Table(
    string Name, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows, IReadOnlyList<string> Notes);

/// <param name="Heading">For people.</param>
/// <param name="Keys">For machines, which get a column for each value of the cells.</param>
/// <param name="IsFigure">Stands at the right.</param>
internal sealed record Column(string Heading, IReadOnlyList<string> Keys, bool IsFigure)
{
    public static Column Words(string heading, string key) => new(heading, [key], false);

    public static Column Figure(string heading, string key) => new(heading, [key], true);

    /// <summary>A median with its lowest and highest.</summary>
    public static Column Spread(string heading, string key) => new(heading, [key, key + "Lowest", key + "Highest"], true);
}

/// <param name="Text">For people.</param>
/// <param name="Values">For machines: a text, a number or nothing for each key of the column.</param>
internal readonly record struct Cell(string Text, IReadOnlyList<object?> Values)
{
    private const string Absent = "–";

    public static Cell Of(string text) => new(text, [text]);

    public static Cell Of(long? count) =>
        new(count?.ToString("#,0", CultureInfo.InvariantCulture) ?? Absent, [count]);

    public static Cell Of(double? figure, string format) =>
        new(figure?.ToString(format, CultureInfo.InvariantCulture) ?? Absent, [figure]);

    public static Cell Of(Spread spread, string format)
    {
        string show(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        string range = spread.Lowest < spread.Highest ? $" ({show(spread.Lowest)}–{show(spread.Highest)})" : "";
        return new Cell(show(spread.Median) + range, [spread.Median, spread.Lowest, spread.Highest]);
    }

    public static Cell Of(MedianRatio? ratio)
    {
        if (ratio is null)
        {
            return new Cell(Absent, [null, null, null]);
        }

        string show(double value) => value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);
        string interval = ratio.HasInterval ? $" ({show(ratio.Lowest)}–{show(ratio.Highest)})" : "";
        return new Cell(show(ratio.Value) + interval, [ratio.Value, ratio.Lowest, ratio.Highest]);
    }
}
