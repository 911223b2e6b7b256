using System.Collections.Generic;

namespace Dramaturg.Prose.Telling;

/// <summary>Breaks a text between words.</summary>
public static class WordWrap
{
    /// <summary>Lines of at most so many letters; a longer word stands alone on a longer line. Never none.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        while (text.Length > width)
        {
            int end = text.LastIndexOf(' ', width);
            end = end > 0 ? end : text.IndexOf(' ', width) is >= 0 and var next ? next : text.Length;
            yield return text[..end].TrimEnd();
            text = text[end..].TrimStart();
        }

        yield return text;
    }
}
