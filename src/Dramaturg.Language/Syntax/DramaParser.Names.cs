using System.Collections.Generic;
using System.Text;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Syntax;

public sealed partial class DramaParser
{
    private bool IsAtName => Current.Kind is TokenKind.Name or TokenKind.Text;

    private bool IsAtWords =>
        Current.Kind == TokenKind.QuotedWord || (Current.Kind == TokenKind.Word && !ReservedWords.IsReserved(Current.Text));

    private bool IsAtPreposition => Current.Kind == TokenKind.Word && ReservedWords.IsPreposition(Current.Text);

    private IdentifierSyntax ParseName(string expected = "a name")
    {
        int start = _index;
        if (!IsAtName)
        {
            Fail(expected);
            return new IdentifierSyntax(string.Empty, true) { Span = CurrentOrEnd() };
        }

        string text = Current.Text;
        _index++;
        return new IdentifierSyntax(text, true) { Span = SpanFrom(start) };
    }

    /// <summary>A run of plain words, or one in backticks.</summary>
    private IdentifierSyntax ParseWords(string expected)
    {
        int start = _index;
        if (!IsAtWords)
        {
            FailAtWord(expected);
            return new IdentifierSyntax(string.Empty, false) { Span = CurrentOrEnd() };
        }

        string text = Current.Text;
        if (Current.Kind == TokenKind.QuotedWord)
        {
            _index++;
            return new IdentifierSyntax(text, false) { Span = SpanFrom(start) };
        }

        _index++;
        StringBuilder? run = null;
        while (Current.Kind == TokenKind.Word && IsAtWords)
        {
            run ??= new StringBuilder(text);
            run.Append(' ').Append(Current.Text);
            _index++;
        }

        return new IdentifierSyntax(run?.ToString() ?? text, false) { Span = SpanFrom(start) };
    }

    private void FailAtWord(string expected)
    {
        if (Current.Kind != TokenKind.Word || !ReservedWords.IsReserved(Current.Text))
        {
            Fail(expected);
        }
        else if (StartsMistake())
        {
            _diagnostics.ReservedWord(Locate(Current.Span), Current.Text);
        }
    }

    private IdentifierSyntax ParseNameOrWords(string expected) =>
        IsAtName ? ParseName(expected) : ParseWords(expected);

    /// <summary>What a concern is called: any words and names up to the comma or colon.</summary>
    private IdentifierSyntax ParseLabel()
    {
        int start = _index;
        if (Current.Kind is TokenKind.QuotedWord or TokenKind.Text)
        {
            _index++;
            return new IdentifierSyntax(_tokens[start].Text, false) { Span = SpanFrom(start) };
        }

        var label = new StringBuilder();
        while (Current.Kind is TokenKind.Word or TokenKind.Name)
        {
            label.Append(label.Length > 0 ? " " : string.Empty).Append(Current.Text);
            _index++;
        }

        if (label.Length == 0)
        {
            Fail("a few words for what is wanted");
        }

        return new IdentifierSyntax(label.ToString(), false) { Span = SpanFrom(start) };
    }

    private SyntaxList<IdentifierSyntax> ParseNames(string expected = "a name")
    {
        var names = new List<IdentifierSyntax> { ParseName(expected) };
        while (Accept(TokenKind.Comma))
        {
            names.Add(ParseName(expected));
        }

        return new SyntaxList<IdentifierSyntax>(names);
    }

    private SyntaxList<IdentifierSyntax> ParseWordsList(string expected)
    {
        var words = new List<IdentifierSyntax> { ParseWords(expected) };
        while (Accept(TokenKind.Comma))
        {
            words.Add(ParseWords(expected));
        }

        return new SyntaxList<IdentifierSyntax>(words);
    }

    private SyntaxList<IdentifierSyntax> ParseBeatNames()
    {
        var names = new List<IdentifierSyntax> { ParseNameOrWords("the name of a beat") };
        while (Accept(TokenKind.Comma))
        {
            names.Add(ParseNameOrWords("the name of a beat"));
        }

        return new SyntaxList<IdentifierSyntax>(names);
    }

    /// <summary>A number with an optional minus.</summary>
    private decimal ParseNumber()
    {
        bool isNegative = Accept(TokenKind.Minus);
        if (Current.Kind != TokenKind.Number)
        {
            Fail("a number");
            return 0;
        }

        decimal value = NumberOf(Current);
        _index++;
        return isNegative ? -value : value;
    }

    private decimal NumberOf(Token token)
    {
        if (ExactNumber.TryParse(token.Text, out decimal value))
        {
            return value;
        }

        StartsMistake();
        _diagnostics.NumberTooLong(Locate(token.Span), token.Text);
        return 0;
    }

    /// <summary>A kind, or yes or no.</summary>
    private TypeSyntax ParseKindType()
    {
        int start = _index;
        if (Accept("yes"))
        {
            Expect("or");
            Expect("no");
            return new TruthTypeSyntax { Span = SpanFrom(start) };
        }

        var kind = ParseWords("a kind");
        return kind.Text.Length == 0
            ? new MissingTypeSyntax { Span = kind.Span }
            : new KindTypeSyntax(kind.Text) { Span = kind.Span };
    }
}
