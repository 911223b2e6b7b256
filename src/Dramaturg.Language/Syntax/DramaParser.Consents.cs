using System.Collections.Generic;

namespace Dramaturg.Language.Syntax;

public sealed partial class DramaParser
{
    private WantedSyntax ParseWanted()
    {
        _index++;
        Expect("by");
        var by = ParseConsenters();
        int start = _index;
        var proxy = Accept("or") ? ParseConsenter() : null;
        if (proxy is null)
        {
            return new WantedSyntax(by, null, ParseGuard());
        }

        if (by is not NamedConsenterSyntax { Terms.Count: 1 } && StartsMistake())
        {
            _diagnostics.ProxyForSeveral(Locate(SpanFrom(start)));
        }
        else if (!IsAt("if"))
        {
            Fail("`if` and when the proxy is asked");
        }

        return new WantedSyntax(by, proxy, ParseGuard());
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
