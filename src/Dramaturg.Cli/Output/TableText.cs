using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Dramaturg.Cli.Output;

/// <summary>Writes tables in every form they have.</summary>
internal static class TableText
{
    private const string Gap = "  ";

    public static void Plain(TextWriter writer, Table table)
    {
        var widths = Enumerable.Range(0, table.Columns.Count)
            .Select(i => table.Rows.Select(row => row[i].Text.Length).Append(table.Columns[i].Heading.Length).Max()).ToArray();
        Row(writer, table, table.Columns.Select(column => column.Heading), widths);
        foreach (var row in table.Rows)
        {
            Row(writer, table, row.Select(cell => cell.Text), widths);
        }

        foreach (string note in table.Notes)
        {
            writer.WriteLine(note);
        }
    }

    public static void Markdown(TextWriter writer, Table table)
    {
        writer.WriteLine("| " + string.Join(" | ", table.Columns.Select(column => column.Heading)) + " |");
        writer.WriteLine("| " + string.Join(" | ", table.Columns.Select(column => column.IsFigure ? "---:" : "---")) + " |");
        foreach (var row in table.Rows)
        {
            writer.WriteLine("| " + string.Join(" | ", row.Select(cell => cell.Text.Replace("|", "\\|", System.StringComparison.Ordinal))) + " |");
        }

        foreach (string note in table.Notes)
        {
            writer.WriteLine();
            writer.WriteLine(note);
        }
    }

    public static void Csv(TextWriter writer, Table table)
    {
        writer.WriteLine(string.Join(',', table.Columns.SelectMany(column => column.Keys)));
        foreach (var row in table.Rows)
        {
            writer.WriteLine(string.Join(',', row.SelectMany(cell => cell.Values).Select(value => Quoted(Plain(value)))));
        }
    }

    public static void Json(Utf8JsonWriter json, Table table)
    {
        json.WriteStartArray(table.Name);
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            foreach (var (key, value) in table.Columns.SelectMany(column => column.Keys).Zip(row.SelectMany(cell => cell.Values)))
            {
                json.WritePropertyName(key);
                Value(json, value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Row(TextWriter writer, Table table, IEnumerable<string> cells, int[] widths)
    {
        var padded = cells.Select((text, i) => table.Columns[i].IsFigure ? text.PadLeft(widths[i]) : text.PadRight(widths[i]));
        writer.WriteLine(string.Join(Gap, padded).TrimEnd());
    }

    private static string Plain(object? value) => System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(',', '"', '\n') ? "\"" + text.Replace("\"", "\"\"", System.StringComparison.Ordinal) + "\"" : text;

    private static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case long count:
                json.WriteNumberValue(count);
                break;
            case double figure:
                json.WriteNumberValue(figure);
                break;
            default:
                json.WriteStringValue(Plain(value));
                break;
        }
    }
}
