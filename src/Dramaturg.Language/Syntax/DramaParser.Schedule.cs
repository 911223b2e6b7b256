using System.Collections.Generic;

namespace Dramaturg.Language.Syntax;

public sealed partial class DramaParser
{
    private ItemSyntax ParseDays()
    {
        int start = _index++;
        var days = ParseNames("the name of a day");
        var parts = Accept(TokenKind.Colon) ? ParseWordsList("a part of the day, as in `morning, night`") : SyntaxList<IdentifierSyntax>.Empty;
        return End(new DaysSyntax(days, parts), start);
    }

    private DueSyntax ParseDue()
    {
        int start = _index++;
        bool isEvery = Accept("every");
        var day = isEvery ? null : ParseName("a day");
        var part = isEvery ? ParseWords("`day`, or a part of it") : IsAtWords ? ParseWords("a part of the day") : null;
        var title = Current.Kind == TokenKind.Text ? ParseName() : null;
        var condition = ParseGuard();
        var foresight = Accept(TokenKind.Comma) ? ParseForesight() : null;
        var span = SpanFrom(start);
        string? comment = ParseEndOfLine();
        var lines = ParseBlock("a scheduled event", "what changes", span, ParseEventLine);
        return new DueSyntax(day, part, title, condition, foresight, lines) { Span = span, EndComment = comment };
    }

    private ForesightSyntax ParseForesight()
    {
        int start = _index;
        if (Accept("unforeseen"))
        {
            return new ForesightSyntax(SyntaxList<IdentifierSyntax>.Empty) { Span = SpanFrom(start) };
        }

        if (!Accept("foreseen"))
        {
            Fail("`unforeseen`, or `foreseen by` and by whom");
        }

        Expect("by");
        var by = new List<IdentifierSyntax> { ParseNameOrWords("a name or a kind") };
        while (Accept(TokenKind.Comma))
        {
            by.Add(ParseNameOrWords("a name or a kind"));
        }

        return new ForesightSyntax(new SyntaxList<IdentifierSyntax>(by)) { Span = SpanFrom(start) };
    }

    /// <summary><c>takes 2</c>; its first word is not yet taken.</summary>
    private TakesSyntax ParseTakes()
    {
        _index++;
        if (Current.Kind != TokenKind.Number || Current.Text.Length > 4 || !int.TryParse(Current.Text, out int moments) || moments == 0)
        {
            Fail("how many days or parts of days it takes, a whole number from 1");
            return new TakesSyntax(1);
        }

        _index++;
        return new TakesSyntax(moments);
    }
}
