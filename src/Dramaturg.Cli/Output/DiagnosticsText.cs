using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Diagnostics;

namespace Dramaturg.Cli.Output;

/// <summary>Diagnostics for people.</summary>
internal static class DiagnosticsText
{
    public static void Write(Page page, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            page.Line(DiagnosticRenderer.Render(diagnostic).TrimEnd('\n'), ToneOf(diagnostic.Severity));
        }
    }

    /// <summary>How many of each: <c>2 errors, 1 warning</c>; empty when there are none.</summary>
    public static string Count(IReadOnlyCollection<Diagnostic> diagnostics) => string.Join(", ", new[]
    {
        Count(diagnostics, Severity.Error, "error", "errors"),
        Count(diagnostics, Severity.Warning, "warning", "warnings"),
        Count(diagnostics, Severity.Advice, "piece of advice", "pieces of advice"),
    }.Where(text => text.Length > 0));

    private static string Count(IReadOnlyCollection<Diagnostic> diagnostics, Severity severity, string one, string many)
    {
        int count = diagnostics.Count(diagnostic => diagnostic.Severity == severity);
        return count == 0 ? "" : Page.Count(count, one, many);
    }

    private static Tone ToneOf(Severity severity) => severity switch
    {
        Severity.Error => Tone.Bad,
        Severity.Warning => Tone.Strong,
        _ => Tone.Plain,
    };
}
