using System.Collections.Generic;
using System.Text;

namespace Dramaturg.Language.Words;

/// <summary>Reads <c>{surgeon} operates on {patient.accusative}.</c>; a doubled brace is a brace.</summary>
internal static class SentenceTemplates
{
    /// <returns>Null when braces do not match.</returns>
    public static SentenceTemplate? Parse(string text)
    {
        var parts = new List<SentencePart>();
        var literal = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is not ('{' or '}'))
            {
                literal.Append(c);
            }
            else if (i + 1 < text.Length && text[i + 1] == c)
            {
                literal.Append(c);
                i++;
            }
            else
            {
                int end = c == '{' ? text.IndexOfAny(new[] { '{', '}' }, i + 1) : -1;
                if (end < 0 || text[end] == '{')
                {
                    return null;
                }

                AddLiteral(parts, literal);
                parts.Add(Role(text.Substring(i + 1, end - i - 1)));
                i = end;
            }
        }

        AddLiteral(parts, literal);
        return new SentenceTemplate(parts);
    }

    private static void AddLiteral(List<SentencePart> parts, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            parts.Add(new SentencePart(literal.ToString(), false, null));
            literal.Clear();
        }
    }

    private static SentencePart Role(string text)
    {
        int point = text.LastIndexOf('.');
        return point < 0
            ? new SentencePart(text.Trim(), true, null)
            : new SentencePart(text.Substring(0, point).Trim(), true, text.Substring(point + 1).Trim());
    }
}
