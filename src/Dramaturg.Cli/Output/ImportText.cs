using System.IO;
using System.Linq;
using Dramaturg.Importing;
using Dramaturg.Language.Text;

namespace Dramaturg.Cli.Output;

/// <summary>What an import brings back, and what not.</summary>
internal static class ImportText
{
    public static void Write(Page page, ImportResult result, bool isTrial)
    {
        foreach (var line in result.Carried)
        {
            var (row, column) = Place(line.Source);
            page.Line($"{line.Source.Source.FileName}:{row}:{column}  {line.Id}", Tone.Strong);
            Quote(page, "  - ", line.Was);
            Quote(page, "  + ", line.Now);
        }

        page.Line(Sum(result, isTrial), Tone.Quiet);
    }

    public static void Json(TextWriter output, ImportResult result, bool isTrial) => JsonPage.Write(output, json =>
    {
        json.WriteBoolean("dryRun", isTrial);
        json.Objects("carried", result.Carried, line =>
        {
            var (row, column) = Place(line.Source);
            json.WriteString("id", line.Id);
            json.WriteString("file", line.Source.Source.FileName);
            json.WriteNumber("line", row);
            json.WriteNumber("column", column);
            json.WriteString("was", line.Was);
            json.WriteString("now", line.Now);
        });
        json.WriteNumber("unchanged", result.Unchanged);
        json.WriteNumber("absent", result.Absent);
        DiagnosticsJson.Write(json, result.Diagnostics);
    });

    private static (int Line, int Column) Place(TextLocation place)
    {
        var (line, column) = place.Source.Position(place.Span.Start);
        return (line + 1, column + 1);
    }

    private static void Quote(Page page, string mark, string text)
    {
        foreach (string line in text.Split('\n'))
        {
            page.Line(mark + line);
        }
    }

    private static string Sum(ImportResult result, bool isTrial)
    {
        string carried = result.Carried.Count == 0 ? "No line returns to its source" : Page.Count(result.Carried.Count, "line", "lines") + (isTrial ? " would return to the source" : " returned to the source");
        string conflicts = result.Diagnostics.Count(diagnostic => diagnostic.Severity == Language.Diagnostics.Severity.Error) is > 0 and var count ? $"; {Page.Count(count, "conflict", "conflicts")}" : "";
        string absent = result.Absent > 0 ? $"; {Page.Count(result.Absent, "line", "lines")} of the story not in the file" : "";
        return $"{carried}; {result.Unchanged} as {(result.Unchanged == 1 ? "it was" : "they were")}{conflicts}{absent}.";
    }
}
