using System;
using System.Collections.Generic;
using System.Text;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Fountain;

/// <summary>Notes, written <c>[[like this]]</c> anywhere in a text and not printed.</summary>
public static class FountainNote
{
    /// <summary>The notes of a text, in order, without their brackets. A note does not hold another one.</summary>
    public static IReadOnlyList<PlacedText> In(PlacedText text)
    {
        var notes = new List<PlacedText>();
        foreach (var (start, end) in Ranges(text.Text))
        {
            notes.Add(text.Part(start + 2, end - start - 4));
        }

        return notes;
    }

    /// <summary>What is left without the notes and without the blanks around them.</summary>
    public static string Without(string text)
    {
        var left = new StringBuilder();
        int from = 0;
        foreach (var (start, end) in Ranges(text))
        {
            left.Append(text, from, start - from);
            from = end;
            while (left.Length > 0 && left[^1] == ' ' && (from == text.Length || text[from] is ' ' or '\n'))
            {
                left.Length--;
            }
        }

        return left.Append(text, from, text.Length - from).ToString().Trim();
    }

    private static IEnumerable<(int Start, int End)> Ranges(string text)
    {
        int end = 0;
        while (text.IndexOf("[[", end, StringComparison.Ordinal) is >= 0 and var start
            && text.IndexOf("]]", start + 2, StringComparison.Ordinal) is >= 0 and var close)
        {
            int inner = text.LastIndexOf("[[", close, close - start, StringComparison.Ordinal);
            yield return (inner > start ? inner : start, end = close + 2);
        }
    }
}
