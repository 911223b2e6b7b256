using System.Text.Json;
using Dramaturg.Language.Diagnostics;

namespace Dramaturg.Cli.Output;

/// <summary>Diagnostics as values of a JSON document.</summary>
internal static class DiagnosticsJson
{
    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
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

        json.WriteEndObject();
    }

    private static void Position(Utf8JsonWriter json, string name, (int Line, int Column) position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line + 1);
        json.WriteNumber("column", position.Column + 1);
        json.WriteEndObject();
    }
}
