// Text to tokens, left to right. What differs from other languages: a minus directly before a digit always begins a number
// (so `5-3` is two numbers), `/*/` is a whole comment, and a word is anything that is neither white space nor a symbol.

using System;
using System.Collections.Generic;
using System.Globalization;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Sabre;

internal sealed class SabreLexer
{
    private const string SymbolCharacters = "(){}[],;:*/+-&|!=<>";

    private readonly SourceText _source;
    private readonly string _text;
    private readonly SabreDiagnosticBag _diagnostics;
    private readonly List<SabreToken> _tokens = new();
    private int _position;

    private SabreLexer(SourceText source, SabreDiagnosticBag diagnostics)
    {
        _source = source;
        _text = source.Text;
        _diagnostics = diagnostics;
    }

    /// <summary>The tokens; stops after <paramref name="limit"/> of them.</summary>
    public static SabreTokens Read(SourceText source, SabreDiagnosticBag diagnostics, int limit)
    {
        var lexer = new SabreLexer(source, diagnostics);
        lexer.SkipByteOrderMark();
        while (lexer._tokens.Count < limit && lexer.SkipToToken())
        {
            lexer.ReadToken();
        }

        return new SabreTokens(source, lexer._tokens.ToArray());
    }

    private char Current => At(0);

    private char At(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private void SkipByteOrderMark()
    {
        if (Current == '\uFEFF')
        {
            _position++;
        }
    }

    /// <returns>False at the end of the file.</returns>
    private bool SkipToToken()
    {
        while (_position < _text.Length)
        {
            if (IsWhiteSpace(_text[_position]))
            {
                _position++;
            }
            else if (!SkipComment())
            {
                return true;
            }
        }

        return false;
    }

    private bool SkipComment()
    {
        if (Current != '/')
        {
            return false;
        }

        switch (At(1))
        {
            case '/':
                int end = _text.AsSpan(_position).IndexOfAny('\r', '\n');
                _position = end < 0 ? _text.Length : _position + end;
                return true;
            case '*':
                SkipBlockComment();
                return true;
            default:
                return false;
        }
    }

    private void SkipBlockComment()
    {
        int start = _position;
        int end = _text.IndexOf("*/", start + 1, StringComparison.Ordinal);
        if (end < 0)
        {
            _diagnostics.Report(SabreDiagnostics.UnclosedComment, new TextLocation(_source, new TextSpan(start, 2)));
        }

        _position = end < 0 ? _text.Length : end + 2;
    }

    private void ReadToken()
    {
        int start = _position;
        if (NumberLength() is > 0 and int digits)
        {
            Add(SabreTokenKind.Number, digits);
        }
        else if (SymbolAt() is var (kind, length) && length > 0)
        {
            Add(kind, length);
        }
        else if (Current == '"')
        {
            ReadText();
        }
        else
        {
            Add(SabreTokenKind.Word, WordLength());
        }

        System.Diagnostics.Debug.Assert(_position > start, "The lexer moves on.");
    }

    private void Add(SabreTokenKind kind, int length)
    {
        _tokens.Add(new SabreToken(kind, _position, length));
        _position += length;
    }

    private int NumberLength()
    {
        int length = Current == '-' ? 1 : 0;
        bool hasPoint = false;
        bool hasDigit = false;
        for (; ; length++)
        {
            char character = At(length);
            if (character is >= '0' and <= '9')
            {
                hasDigit = true;
            }
            else if (character == '.' && !hasPoint)
            {
                hasPoint = true;
            }
            else
            {
                return hasDigit ? length : 0;
            }
        }
    }

    private (SabreTokenKind Kind, int Length) SymbolAt() => Current switch
    {
        '(' => (SabreTokenKind.OpenParenthesis, 1),
        ')' => (SabreTokenKind.CloseParenthesis, 1),
        '{' => (SabreTokenKind.OpenBrace, 1),
        '}' => (SabreTokenKind.CloseBrace, 1),
        '[' => (SabreTokenKind.OpenBracket, 1),
        ']' => (SabreTokenKind.CloseBracket, 1),
        ',' => (SabreTokenKind.Comma, 1),
        ';' => (SabreTokenKind.Semicolon, 1),
        ':' => (SabreTokenKind.Colon, 1),
        '*' => (SabreTokenKind.Star, 1),
        '/' => (SabreTokenKind.Slash, 1),
        '+' => (SabreTokenKind.Plus, 1),
        '-' => (SabreTokenKind.Minus, 1),
        '&' => (SabreTokenKind.Ampersand, 1),
        '|' => (SabreTokenKind.Bar, 1),
        '!' => WithEqual(SabreTokenKind.BangEqual, SabreTokenKind.Bang),
        '=' => WithEqual(SabreTokenKind.EqualEqual, SabreTokenKind.Equal),
        '>' => WithEqual(SabreTokenKind.GreaterEqual, SabreTokenKind.Greater),
        '<' => WithEqual(SabreTokenKind.LessEqual, SabreTokenKind.Less),
        _ => (default, 0),
    };

    private (SabreTokenKind Kind, int Length) WithEqual(SabreTokenKind two, SabreTokenKind one) =>
        At(1) == '=' ? (two, 2) : (one, 1);

    /// <summary>A text that is never closed swallows the rest of the file, as a comment does.</summary>
    private void ReadText()
    {
        int end = _position + 1;
        while (end < _text.Length && _text[end] != '"')
        {
            end += _text[end] == '\\' ? 2 : 1;
        }

        if (end >= _text.Length)
        {
            _diagnostics.Report(SabreDiagnostics.UnclosedText, new TextLocation(_source, new TextSpan(_position, 1)));
            _position = _text.Length;
            return;
        }

        Add(SabreTokenKind.Text, end + 1 - _position);
    }

    private int WordLength()
    {
        int end = _position;
        while (end < _text.Length && !IsWhiteSpace(_text[end]) && SymbolCharacters.IndexOf(_text[end]) < 0)
        {
            end++;
        }

        return end - _position;
    }

    /// <summary>White space as Java has it: no spaces that forbid a line break, but the four separators before the space.</summary>
    private static bool IsWhiteSpace(char character)
    {
        if (character < 128)
        {
            return character is ' ' or (>= '\t' and <= '\r') or (>= '\u001C' and <= '\u001F');
        }

        return character is not ('\u00A0' or '\u2007' or '\u202F')
            && char.GetUnicodeCategory(character) is UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
    }
}
