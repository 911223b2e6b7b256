using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Diagnostics;

/// <summary>Collects diagnostics, up to a number that somebody could still read. One method each, in the other parts of this class.</summary>
public sealed partial class DiagnosticBag
{
    private const int Limit = 500;
    private const int LongestQuotation = 100;

    private readonly List<Diagnostic> _diagnostics = new();
    private int _muted;
    private bool _isFull;

    public bool HasErrors { get; private set; }

    /// <summary>Nothing more will be shown, so nobody needs to look for suggestions.</summary>
    public bool IsFull => _muted > 0 || _diagnostics.Count >= Limit;

    /// <summary>In order of place; what has no place comes last.</summary>
    public IReadOnlyList<Diagnostic> ToList() =>
        _diagnostics.OrderBy(diagnostic => diagnostic.Location?.Span.Start ?? int.MaxValue).ToArray();

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            _diagnostics.Add(diagnostic);
            HasErrors |= diagnostic.Severity == Severity.Error;
        }
    }

    /// <summary>For what is read a second time: reports nothing until the matching <see cref="Unmute"/>.</summary>
    internal void Mute() => _muted++;

    internal void Unmute() => _muted--;

    /// <summary>For lines that are read once for each thing they stand for: what was said of a place is not said again.</summary>
    internal bool SaysOnce { get; set; }

    private void Report(DiagnosticDescriptor descriptor, TextLocation? location, params string[] arguments) =>
        ReportWith(null, descriptor, location, arguments);

    private void ReportWith(string? suggestion, DiagnosticDescriptor descriptor, TextLocation? location, params string[] arguments)
    {
        if (_muted > 0)
        {
            return;
        }

        HasErrors |= descriptor.Severity == Severity.Error;
        if (_diagnostics.Count < Limit)
        {
            Add(Create(descriptor, location, suggestion, arguments));
        }
        else if (!_isFull)
        {
            _isFull = true;
            _diagnostics.Add(Create(DiagnosticCatalogue.TooManyProblems, null, null, Show(Limit)));
        }
    }

    private void Add(Diagnostic diagnostic)
    {
        bool isSaid = SaysOnce && _diagnostics.Exists(other => other.Id == diagnostic.Id && Equals(other.Location, diagnostic.Location));
        if (!isSaid)
        {
            _diagnostics.Add(diagnostic);
        }
    }

    private static string Show(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Diagnostic Create(
        DiagnosticDescriptor descriptor, TextLocation? location, string? suggestion, params string[] arguments)
    {
        object[] shown = Array.ConvertAll<string, object>(arguments, Shorten);
        string message = string.Format(CultureInfo.InvariantCulture, descriptor.Template, shown);
        return new Diagnostic(descriptor, location, message, suggestion);
    }

    /// <summary>One line without control characters and halves of characters, and not too long.</summary>
    private static string Shorten(string text)
    {
        var shown = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (shown.Length >= LongestQuotation)
            {
                return shown.Append("...").ToString();
            }

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                shown.Append(text, i++, 2);
            }
            else
            {
                shown.Append(char.IsControl(text[i]) || char.IsSurrogate(text[i]) ? '?' : text[i]);
            }
        }

        return shown.ToString();
    }
}
