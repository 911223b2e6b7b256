// Tokens to a tree, by recursive descent, a line at a time. Each kind of line is known by its first word (a line that starts with a name or a
// plain word by the verb after it), so two tokens of lookahead decide everything and no declaration is ever consulted. The first mistake in
// a line is reported and the rest of that line skipped; the next line starts afresh. Nesting is limited, so no text can exhaust the stack.

using System;
using System.Collections.Generic;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Syntax;

public sealed partial class DramaParser
{
    /// <summary>Whoever reads files reads no larger ones, and reports <see cref="DiagnosticBag.FileTooLarge"/> instead.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    /// <summary>Levels of blocks, parentheses and operators.</summary>
    public const int MaximumDepth = 100;

    private readonly SourceText _source;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly DiagnosticBag _diagnostics;
    private int _index;
    private int _depth;
    private bool _lineHasError;

    private DramaParser(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _tokens = Lexer.Read(source, diagnostics);
    }

    /// <summary>Always a tree; what is wrong with the text stands in its diagnostics.</summary>
    public static SyntaxTree Parse(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        if (source.Text.Length > MaximumBytes)
        {
            diagnostics.FileTooLarge(MaximumBytes / 1024 / 1024);
            return new SyntaxTree(SyntaxList<ItemSyntax>.Empty, SyntaxList<CommentSyntax>.Empty)
            {
                Source = source, Diagnostics = diagnostics.ToList(),
            };
        }

        return new DramaParser(source, diagnostics).ParseTree();
    }

    private SyntaxTree ParseTree()
    {
        var items = ParseLines("the story", ParseItem);
        return new SyntaxTree(items.Lines, items.EndComments)
        {
            Source = _source,
            Span = new TextSpan(0, _source.Text.Length),
            Diagnostics = _diagnostics.ToList(),
        };
    }

    // Lines and blocks

    /// <summary>Lines of one depth, up to the dedent (left standing) or the end of the file.</summary>
    private SyntaxBlock<T> ParseLines<T>(string place, Func<T?> parseLine)
        where T : LineSyntax
    {
        var lines = new List<T>();
        var comments = new List<CommentSyntax>();
        while (true)
        {
            ReadComments(comments);
            bool isAfterBlankLine = Current.IsAfterBlankLine;
            if (Current.Kind is TokenKind.Dedent or TokenKind.EndOfFile)
            {
                return new SyntaxBlock<T>(new SyntaxList<T>(lines), new SyntaxList<CommentSyntax>(comments));
            }

            if (Current.Kind == TokenKind.Indent)
            {
                _diagnostics.UnexpectedBlock(Locate(Peek(1).Span), LineAboveHasColon());
                SkipBlock();
            }
            else if (ParseWholeLine(parseLine) is { } line)
            {
                lines.Add(line with { Comments = new SyntaxList<CommentSyntax>(comments), IsAfterBlankLine = isAfterBlankLine });
                comments.Clear();
            }
        }
    }

    private T? ParseWholeLine<T>(Func<T?> parseLine)
        where T : LineSyntax
    {
        _lineHasError = false;
        int start = _index;
        var line = parseLine();
        if (_index == start)
        {
            _index++;
        }

        return line;
    }

    /// <summary>The end of a line, with what it still holds if that is a mistake, and its comment.</summary>
    private string? ParseEndOfLine()
    {
        if (Current.Kind is not (TokenKind.EndOfLine or TokenKind.Comment or TokenKind.EndOfFile))
        {
            Fail("the end of the line");
        }

        string? comment = null;
        while (Current.Kind is not (TokenKind.EndOfLine or TokenKind.EndOfFile or TokenKind.Indent or TokenKind.Dedent))
        {
            comment = Current.Kind == TokenKind.Comment ? Current.Text : null;
            _index++;
        }

        if (Current.Kind == TokenKind.EndOfLine)
        {
            _index++;
        }

        _lineHasError = false;
        return comment;
    }

    /// <summary>The block after a line, if there is one; else a complaint that it is missing, or nothing.</summary>
    private SyntaxBlock<T> ParseBlock<T>(string place, string? missing, TextSpan owner, Func<T?> parseLine)
        where T : LineSyntax
    {
        if (Current.Kind != TokenKind.Indent)
        {
            if (missing is not null)
            {
                _diagnostics.MissingBlock(Locate(owner), missing);
            }

            return SyntaxBlock<T>.Empty;
        }

        if (_depth >= MaximumDepth)
        {
            _diagnostics.TooDeep(Locate(Peek(1).Span), MaximumDepth);
            SkipBlock();
            return SyntaxBlock<T>.Empty;
        }

        _depth++;
        _index++;
        var block = ParseLines(place, parseLine);
        Accept(TokenKind.Dedent);
        _depth--;
        return block;
    }

    private void SkipBlock()
    {
        int depth = 0;
        do
        {
            depth += Current.Kind == TokenKind.Indent ? 1 : Current.Kind == TokenKind.Dedent ? -1 : 0;
            _index++;
        }
        while (depth > 0 && Current.Kind != TokenKind.EndOfFile);
    }

    private void ReadComments(List<CommentSyntax> comments)
    {
        while (Current.Kind == TokenKind.Comment)
        {
            comments.Add(new CommentSyntax(Current.Text) { Span = Current.Span, IsAfterBlankLine = Current.IsAfterBlankLine });
            _index++;
        }
    }

    // Tokens

    private Token Current => _tokens[Math.Min(_index, _tokens.Count - 1)];

    private Token Peek(int distance) => _tokens[Math.Min(_index + distance, _tokens.Count - 1)];

    private bool IsAt(string word) => Current.IsWord(word);

    private bool IsAtEither(string word, string other) => IsAt(word) || IsAt(other);

    private bool Accept(string word)
    {
        if (!IsAt(word))
        {
            return false;
        }

        _index++;
        return true;
    }

    private bool Accept(TokenKind kind)
    {
        if (Current.Kind != kind)
        {
            return false;
        }

        _index++;
        return true;
    }

    private void Expect(string word)
    {
        if (!Accept(word))
        {
            Fail($"`{word}`");
        }
    }

    private void Expect(TokenKind kind, string shown)
    {
        if (!Accept(kind))
        {
            Fail(shown);
        }
    }

    /// <summary>Reports what was expected here, unless this line already has its mistake.</summary>
    private void Fail(string expected)
    {
        if (StartsMistake())
        {
            _diagnostics.Unexpected(Locate(CurrentOrEnd()), expected, Show(Current));
        }
    }

    private bool LineAboveHasColon()
    {
        int at = _index - 1;
        while (at >= 0 && _tokens[at].Kind is (TokenKind.EndOfLine or TokenKind.Comment))
        {
            at--;
        }

        while (at >= 0 && _tokens[at].Kind is not (TokenKind.EndOfLine or TokenKind.Colon))
        {
            at--;
        }

        return at >= 0 && _tokens[at].Kind == TokenKind.Colon;
    }

    private bool StartsMistake()
    {
        bool isFirst = !_lineHasError;
        _lineHasError = true;
        return isFirst;
    }

    private TextSpan CurrentOrEnd() =>
        Current.Span.Length > 0 || _index == 0 ? Current.Span : new TextSpan(_tokens[_index - 1].Span.End, 0);

    private static string Show(Token token) => token.Kind switch
    {
        TokenKind.EndOfLine or TokenKind.Comment => "the end of the line",
        TokenKind.EndOfFile => "the end of the file",
        TokenKind.Indent or TokenKind.Dedent => "other indentation",
        TokenKind.Text => $"\"{token.Text}\"",
        TokenKind.Name => token.Text,
        _ => $"`{token.Text}`",
    };

    private TextLocation Locate(TextSpan span) => new(_source, span);

    private TextSpan SpanFrom(int startIndex)
    {
        int start = _tokens[Math.Min(startIndex, _tokens.Count - 1)].Span.Start;
        return TextSpan.FromBounds(start, _index > startIndex ? Math.Max(start, _tokens[_index - 1].Span.End) : start);
    }
}
