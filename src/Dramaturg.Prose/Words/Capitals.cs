using System;

namespace Dramaturg.Prose.Words;

/// <summary>Names in capitals, as cues and headings have them. German writes SS for ß there; who types ẞ or ß means the same.</summary>
public static class Capitals
{
    public static string Of(string text) => text.ToUpperInvariant().Replace("ß", "SS", StringComparison.Ordinal);

    /// <summary>A sentence that may begin with a name in small letters: <c>Der alte Benno freut sich</c>.</summary>
    public static string First(string text) => text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>Whether two names are one, whatever their letters' size.</summary>
    public static bool AreSame(string name, string other) => string.Equals(Unfolded(name), Unfolded(other), StringComparison.OrdinalIgnoreCase);

    private static string Unfolded(string name) => name.Replace("ß", "ss", StringComparison.Ordinal).Replace("ẞ", "SS", StringComparison.Ordinal);
}
