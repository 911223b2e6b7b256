using System.Text;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Syntax;

public sealed partial class Lexer
{
    private void ReadTokens()
    {
        while (true)
        {
            SkipSpaces();
            if (IsAtLineEnd())
            {
                break;
            }

            ReadToken();
        }

        _tokens.Add(new Token(TokenKind.EndOfLine, new TextSpan(_position, 0), string.Empty, false));
    }

    private void ReadToken()
    {
        char c = _text[_position];
        if (c == '#')
        {
            _tokens.Add(ReadComment());
        }
        else if (Spelling.StartsName(c))
        {
            ReadName();
        }
        else if (Spelling.StartsWord(c))
        {
            int start = _position;
            _position = Spelling.EndOfWord(_text, start, isName: false);
            Add(TokenKind.Word, start, _text.Substring(start, _position - start));
        }
        else if (c is >= '0' and <= '9')
        {
            ReadNumber();
        }
        else if (c is '"' or '`')
        {
            ReadQuoted(c);
        }
        else
        {
            ReadSymbol(c);
        }
    }

    private void ReadName()
    {
        int start = _position;
        _position = Spelling.EndOfWord(_text, start, isName: true);
        int end = _position;
        string name = _text.Substring(start, end - start);
        StringBuilder? run = null;
        while (NextNameWord(end) is var next && next >= 0)
        {
            end = Spelling.EndOfWord(_text, next, isName: true);
            run ??= new StringBuilder(name);
            run.Append(' ').Append(_text, next, end - next);
        }

        _position = end;
        Add(TokenKind.Name, start, run?.ToString() ?? name);
    }

    private int NextNameWord(int end)
    {
        int next = end;
        while (next < _text.Length && _text[next] is ' ' or '\t')
        {
            next++;
        }

        return next > end && next < _text.Length && Spelling.StartsName(_text[next]) ? next : -1;
    }

    private void ReadNumber()
    {
        int start = _position;
        SkipDigits();
        if (_position + 1 < _text.Length && _text[_position] == '.' && _text[_position + 1] is >= '0' and <= '9')
        {
            _position++;
            SkipDigits();
        }

        Add(TokenKind.Number, start, _text.Substring(start, _position - start));
    }

    private void SkipDigits()
    {
        while (_position < _text.Length && _text[_position] is >= '0' and <= '9')
        {
            _position++;
        }
    }

    private void ReadQuoted(char quote)
    {
        int start = _position++;
        var text = new StringBuilder();
        while (!IsAtLineEnd() && _text[_position] != quote)
        {
            text.Append(ReadQuotedCharacter());
        }

        if (IsAtLineEnd())
        {
            _diagnostics.UnclosedQuotation(Location(start), quote.ToString());
        }
        else
        {
            _position++;
        }

        Add(quote == '"' ? TokenKind.Text : TokenKind.QuotedWord, start, text.ToString());
    }

    private char ReadQuotedCharacter()
    {
        char c = _text[_position++];
        if (c != '\\' || IsAtLineEnd())
        {
            return c;
        }

        char escaped = _text[_position++];
        return escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
    }

    private void ReadSymbol(char c)
    {
        int start = _position++;
        bool isBeforeEqual = _position < _text.Length && _text[_position] == '=';
        var kind = c switch
        {
            ':' => TokenKind.Colon,
            ',' => TokenKind.Comma,
            '(' => TokenKind.LeftParenthesis,
            ')' => TokenKind.RightParenthesis,
            '+' => TokenKind.Plus,
            '-' => TokenKind.Minus,
            '*' => TokenKind.Star,
            '/' => TokenKind.Slash,
            '{' => TokenKind.LeftBrace,
            '}' => TokenKind.RightBrace,
            '<' => isBeforeEqual ? TokenKind.AtMost : TokenKind.Less,
            '>' => isBeforeEqual ? TokenKind.AtLeast : TokenKind.Greater,
            _ => TokenKind.EndOfFile,
        };
        if (kind == TokenKind.EndOfFile)
        {
            ReadStray(start);
            return;
        }

        if (kind is TokenKind.AtMost or TokenKind.AtLeast)
        {
            _position++;
        }

        Add(kind, start, _text.Substring(start, _position - start));
    }

    /// <summary>One complaint for a whole run of characters that no token has.</summary>
    private void ReadStray(int start)
    {
        while (!IsAtLineEnd() && IsStray(_text[_position]))
        {
            _position++;
        }

        _diagnostics.StrayCharacters(Location(start), _text.Substring(start, _position - start));
    }

    private static bool IsStray(char c) =>
        !char.IsLetterOrDigit(c) && c is not (' ' or '\t' or '_' or '#' or '"' or '`' or ':' or ',' or '(' or ')' or '+' or '-' or '*' or '/' or '<' or '>' or '{' or '}');

    private Token ReadComment()
    {
        int start = _position;
        while (!IsAtLineEnd())
        {
            _position++;
        }

        string text = _text.Substring(start + 1, _position - start - 1).Trim();
        return new Token(TokenKind.Comment, TextSpan.FromBounds(start, _position), text, TakeBlankLine());
    }

    private void Add(TokenKind kind, int start, string text) =>
        _tokens.Add(new Token(kind, TextSpan.FromBounds(start, _position), text, TakeBlankLine()));

    private bool TakeBlankLine()
    {
        bool was = _isAfterBlankLine;
        _isAfterBlankLine = false;
        return was;
    }

    private void SkipSpaces()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\t' or '\u00A0')
        {
            _position++;
        }
    }

    private bool IsAtLineEnd() => _position >= _text.Length || _text[_position] is '\n' or '\r';

    private void SkipLineEnd()
    {
        if (_position < _text.Length && _text[_position] == '\r')
        {
            _position++;
        }

        if (_position < _text.Length && _text[_position] == '\n')
        {
            _position++;
        }
    }

    private TextLocation Location(int start) => new(_source, TextSpan.FromBounds(start, _position));
}
