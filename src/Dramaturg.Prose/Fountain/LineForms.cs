using System;
using System.Linq;

namespace Dramaturg.Prose.Fountain;

/// <summary>What a single line could be, by its look alone.</summary>
internal static class LineForms
{
    private static readonly string[] s_headings = ["INT", "EXT", "EST", "INT./EXT", "INT/EXT", "I/E"];

    /// <summary>INT, EXT and the like, followed by a point or a blank.</summary>
    public static bool IsHeading(string line) => s_headings.Any(
        start => line.Length > start.Length && line.StartsWith(start, StringComparison.OrdinalIgnoreCase) && line[start.Length] is '.' or ' ');

    public static bool IsForcedHeading(string line) => line.Length > 1 && line[0] == '.' && line[1] != '.' && !char.IsWhiteSpace(line[1]);

    /// <summary>Without a lower-case letter and with at least one letter, but for an extension in parentheses.</summary>
    public static bool IsCue(string line)
    {
        int open = line.IndexOf('(', StringComparison.Ordinal);
        string name = open < 0 ? line : line[..open];
        return !name.StartsWith("[[", StringComparison.Ordinal) && name.Any(char.IsLetter) && IsUpper(name) && (open < 0 || line.TrimEnd(' ', '^').EndsWith(')'));
    }

    public static bool IsTransition(string line) => line.EndsWith("TO:", StringComparison.Ordinal) && IsUpper(line);

    public static bool IsCentred(string line) => line.Length > 1 && line[0] == '>' && line[^1] == '<';

    /// <summary>Three or more equality signs and nothing else.</summary>
    public static bool IsPageBreak(string line) => line.Length >= 3 && line.All(letter => letter == '=');

    public static bool IsParenthetical(string line) => line.Length > 2 && line[0] == '(' && line[^1] == ')';

    /// <summary>Of a title page's entry: letters and blanks up to a colon; 0 for a line that begins none. CUT TO: is a transition.</summary>
    public static int KeyLength(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        bool isKey = colon > 0 && char.IsLetter(line[0]) && line[..colon].All(letter => char.IsLetter(letter) || letter is ' ' or '_');
        return isKey && !IsTransition(line[..(colon + 1)]) ? colon : 0;
    }

    public static bool BeginsWithMark(string line) => line.Length > 0 && "#=~>!@.".Contains(line[0], StringComparison.Ordinal);

    public static bool IsUpper(string text) => text.All(letter => !char.IsLower(letter));
}
