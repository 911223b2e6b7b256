namespace Dramaturg.Language.Syntax;

public sealed partial class DramaParser
{
    private PersonSyntax ParsePerson()
    {
        int start = _index;
        var name = ParseName();
        var span = SpanFrom(start);
        string? comment = ParseEndOfLine();
        var wants = ParseBlock("what a person wants", $"what {name.Text} wants and fears", span, ParseAttitude);
        return new PersonSyntax(name, wants) { Span = span, EndComment = comment };
    }

    private EverySyntax ParseEvery()
    {
        int start = _index++;
        var variable = ParseWords("a kind of person");
        IdentifierSyntax? kind = Accept(TokenKind.Colon) ? ParseWords("a kind of person") : null;
        var span = SpanFrom(start);
        string? comment = ParseEndOfLine();
        var wants = ParseBlock("what people want", "what they all want and fear", span, ParseAttitude);
        return new EverySyntax(kind is null ? null : variable, kind ?? variable, wants) { Span = span, EndComment = comment };
    }

    private AuthorSyntax ParseAuthor()
    {
        int start = _index++;
        var span = SpanFrom(start);
        string? comment = ParseEndOfLine();
        var wants = ParseBlock("what the author wants", "what the author wants", span, ParseAttitude);
        return new AuthorSyntax(wants) { Span = span, EndComment = comment };
    }

    private AttitudeSyntax? ParseAttitude()
    {
        if (IsAt("fears") && Peek(1).IsWord("losses") && Peek(2).Kind == TokenKind.Number)
        {
            return ParseLosses();
        }

        return IsAt("judges") ? ParseJudges() : ParseWant();
    }

    private JudgesSyntax ParseJudges()
    {
        int start = _index++;
        var act = ParseWords("an act, as in `judges operate by Roland: pride, 0.5`");
        var roles = ParseRoles(withKinds: false);
        Expect(TokenKind.Colon, "a colon and what it is in this person's eyes");
        var label = ParseLabel();
        Expect(TokenKind.Comma, "a comma and a verdict from -1 to 1");
        decimal verdict = ParseNumber();
        var span = SpanFrom(start);
        return new JudgesSyntax(act, roles, label, verdict) { Span = span, EndComment = ParseEndOfLine() };
    }

    private LossesSyntax ParseLosses()
    {
        int start = _index;
        _index += 2;
        decimal times = ParseNumber();
        Expect("times");
        var span = SpanFrom(start);
        return new LossesSyntax(times) { Span = span, EndComment = ParseEndOfLine() };
    }

    private WantSyntax? ParseWant()
    {
        int start = _index;
        bool isFear = IsAt("fears");
        if (!isFear && !IsAt("wants"))
        {
            ReportUnknownLine("this block", new[] { "wants", "fears", "judges" });
            ParseEndOfLine();
            return null;
        }

        _index++;
        var label = ParseLabel();
        var weight = Accept(TokenKind.Comma) ? ParseWeight() : null;
        Expect(TokenKind.Colon, "a colon");
        var satisfaction = ParseCondition();
        var span = SpanFrom(start);
        return new WantSyntax(isFear, label, weight, satisfaction) { Span = span, EndComment = ParseEndOfLine() };
    }

    private ExpressionSyntax ParseWeight()
    {
        int start = _index;
        if (IsAt("a") && Peek(1).IsWord("little"))
        {
            _index += 2;
            return new WeightWordSyntax(WeightWord.ALittle) { Span = SpanFrom(start) };
        }

        bool isPlain = Current.Kind == TokenKind.Word;
        var weight = ParseSum();
        return weight switch
        {
            ReferenceSyntax { Words: "much", Arguments.Count: 0 } when isPlain => new WeightWordSyntax(WeightWord.Much) { Span = weight.Span },
            ReferenceSyntax { Words: "above all", Arguments.Count: 0 } when isPlain => new WeightWordSyntax(WeightWord.AboveAll) { Span = weight.Span },
            _ => weight,
        };
    }
}
