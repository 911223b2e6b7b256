using System.Collections.Generic;

namespace Dramaturg.Language.Syntax;

public sealed partial class DramaParser
{
    private FactsSyntax ParseFacts()
    {
        int start = _index++;
        var span = SpanFrom(start);
        string? comment = ParseEndOfLine();
        var facts = ParseBlock("the facts", "facts such as `place of person: place`", span, ParseFact);
        return new FactsSyntax(facts) { Span = span, EndComment = comment };
    }

    private FactSyntax ParseFact()
    {
        int start = _index;
        FactSyntax fact;
        RefuseName("a fact such as `place of person: place`");
        var first = IsAt("yes") ? null : ParseWords("a fact such as `place of person: place`");
        if (first is null || IsAt("can"))
        {
            fact = ParseAdjectives(first);
        }
        else
        {
            var parameters = ParseParameters();
            Expect(TokenKind.Colon, "a colon and the values that the fact can have");
            var type = ParseFactType();
            bool orUnknown = Accept("or");
            if (orUnknown)
            {
                Expect("unknown");
            }

            bool withHistory = Accept(TokenKind.Comma);
            if (withHistory)
            {
                Expect("with");
                Expect("history");
            }

            fact = new ValueFactSyntax(first, parameters, type, orUnknown, withHistory);
        }

        var span = SpanFrom(start);
        return fact with { Span = span, EndComment = ParseEndOfLine() };
    }

    private FactSyntax ParseAdjectives(IdentifierSyntax? first)
    {
        var kind = first is null ? ParseKindType() : new KindTypeSyntax(first.Text) { Span = first.Span };
        Expect("can");
        Expect("be");
        var adjectives = new List<AdjectiveSyntax>();
        do
        {
            int start = _index;
            var name = ParseWords("an adjective");
            adjectives.Add(new AdjectiveSyntax(name, ParseParameters()) { Span = SpanFrom(start) });
        }
        while (Accept(TokenKind.Comma));
        return new AdjectiveFactSyntax(kind, new SyntaxList<AdjectiveSyntax>(adjectives));
    }

    private SyntaxList<ParameterSyntax> ParseParameters()
    {
        var parameters = new List<ParameterSyntax>();
        while (IsAtPreposition)
        {
            int start = _index;
            string preposition = Current.Text;
            _index++;
            RefuseName("a kind");
            parameters.Add(new ParameterSyntax(preposition, ParseKindType()) { Span = SpanFrom(start) });
        }

        return new SyntaxList<ParameterSyntax>(parameters);
    }

    /// <summary>Nobody in particular has facts of one's own.</summary>
    private void RefuseName(string expected)
    {
        if (IsAtName && StartsMistake())
        {
            _diagnostics.NameForKind(Locate(Current.Span), expected, Current.Text);
        }
    }

    private TypeSyntax ParseFactType()
    {
        int start = _index;
        if (Current.Kind is TokenKind.Number or TokenKind.Minus)
        {
            decimal lowest = ParseNumber();
            Expect("to");
            decimal highest = ParseNumber();
            return _lineHasError
                ? new MissingTypeSyntax { Span = SpanFrom(start) }
                : new RangeTypeSyntax(lowest, highest) { Span = SpanFrom(start) };
        }

        if (IsAt("yes"))
        {
            return ParseKindType();
        }

        var values = ParseFactValues("values, such as `sunny, rainy` or `0 to 3`, or a kind");
        return values.Count > 1 ? new ChoiceTypeSyntax(values) { Span = SpanFrom(start) }
            : _tokens[start].IsWord("number") && values[0].Text == "number" ? new NumberTypeSyntax { Span = SpanFrom(start) }
            : values[0].Text.Length == 0 ? new MissingTypeSyntax { Span = SpanFrom(start) }
            : new KindTypeSyntax(values[0].Text) { Span = SpanFrom(start) };
    }

    /// <summary>Words up to the end, or to a comma before <c>with history</c>.</summary>
    private SyntaxList<IdentifierSyntax> ParseFactValues(string expected)
    {
        var words = new List<IdentifierSyntax> { ParseWords(expected) };
        while (!Peek(1).IsWord("with") && Accept(TokenKind.Comma))
        {
            words.Add(ParseWords(expected));
        }

        return new SyntaxList<IdentifierSyntax>(words);
    }
}
