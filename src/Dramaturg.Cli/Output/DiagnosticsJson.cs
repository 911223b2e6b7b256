using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Loading;

namespace Dramaturg.Cli.Output;

/// <summary>Diagnostics as values of a JSON document.</summary>
internal static class DiagnosticsJson
{
    /// <summary>What is said of a story in place of what was asked about it.</summary>
    public static void Refuse(TextWriter output, LoadedStory story) => Refuse(output, story.Path, story.Diagnostics);

    public static void Refuse(TextWriter output, string path, IEnumerable<Diagnostic> diagnostics) => JsonPage.Write(output, json =>
    {
        json.WriteString("file", path);
        json.WriteString("result", "story-has-errors");
        Write(json, diagnostics);
    });

    public static void Write(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.Objects("diagnostics", diagnostics, diagnostic => Write(json, diagnostic));
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", diagnostic.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "advice",
        });
        json.WriteString("message", diagnostic.Message);
        json.WriteString("suggestion", diagnostic.Suggestion);
        if (diagnostic.Location is { } location)
        {
            json.WriteString("file", location.Source.FileName);
            Position(json, "start", location.Start);
            Position(json, "end", location.End);
        }
    }

    private static void Position(Utf8JsonWriter json, string name, (int Line, int Column) position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line + 1);
        json.WriteNumber("column", position.Column + 1);
        json.WriteEndObject();
    }
}
