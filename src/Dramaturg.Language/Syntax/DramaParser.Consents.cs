using System.Collections.Generic;

namespace Dramaturg.Language.Syntax;

public sealed partial class DramaParser
{
    private WantedSyntax ParseWanted()
    {
        _index++;
        Expect("by");
        int? least = Current.Kind == TokenKind.Number ? ParseLeast() : null;
        var by = ParseConsenters();
        int start = _index;
        var proxy = Accept("or") ? ParseConsenter() : null;
        if (proxy is null)
        {
            return new WantedSyntax(least, by, null, ParseGuard());
        }

        if ((least is not null || by is not NamedConsenterSyntax { Terms.Count: 1 }) && StartsMistake())
        {
            _diagnostics.ProxyForSeveral(Locate(SpanFrom(start)));
        }
        else if (!IsAt("if"))
        {
            Fail("`if` and when the proxy is asked");
        }

        return new WantedSyntax(least, by, proxy, ParseGuard());
    }

    /// <summary><c>2 of</c>.</summary>
    private int ParseLeast()
    {
        if (Current.Text.Length > 4 || !int.TryParse(Current.Text, out int least) || least == 0)
        {
            Fail("how many of them, a whole number from 1");
            least = 1;
        }

        _index++;
        Expect("of");
        return least;
    }

    private ConsenterSyntax ParseConsenters()
    {
        int start = _index;
        var first = ParseConsenter();
        if (first is ReferenceSyntax { Arguments.Count: 0 } word && Accept(TokenKind.Colon))
        {
            var name = new IdentifierSyntax(word.Words, false) { Span = word.Span };
            return new VariableConsenterSyntax(name, ParseKindType()) { Span = SpanFrom(start) };
        }

        var terms = new List<ExpressionSyntax> { first };
        while (Accept(TokenKind.Comma))
        {
            terms.Add(ParseConsenter());
        }

        return new NamedConsenterSyntax(new SyntaxList<ExpressionSyntax>(terms)) { Span = SpanFrom(start) };
    }

    /// <summary>A name, a role, or a fact whose value is somebody.</summary>
    private ExpressionSyntax ParseConsenter() => IsAtWords ? ParseReference(isPattern: false) : ParseArgument();
}
