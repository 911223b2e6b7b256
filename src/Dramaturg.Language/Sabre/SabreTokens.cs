using System;
using System.Globalization;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Sabre;

/// <summary>The tokens of one file with the text they stand for.</summary>
internal sealed class SabreTokens
{
    private readonly SabreToken[] _tokens;

    public SabreTokens(SourceText source, SabreToken[] tokens)
    {
        Source = source;
        _tokens = tokens;
    }

    public SourceText Source { get; }

    public int Count => _tokens.Length;

    public SabreTokenKind Kind(int token) => _tokens[token].Kind;

    public ReadOnlySpan<char> Span(int token) => Source.Text.AsSpan(_tokens[token].Start, _tokens[token].Length);

    public string Text(int token) => Span(token).ToString();

    public bool Is(int token, SabreTokenKind kind) => token < Count && _tokens[token].Kind == kind;

    public bool IsWord(int token, string word) =>
        Is(token, SabreTokenKind.Word) && Span(token).SequenceEqual(word.AsSpan());

    /// <summary>A word that begins with a letter.</summary>
    public bool IsName(int token)
    {
        if (!Is(token, SabreTokenKind.Word))
        {
            return false;
        }

        int start = _tokens[token].Start;
        return CharUnicodeInfo.GetUnicodeCategory(Source.Text, start)
            is UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber;
    }

    /// <summary>The place of tokens start (included) to end (not included); at least one of them.</summary>
    public TextLocation Location(int start, int end) =>
        new(Source, TextSpan.FromBounds(_tokens[start].Start, _tokens[Math.Max(start, end - 1)].End));

    public TextLocation Location(int token) => Location(token, token + 1);
}
