using System.Collections.Generic;

namespace Dramaturg.Language.Syntax;

// What writers try before they know of `is more than 5`: `is over 5`, `is greater than 5`. The number behind it is compared as meant, so that it is one mistake and no more.
public sealed partial class DramaParser
{
    private static readonly Dictionary<string, ComparisonWord> s_guessedComparisons = new()
    {
        ["over"] = ComparisonWord.More,
        ["above"] = ComparisonWord.More,
        ["greater"] = ComparisonWord.More,
        ["bigger"] = ComparisonWord.More,
        ["higher"] = ComparisonWord.More,
        ["under"] = ComparisonWord.Less,
        ["below"] = ComparisonWord.Less,
        ["smaller"] = ComparisonWord.Less,
        ["lower"] = ComparisonWord.Less,
        ["fewer"] = ComparisonWord.Less,
    };

    /// <summary>Null: no such guess before a number; it may be a value of that name.</summary>
    private ComparisonWord? ParseGuessedComparison()
    {
        int length = Peek(1).Text == "than" ? 2 : 1;
        if (Current.Kind != TokenKind.Word || Peek(length).Kind != TokenKind.Number || !s_guessedComparisons.TryGetValue(Current.Text, out var meant))
        {
            return null;
        }

        _diagnostics.Unexpected(Locate(CurrentOrEnd()), "`more than`, `less than`, `at least` or `at most` before a number", Show(Current));
        _lineHasError = true;
        _index += length;
        return meant;
    }
}
