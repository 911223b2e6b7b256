using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Dramaturg.Language.Text;

namespace Dramaturg.Fuzzing;

/// <summary>Words, numbers, signs and gaps, as all the languages have them more or less.</summary>
internal static partial class Tokens
{
    /// <summary>What no shipped text holds, or not often enough.</summary>
    public static IReadOnlyList<string> Odd { get; } =
    [
        "(", ")", "{", "}", "[", "]", "\"", "`", "#", "//", "/*", "*/", "==", "!=", ">=", "<=", "!", "&", "|", "?", "-1", "1.5.", "1e3", "999999999999999999999999999999",
        ".", "\\", "\t", "\r", "\r\n", "\0", "\uFEFF", "\uD800", "\u00A0", "\u2028", "\u200F", "é", "中", "😀", "believes(", "if(", "elseif(", "forall(x : ", "sum(x : ",
        "for every p: person,", "according to", "if x then", "otherwise", "is unknown", "chance 5 in 10", "{surgeon", "{a.dative}", "genitive",
        "{{", "}}", "{%", "%}", "{% so", "{% endso %}", "{% if x %}", "{% endif %}", "{% say asks to x %}", "[[", "]]", "[[or]]", "= covers: light by x; then row by y", "= when:", "= happens: light",
        "@", "~", ">", "^", "===", "| capital", "(1..9)", "{% assign a = a %}",
    ];

    public static IReadOnlyList<TextSpan> Of(string text) =>
        Token().Matches(text).Select(match => new TextSpan(match.Index, match.Length)).ToArray();

    [GeneratedRegex(@"\w+|\s+|[=!<>]=|""[^""\n]*""|.", RegexOptions.Singleline)]
    private static partial Regex Token();
}
