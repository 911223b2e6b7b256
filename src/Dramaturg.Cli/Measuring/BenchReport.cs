// What a measurement says, in the form asked for. Saved to a Markdown file that has the two marks
//
//   <!-- bench: planner -->  …  <!-- /bench: planner -->
//
// it replaces what stands between them; so a page holds the tables of several commands and text around them.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Dramaturg.Cli.Output;

namespace Dramaturg.Cli.Measuring;

/// <param name="Name">Of the measurement.</param>
/// <param name="CommandLine">What was asked for, so that it can be asked for again.</param>
/// <param name="Machine">Null: the figures do not depend on it.</param>
/// <param name="Sum">A sentence of summary, or none.</param>
internal sealed record BenchReport(string Name, string CommandLine, Machine? Machine, IReadOnlyList<Table> Tables, string? Sum)
{
    public void Write(TextWriter writer, TableFormat format)
    {
        switch (format)
        {
            case TableFormat.Json:
                JsonPage.Write(writer, WriteJson);
                break;
            case TableFormat.Csv:
                Each(writer, TableText.Csv);
                break;
            case TableFormat.Markdown:
                writer.WriteLine($"`{CommandLine}`");
                writer.WriteLine();
                WritePage(writer, TableText.Markdown);
                break;
            default:
                WritePage(writer, TableText.Plain);
                break;
        }
    }

    /// <summary>Asked before a long measurement: whether it can be saved there.</summary>
    /// <exception cref="UsageException">The file is a page without a place for it.</exception>
    public static void CheckPlace(string name, string path)
    {
        if (FormatOf(path) == TableFormat.Markdown && File.Exists(path) && PlaceIn(File.ReadAllText(path), name) is null)
        {
            throw new UsageException($"{path} has no place for these tables: the lines {Open(name)} and {Close(name)}.");
        }
    }

    /// <summary>Saves in the form that the file's ending names.</summary>
    public void Save(string path)
    {
        var format = FormatOf(path);
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Write(text, format);
        bool isPage = format == TableFormat.Markdown && File.Exists(path);
        File.WriteAllText(path, isPage ? Placed(File.ReadAllText(path), text.ToString()) : text.ToString());
    }

    private static TableFormat FormatOf(string path) => Path.GetExtension(path) switch
    {
        ".md" => TableFormat.Markdown,
        ".csv" => TableFormat.Csv,
        ".json" => TableFormat.Json,
        _ => TableFormat.Text,
    };

    private static string Open(string name) => $"<!-- bench: {name} -->";

    private static string Close(string name) => $"<!-- /bench: {name} -->";

    /// <summary>Where the text between the marks starts and ends.</summary>
    private static (int Start, int End)? PlaceIn(string page, string name)
    {
        int open = page.IndexOf(Open(name), StringComparison.Ordinal);
        int end = open < 0 ? -1 : page.IndexOf(Close(name), open, StringComparison.Ordinal);
        return end < 0 ? null : (open + Open(name).Length, end);
    }

    private string Placed(string page, string text) =>
        PlaceIn(page, Name) is var (start, end) ? page[..start] + "\n" + text + page[end..] : text;

    private void WritePage(TextWriter writer, Action<TextWriter, Table> write)
    {
        Each(writer, write);
        foreach (string? line in new[] { Sum, Machine?.ToString() })
        {
            if (line is not null)
            {
                writer.WriteLine();
                writer.WriteLine(line);
            }
        }
    }

    private void Each(TextWriter writer, Action<TextWriter, Table> write)
    {
        for (int i = 0; i < Tables.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteLine();
            }

            write(writer, Tables[i]);
        }
    }

    private void WriteJson(System.Text.Json.Utf8JsonWriter json)
    {
        json.WriteString("bench", Name);
        json.WriteString("command", CommandLine);
        if (Machine is not null)
        {
            json.WriteString("machine", Machine.ToString());
        }

        foreach (var table in Tables)
        {
            TableText.Json(json, table);
        }
    }
}

internal enum TableFormat
{
    Text,
    Markdown,
    Csv,
    Json,
}
