// From the text of a Sabre problem file to a bound story: SabreLexer finds tokens, SabreParser matches them against the grammar,
// SabreBinder looks up names and types. Every stage goes on after a mistake, so one reading reports all of them.

using System.Collections.Generic;
using System.Globalization;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Sabre;

/// <param name="Story">
/// Without the definitions that had errors; null when the file holds no story at all. Do not ground it if a diagnostic is an error.
/// </param>
public sealed record SabreResult(SabreFileSyntax Syntax, BoundStory? Story, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors
    {
        get
        {
            foreach (var diagnostic in Diagnostics)
            {
                if (diagnostic.Severity == Severity.Error)
                {
                    return true;
                }
            }

            return false;
        }
    }
}

public static class SabreReader
{
    /// <summary>Whoever reads files reads no larger ones, and calls <see cref="TooLarge"/> instead.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    private const int MaximumTokens = 2_000_000;

    public static SabreResult Read(SourceText source)
    {
        if (source.Text.Length > MaximumBytes)
        {
            return TooLarge(source.FileName);
        }

        var diagnostics = new SabreDiagnosticBag();
        var tokens = SabreLexer.Read(source, diagnostics, MaximumTokens + 1);
        if (tokens.Count > MaximumTokens)
        {
            string limit = MaximumTokens.ToString("N0", CultureInfo.InvariantCulture) + " words and symbols";
            return Nothing(source, limit);
        }

        var syntax = SabreParser.Parse(tokens, diagnostics);
        var story = syntax.Definitions.Count == 0 ? null : SabreBinder.Bind(syntax, diagnostics);
        return new SabreResult(syntax, story, diagnostics.ToList());
    }

    /// <summary>What reading a file of more than <see cref="MaximumBytes"/> bytes amounts to.</summary>
    public static SabreResult TooLarge(string fileName) =>
        Nothing(new SourceText(string.Empty, fileName), (MaximumBytes / 1024 / 1024).ToString(CultureInfo.InvariantCulture) + " MB");

    private static SabreResult Nothing(SourceText source, string limit)
    {
        var diagnostics = new SabreDiagnosticBag();
        diagnostics.Report(SabreDiagnostics.FileTooLarge, null, limit);
        var syntax = new SabreFileSyntax(source, System.Array.Empty<SabreDefinitionSyntax>());
        return new SabreResult(syntax, null, diagnostics.ToList());
    }
}
