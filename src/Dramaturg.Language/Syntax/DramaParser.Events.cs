using System.Collections.Generic;

namespace Dramaturg.Language.Syntax;

public sealed partial class DramaParser
{
    private static readonly string[] s_eventLines = { "needs", "wanted", "seen", "takes", "chance", "if", "for" };

    private EventSyntax ParseEvent(EventWord word)
    {
        int start = _index++;
        var name = ParseWords("what happens, as in `act go by person, to place`");
        var roles = ParseRoles(withKinds: true);
        var span = SpanFrom(start);
        string? comment = ParseEndOfLine();
        string place = word == EventWord.Act ? "an act" : "an event";
        var lines = ParseBlock(place, "what it needs and what changes", span, ParseEventLine);
        return new EventSyntax(word, name, roles, lines) { Span = span, EndComment = comment };
    }

    private SyntaxList<RoleSyntax> ParseRoles(bool withKinds)
    {
        var roles = new List<RoleSyntax>();
        while (IsAtPreposition || Current.Kind == TokenKind.Comma)
        {
            int start = _index;
            bool isFirst = !Accept(TokenKind.Comma) && roles.Count == 0;
            if (!IsAtPreposition)
            {
                Fail("a preposition and a role, as in `by surgeon: doctor`");
                break;
            }

            string preposition = Current.Text;
            _index++;
            if (isFirst && IsAtPreposition && StartsMistake())
            {
                _diagnostics.PrepositionInName(Locate(_tokens[_index - 1].Span), _tokens[_index - 2].Text, preposition);
                continue;
            }

            var term = ParseRoleTerm();
            var kind = withKinds && Accept(TokenKind.Colon) ? ParseKindType() : null;
            roles.Add(new RoleSyntax(preposition, term, kind) { Span = SpanFrom(start) });
        }

        return new SyntaxList<RoleSyntax>(roles);
    }

    private ExpressionSyntax ParseRoleTerm() =>
        IsAtName || IsAtEither("yes", "no") || Current.Kind is TokenKind.Number or TokenKind.Minus
            ? ParseUnary()
            : ParseBareWords("a role");

    private ReferenceSyntax ParseBareWords(string expected)
    {
        var words = ParseWords(expected);
        return new ReferenceSyntax(words.Text, SyntaxList<ArgumentSyntax>.Empty) { Span = words.Span };
    }

    private EventLineSyntax? ParseEventLine()
    {
        int start = _index;
        if (IsAtOutcome)
        {
            return ParseOutcome();
        }

        if (IsAtGuessedOutcome)
        {
            return ParseGuessedOutcome();
        }

        EventLineSyntax? line = Current.Kind == TokenKind.Word ? ParseDemand() : null;
        if (line is null)
        {
            return ParseEffect(ChangeWord.Becomes);
        }

        var span = SpanFrom(start);
        return line with { Span = span, EndComment = ParseEndOfLine() };
    }

    private EventLineSyntax? ParseDemand()
    {
        switch (Current.Text)
        {
            case "needs":
                _index++;
                return new NeedsSyntax(ParseCondition());
            case "wanted":
                return ParseWanted();
            case "takes":
                return ParseTakes();
            case "seen":
                _index++;
                Expect("by");
                var observer = ParseObserver();
                return new SeenSyntax(observer, ParseGuard());
            default:
                return null;
        }
    }

    private ExpressionSyntax? ParseGuard() => Accept("if") ? ParseCondition() : null;

    /// <summary>Everyone, nobody, names and roles, or a variable with its kind.</summary>
    private ObserverSyntax ParseObserver()
    {
        int start = _index;
        if (Accept("nobody"))
        {
            return new NobodyObserverSyntax { Span = SpanFrom(start) };
        }

        if (Accept("everyone") || Accept("anyone"))
        {
            var at = Accept("at") ? ParseSum() : null;
            return new EveryoneObserverSyntax(at) { Span = SpanFrom(start) };
        }

        if (!IsAtWords)
        {
            return new NamedObserverSyntax(ParseTerms()) { Span = SpanFrom(start) };
        }

        var words = ParseWords("who sees it");
        if (Accept(TokenKind.Colon))
        {
            return new VariableObserverSyntax(words, ParseKindType()) { Span = SpanFrom(start) };
        }

        var first = new ReferenceSyntax(words.Text, SyntaxList<ArgumentSyntax>.Empty) { Span = words.Span };
        return new NamedObserverSyntax(ParseTerms(first)) { Span = SpanFrom(start) };
    }

    private ItemSyntax ParseSeeing()
    {
        int start = _index;
        var observer = Accept("whoever") ? ParseWhoever() : ParseObserver();
        if (!Accept("see"))
        {
            Expect("sees");
        }

        var fact = ParseFactOrWhether(isPattern: true);
        bool atTheSamePlace = Accept("at");
        if (atTheSamePlace)
        {
            Expect("the");
            Expect("same");
            Expect("place");
        }

        var guard = ParseGuard();
        return End(new SeeingSyntax(observer, fact, atTheSamePlace, guard), start);
    }

    private ObserverSyntax ParseWhoever()
    {
        int start = _index;
        var name = ParseWords("a word for whoever sees it");
        TypeSyntax kind = Accept(TokenKind.Colon) ? ParseKindType() : new KindTypeSyntax("person") { Span = name.Span };
        return new VariableObserverSyntax(name, kind) { Span = SpanFrom(start) };
    }

    /// <summary><c>FACT of X</c>, or <c>whether X is ADJECTIVE</c>.</summary>
    private ExpressionSyntax ParseFactOrWhether(bool isPattern)
    {
        int start = _index;
        if (!Accept("whether"))
        {
            return ParseReference(isPattern);
        }

        var left = ParseArgument(isPattern);
        Expect("is");
        var adjective = ParseReference(isPattern);
        return new ComparisonSyntax(left, ComparisonWord.Is, adjective, false) { Span = SpanFrom(start), Height = 2 };
    }

    private SyntaxList<ExpressionSyntax> ParseTerms(ExpressionSyntax? first = null)
    {
        var terms = new List<ExpressionSyntax> { first ?? ParseArgument() };
        while (Accept(TokenKind.Comma))
        {
            terms.Add(ParseArgument());
        }

        return new SyntaxList<ExpressionSyntax>(terms);
    }
}
