using Dramaturg.Language.Text;

namespace Dramaturg.Language.Syntax;

/// <param name="Text">
/// What the token means: a name with single spaces, quoted text without quotes, a comment without <c>#</c>; for the rest, as written.
/// </param>
/// <param name="IsAfterBlankLine">Only said of the first token of a line.</param>
public readonly record struct Token(TokenKind Kind, TextSpan Span, string Text, bool IsAfterBlankLine)
{
    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;
}
