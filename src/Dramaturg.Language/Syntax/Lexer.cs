// Text to tokens, with lines and indentation made visible: EndOfLine after every line that says something, Indent and Dedent around deeper
// lines. Comments are tokens too, so that the printer can keep them; one on a line of its own comes before the dedents of the next line if
// it stands deeper than that line, and belongs to the block it closes.

using System.Collections.Generic;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Syntax;

public sealed partial class Lexer
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<Token> _tokens = new();
    private readonly List<int> _indents = new() { 0 };
    private readonly List<(Token Comment, int Column)> _pendingComments = new();
    private int _position;
    private bool _isAfterBlankLine;

    private Lexer(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _text = source.Text;
        _diagnostics = diagnostics;
    }

    /// <summary>All tokens; the last is the end of the file. Linear in the length of the text.</summary>
    public static IReadOnlyList<Token> Read(SourceText source, DiagnosticBag diagnostics)
    {
        var lexer = new Lexer(source, diagnostics);
        lexer.ReadLines();
        return lexer._tokens;
    }

    private void ReadLines()
    {
        _position = _text.Length > 0 && _text[0] == '\uFEFF' ? 1 : 0;
        while (_position < _text.Length)
        {
            ReadLine();
        }

        CloseBlocks(0);
        _tokens.Add(new Token(TokenKind.EndOfFile, new TextSpan(_text.Length, 0), string.Empty, false));
    }

    private void ReadLine()
    {
        int column = ReadIndentation();
        if (IsAtLineEnd())
        {
            _isAfterBlankLine = true;
        }
        else if (_text[_position] == '#')
        {
            _pendingComments.Add((ReadComment(), column));
            _isAfterBlankLine = false;
        }
        else
        {
            OpenOrCloseBlocks(column);
            ReadTokens();
        }

        SkipLineEnd();
    }

    private int ReadIndentation()
    {
        int start = _position;
        int column = 0;
        bool hasTab = false;
        while (_position < _text.Length && _text[_position] is ' ' or '\t')
        {
            hasTab |= _text[_position] == '\t';
            column += _text[_position] == '\t' ? 2 : 1;
            _position++;
        }

        if (hasTab && !IsAtLineEnd() && _text[_position] != '#')
        {
            _diagnostics.TabInIndentation(Location(start));
        }

        return column;
    }

    private void OpenOrCloseBlocks(int column)
    {
        CloseBlocks(column);
        var here = new TextSpan(_position, 0);
        if (column > _indents[_indents.Count - 1])
        {
            _indents.Add(column);
            _tokens.Add(new Token(TokenKind.Indent, here, string.Empty, false));
        }

        FlushComments(-1);
    }

    /// <summary>
    /// Ends the blocks deeper than a column, each after the comments that stand as deep as it does. A line between two depths is taken to belong
    /// to the deeper block, after a complaint.
    /// </summary>
    private void CloseBlocks(int column)
    {
        while (_indents[_indents.Count - 1] > column)
        {
            if (_indents[_indents.Count - 2] < column)
            {
                _diagnostics.UnevenIndentation(new TextLocation(_source, new TextSpan(_position, 0)));
                _indents[_indents.Count - 1] = column;
                break;
            }

            FlushComments(_indents[_indents.Count - 1]);
            _indents.RemoveAt(_indents.Count - 1);
            _tokens.Add(new Token(TokenKind.Dedent, new TextSpan(_position, 0), string.Empty, false));
        }

        if (column == 0 && _position >= _text.Length)
        {
            FlushComments(-1);
        }
    }

    /// <summary>Emits pending comments from the front as long as they stand at a column or deeper.</summary>
    private void FlushComments(int column)
    {
        int count = 0;
        while (count < _pendingComments.Count && _pendingComments[count].Column >= column)
        {
            _tokens.Add(_pendingComments[count].Comment);
            count++;
        }

        _pendingComments.RemoveRange(0, count);
    }
}
