// A diagnostic as people read it:
//
//   story.drama:12:14: error DR2001: There is nobody and nothing called Katrn.
//     place of Katrn is Home
//              ^^^^^
//   Did you mean `Katrin`?

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Diagnostics;

public static class DiagnosticRenderer
{
    private const int WidestLine = 160;

    public static string Render(IEnumerable<Diagnostic> diagnostics)
    {
        var builder = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            builder.Append(Render(diagnostic)).Append('\n');
        }

        return builder.ToString();
    }

    /// <returns>One to four lines, each ended by a line feed.</returns>
    public static string Render(Diagnostic diagnostic)
    {
        var builder = new StringBuilder();
        if (diagnostic.Location is { } location)
        {
            AppendPosition(builder, location);
        }

        builder.Append(Word(diagnostic.Severity)).Append(' ').Append(diagnostic.Id).Append(": ").Append(diagnostic.Message).Append('\n');
        if (diagnostic.Location is { } place && place.Source.Text.Length > 0)
        {
            AppendLine(builder, place);
        }

        if (diagnostic.Suggestion is { } suggestion)
        {
            builder.Append(suggestion).Append('\n');
        }

        return builder.ToString();
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "advice",
    };

    private static void AppendPosition(StringBuilder builder, TextLocation location)
    {
        var (line, column) = location.Start;
        builder.Append(location.Source.FileName)
            .Append(':').Append((line + 1).ToString(CultureInfo.InvariantCulture))
            .Append(':').Append((column + 1).ToString(CultureInfo.InvariantCulture))
            .Append(": ");
    }

    private static void AppendLine(StringBuilder builder, TextLocation location)
    {
        var (lineNumber, column) = location.Start;
        string line = location.Source.Line(lineNumber);
        column = Math.Min(column, line.Length);
        int length = Math.Max(1, Math.Min(location.Span.Length, line.Length - column));
        int start = column + Math.Min(length, WidestLine / 2) > WidestLine ? column - (WidestLine / 4) : 0;
        string shown = line.Substring(start, Math.Min(WidestLine, line.Length - start));
        length = Math.Min(length, Math.Max(1, shown.Length - (column - start)));
        builder.Append("  ").Append(Clean(shown)).Append('\n');
        builder.Append(' ', 2 + column - start).Append('^', length).Append('\n');
    }

    private static string Clean(string line)
    {
        var builder = new StringBuilder(line.Length);
        foreach (char c in line)
        {
            builder.Append(char.IsControl(c) ? ' ' : c);
        }

        return builder.ToString();
    }
}
