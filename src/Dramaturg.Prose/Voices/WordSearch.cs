using System;

namespace Dramaturg.Prose.Voices;

/// <summary>Finds words in a text, whatever their capitals.</summary>
public static class WordSearch
{
    /// <summary>Where the words stand, not inside longer ones; -1 where they do not.</summary>
    public static int Find(string text, string words)
    {
        for (int at = Next(text, words, 0); at >= 0; at = Next(text, words, at + 1))
        {
            bool beginsAWord = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            int end = at + words.Length;
            if (beginsAWord && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return at;
            }
        }

        return -1;
    }

    private static int Next(string text, string words, int start) =>
        words.Length == 0 || start > text.Length ? -1 : text.IndexOf(words, start, StringComparison.OrdinalIgnoreCase);
}
