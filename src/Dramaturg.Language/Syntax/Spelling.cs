// How names and words look on the page. The lexer and the printer share these rules, which is why one reads what the other writes.

using System.Text;

namespace Dramaturg.Language.Syntax;

public static class Spelling
{
    public static bool StartsName(char c) => char.IsUpper(c) || c is 'ǅ' or 'ǈ' or 'ǋ' or 'ǲ';

    public static bool StartsWord(char c) => c == '_' || (char.IsLetter(c) && !StartsName(c));

    /// <summary>The end of the word that starts at an offset. Hyphens and apostrophes only stand inside; a point may end a name's word (Dr.).</summary>
    public static int EndOfWord(string text, int start, bool isName)
    {
        int i = start + 1;
        while (i < text.Length && (IsInner(text[i]) || JoinsNext(text, i) || (isName && text[i] == '.')))
        {
            i++;
        }

        return i;
    }

    /// <summary>A run of capitalised words with single spaces.</summary>
    public static bool IsBareName(string text) => IsRun(text, isName: true);

    /// <summary>A run of lower-case words with single spaces, none of them reserved.</summary>
    public static bool IsBareWords(string text) => IsRun(text, isName: false);

    /// <summary>A run of words of either sort, reserved or not: what a want is called.</summary>
    public static bool IsBareLabel(string text)
    {
        foreach (string word in text.Split(' '))
        {
            bool isName = word.Length > 0 && StartsName(word[0]);
            if (word.Length == 0 || !(isName || StartsWord(word[0])) || EndOfWord(word, 0, isName) != word.Length)
            {
                return false;
            }
        }

        return true;
    }

    public static string ShowLabel(string label) => IsBareLabel(label) ? label : Quote(label, '`');

    public static string ShowName(string name) => IsBareName(name) ? name : Quote(name, '"');

    public static string ShowWords(string words) => IsBareWords(words) ? words : Quote(words, '`');

    public static string Quote(string text, char quote)
    {
        var builder = new StringBuilder(text.Length + 2).Append(quote);
        foreach (char c in text)
        {
            AppendEscaped(builder, c, quote);
        }

        return builder.Append(quote).ToString();
    }

    private static void AppendEscaped(StringBuilder builder, char c, char quote)
    {
        if (c == '\n')
        {
            builder.Append("\\n");
        }
        else if (c == '\r')
        {
            builder.Append("\\r");
        }
        else
        {
            builder.Append(c == quote || c == '\\' ? "\\" : string.Empty).Append(c);
        }
    }

    private static bool IsInner(char c) => c == '_' || char.IsLetterOrDigit(c);

    private static bool JoinsNext(string text, int i) =>
        text[i] is '-' or '\'' or '’' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);

    private static bool IsRun(string text, bool isName)
    {
        for (int start = 0; ; start++)
        {
            if (start >= text.Length || !(isName ? StartsName(text[start]) : StartsWord(text[start])))
            {
                return false;
            }

            int end = EndOfWord(text, start, isName);
            if (!isName && ReservedWords.IsReserved(text.Substring(start, end - start)))
            {
                return false;
            }

            if (end == text.Length)
            {
                return true;
            }

            if (text[end] != ' ')
            {
                return false;
            }

            start = end;
        }
    }
}
