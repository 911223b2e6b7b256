using System.Linq;
using System.Text;
using Dramaturg.Prose.Fountain;

namespace Dramaturg.Export.Html;

/// <summary>Text as HTML.</summary>
internal static class HtmlText
{
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            _ = letter switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                _ => safe.Append(letter),
            };
        }

        return safe.ToString();
    }

    /// <summary>With its emphasis; line breaks become breaks.</summary>
    public static string Of(string text) => string.Concat(EmphasisReader.Runs(text).Select(Of));

    private static string Of(TextRun run)
    {
        string text = Escape(run.Text).Replace("\n", "<br/>\n", System.StringComparison.Ordinal);
        text = run.Emphasis.HasFlag(Emphasis.Underlined) ? $"<u>{text}</u>" : text;
        text = run.Emphasis.HasFlag(Emphasis.Italic) ? $"<em>{text}</em>" : text;
        return run.Emphasis.HasFlag(Emphasis.Bold) ? $"<strong>{text}</strong>" : text;
    }
}
