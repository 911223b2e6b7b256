using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Sabre;

/// <summary>Collects diagnostics, up to a number that somebody could still read.</summary>
internal sealed class SabreDiagnosticBag
{
    private const int Limit = 200;
    private const int LongestQuotation = 80;

    private readonly List<Diagnostic> _diagnostics = new();
    private bool _isFull;

    public void Report(DiagnosticDescriptor descriptor, TextLocation? location, params string[] arguments) =>
        ReportWithSuggestion(descriptor, location, null, arguments);

    public void ReportWithSuggestion(
        DiagnosticDescriptor descriptor, TextLocation? location, string? suggestion, params string[] arguments)
    {
        if (_diagnostics.Count < Limit)
        {
            _diagnostics.Add(Create(descriptor, location, suggestion, arguments));
        }
        else if (!_isFull)
        {
            _isFull = true;
            string limit = Limit.ToString(CultureInfo.InvariantCulture);
            _diagnostics.Add(Create(SabreDiagnostics.TooManyProblems, null, null, new[] { limit }));
        }
    }

    /// <summary>In order of place; what has no place comes last.</summary>
    public IReadOnlyList<Diagnostic> ToList() =>
        _diagnostics.OrderBy(diagnostic => diagnostic.Location?.Span.Start ?? int.MaxValue).ToArray();

    private static Diagnostic Create(
        DiagnosticDescriptor descriptor, TextLocation? location, string? suggestion, string[] arguments)
    {
        object[] shown = Array.ConvertAll<string, object>(arguments, Shorten);
        string message = string.Format(CultureInfo.InvariantCulture, descriptor.Template, shown);
        return new Diagnostic(descriptor, location, message, suggestion);
    }

    /// <summary>One line without control characters and not too long.</summary>
    private static string Shorten(string text)
    {
        var shown = new StringBuilder();
        foreach (char character in text)
        {
            if (shown.Length >= LongestQuotation)
            {
                return shown.Append("...").ToString();
            }

            shown.Append(char.IsControl(character) ? ' ' : character);
        }

        return shown.ToString();
    }
}
