namespace Dramaturg.Language.Syntax;

public enum TokenKind
{
    /// <summary>A run of capitalised words: <c>Frau Schmidt</c>.</summary>
    Name,

    /// <summary>Anything in double quotes; a name of any spelling.</summary>
    Text,

    /// <summary>One lower-case word.</summary>
    Word,

    /// <summary>Anything in backticks; never a word of the language.</summary>
    QuotedWord,
    Number,
    Colon,
    Comma,
    LeftParenthesis,
    RightParenthesis,
    Plus,
    Minus,
    Star,
    Slash,
    Less,
    Greater,
    AtMost,
    AtLeast,
    LeftBrace,
    RightBrace,

    /// <summary>From <c>#</c> to the end of the line; a line of its own, or before the end of another.</summary>
    Comment,

    /// <summary>The end of a line that holds more than a comment.</summary>
    EndOfLine,
    Indent,
    Dedent,
    EndOfFile,
}
