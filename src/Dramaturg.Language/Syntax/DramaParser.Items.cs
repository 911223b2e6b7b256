using System.Collections.Generic;
using Dramaturg.Language.Diagnostics;

namespace Dramaturg.Language.Syntax;

public sealed partial class DramaParser
{
    private ItemSyntax? ParseItem()
    {
        if (IsAtName)
        {
            return Peek(1).IsWord("sees") || Peek(1).Kind == TokenKind.Comma ? ParseSeeing() : ParsePerson();
        }

        var item = Current.Kind == TokenKind.Word ? ParseItemOf(Current.Text) : null;
        if (item is null)
        {
            ReportUnknownLine("a story", ReservedWords.Items);
            ParseEndOfLine();
            if (Current.Kind == TokenKind.Indent)
            {
                SkipBlock();
            }
        }

        return item;
    }

    private ItemSyntax? ParseItemOf(string word) => word switch
    {
        "story" => ParseStory(),
        "semantics" => ParseSemantics(),
        "limits" => ParseLimits(),
        "kind" => ParseKind(),
        "person" => ParseEntities(EntityWord.Person),
        "being" => ParseEntities(EntityWord.Being),
        "place" => ParseEntities(EntityWord.Place),
        "thing" => ParseEntities(EntityWord.Thing),
        "facts" => ParseFacts(),
        "initially" => ParseInitially(),
        "secret" => ParseSecret(),
        "every" => ParseEvery(),
        "author" => ParseAuthor(),
        "act" => ParseEvent(EventWord.Act),
        "fate" => ParseEvent(EventWord.Fate),
        "whenever" => ParseEvent(EventWord.Whenever),
        "topic" => ParseTopic(),
        "days" => ParseDays(),
        "on" => ParseDue(),
        "everyone" or "whoever" or "nobody" => ParseSeeing(),
        "beat" => ParseBeat(),
        "ending" => ParseEnding(),
        _ => null,
    };

    private void ReportUnknownLine(string place, IEnumerable<string> words)
    {
        // A line of nothing but stray characters has had its complaint.
        if (!StartsMistake() || Current.Kind == TokenKind.EndOfLine)
        {
            return;
        }

        string? suggestion = Current.Kind == TokenKind.Word && !_diagnostics.IsFull ? Suggestions.For(Current.Text, words) : null;
        _diagnostics.UnknownLine(Locate(CurrentOrEnd()), place, Show(Current), suggestion);
    }

    /// <summary>Ends an item of one line.</summary>
    private ItemSyntax End(ItemSyntax item, int start)
    {
        var span = SpanFrom(start);
        return item with { Span = span, EndComment = ParseEndOfLine() };
    }

    private ItemSyntax ParseStory()
    {
        int start = _index++;
        var name = ParseName("the name of the story");
        var languages = Accept("in") ? ParseWordsList("a language such as `en`") : SyntaxList<IdentifierSyntax>.Empty;
        return End(new StorySyntax(name, languages), start);
    }

    private ItemSyntax ParseSemantics()
    {
        int start = _index++;
        var options = new List<SemanticsOptionSyntax>();
        do
        {
            ParseSemanticsOption(options);
        }
        while (Accept(TokenKind.Comma));
        return End(new SemanticsSyntax(new SyntaxList<SemanticsOptionSyntax>(options)), start);
    }

    private void ParseSemanticsOption(List<SemanticsOptionSyntax> options)
    {
        int start = _index;
        bool isNegated = Accept("not");
        SemanticsOption? option = Current.Text switch
        {
            "sabre" when !isNegated => SemanticsOption.Sabre,
            "strict" => isNegated ? SemanticsOption.NotStrict : SemanticsOption.Strict,
            "rationality" when !isNegated => SemanticsOption.Rationality,
            _ => null,
        };
        if (option is null || Current.Kind != TokenKind.Word)
        {
            ReportSetting("semantics", "The settings are `sabre`, `strict`, `not strict` and `rationality 0.5`.");
            return;
        }

        _index++;
        decimal value = option == SemanticsOption.Rationality ? ParseNumber() : 0;
        options.Add(new SemanticsOptionSyntax(option.Value, value) { Span = SpanFrom(start) });
    }

    private void ReportSetting(string item, string suggestion)
    {
        if (Current.Kind is TokenKind.EndOfLine or TokenKind.EndOfFile or TokenKind.Comment)
        {
            Fail("a setting");
        }
        else if (StartsMistake())
        {
            _diagnostics.UnknownSetting(Locate(CurrentOrEnd()), Show(Current), item, suggestion);
        }
    }

    private ItemSyntax ParseLimits()
    {
        int start = _index++;
        var limits = new List<LimitSyntax>();
        do
        {
            ParseLimit(limits);
        }
        while (Accept(TokenKind.Comma));
        return End(new LimitsSyntax(new SyntaxList<LimitSyntax>(limits)), start);
    }

    private void ParseLimit(List<LimitSyntax> limits)
    {
        int start = _index;
        LimitWord? word = Current.Text switch
        {
            "author" => LimitWord.Author,
            "character" => LimitWord.Character,
            "belief" => LimitWord.Belief,
            _ => null,
        };
        if (word is null || Current.Kind != TokenKind.Word)
        {
            ReportSetting("limits", "Write `limits author 8, character 4, belief 2`, or some of them.");
            return;
        }

        _index++;
        if (Current.Kind != TokenKind.Number || Current.Text.Length > 4 || !int.TryParse(Current.Text, out int value))
        {
            Fail("a whole number below 10000");
            return;
        }

        _index++;
        limits.Add(new LimitSyntax(word.Value, value) { Span = SpanFrom(start) });
    }

    private ItemSyntax ParseKind()
    {
        int start = _index++;
        var names = ParseWordsList("the word for a kind");
        var parents = Accept(TokenKind.Colon) ? ParseWordsList("a kind") : SyntaxList<IdentifierSyntax>.Empty;
        return End(new KindSyntax(names, parents), start);
    }

    private ItemSyntax ParseEntities(EntityWord word)
    {
        int start = _index++;
        var names = ParseNames("a name, capitalised or in quotes");
        var kinds = Accept(TokenKind.Colon) ? ParseWordsList("a kind") : SyntaxList<IdentifierSyntax>.Empty;
        return End(new EntitySyntax(word, names, kinds), start);
    }

    private ItemSyntax ParseSecret()
    {
        int start = _index++;
        var truth = ParseSimpleChange();
        var span = SpanFrom(start);
        string? comment = ParseEndOfLine();
        var deceived = ParseBlock("a secret", "who believes something else, as in `Katrin believes Home`", span, ParseDeceived);
        return new SecretSyntax(truth, deceived) { Span = span, EndComment = comment };
    }

    private DeceivedSyntax ParseDeceived()
    {
        int start = _index;
        var minds = ParseTerms();
        if (!Accept("believes") && !Accept("believe"))
        {
            Fail("`believe` or `believes`");
        }

        var value = ParseSum();
        var span = SpanFrom(start);
        return new DeceivedSyntax(minds, value) { Span = span, EndComment = ParseEndOfLine() };
    }

    private ItemSyntax ParseBeat()
    {
        int start = _index++;
        var name = ParseNameOrWords("the name of a beat");
        bool holds = Accept("holds");
        var after = Accept("after") ? ParseBeatNames() : SyntaxList<IdentifierSyntax>.Empty;
        Expect(TokenKind.Colon, "a colon");
        return End(new BeatSyntax(name, holds, after, ParseCondition()), start);
    }

    private EndingSyntax ParseEnding()
    {
        int start = _index++;
        var name = ParseName("the name of the ending, in quotes");
        var condition = Accept(TokenKind.Colon) ? ParseCondition() : null;
        var span = SpanFrom(start);
        string? comment = ParseEndOfLine();
        var lines = condition is null
            ? ParseBlock("an ending", "what is so at this end", span, ParseEndingLine)
            : SyntaxBlock<EndingLineSyntax>.Empty;
        return new EndingSyntax(name, condition, lines) { Span = span, EndComment = comment };
    }

    private EndingLineSyntax ParseEndingLine()
    {
        int start = _index;
        EndingLineSyntax line;
        if (!Accept("passes"))
        {
            line = new EndingConditionSyntax(ParseCondition());
        }
        else if (Accept("every"))
        {
            Expect("beat");
            line = new PassesSyntax(SyntaxList<IdentifierSyntax>.Empty);
        }
        else
        {
            line = new PassesSyntax(ParseBeatNames());
        }

        var span = SpanFrom(start);
        return line with { Span = span, EndComment = ParseEndOfLine() };
    }
}
