namespace Dramaturg.Language.Sabre;

/// <summary>What a token is. Keywords are words: Sabre reserves none of them.</summary>
internal enum SabreTokenKind : byte
{
    Word,
    Number,
    Text,
    OpenParenthesis,
    CloseParenthesis,
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    Comma,
    Semicolon,
    Colon,
    Star,
    Slash,
    Plus,
    Minus,
    Ampersand,
    Bar,
    Bang,
    EqualEqual,
    BangEqual,
    GreaterEqual,
    LessEqual,
    Greater,
    Less,
    Equal,
}

internal readonly record struct SabreToken(SabreTokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
