using System.Collections.Generic;

namespace Dramaturg.Language.Syntax;

public sealed partial class DramaParser
{
    private static readonly string[] s_speechWords = { "told", "asked", "denied", "promised" };

    private TopicSyntax ParseTopic()
    {
        int start = _index++;
        var facts = new List<ExpressionSyntax> { ParseFactOrWhether(isPattern: true) };
        while (Accept(TokenKind.Comma))
        {
            facts.Add(ParseFactOrWhether(isPattern: true));
        }

        var span = SpanFrom(start);
        string? comment = ParseEndOfLine();
        var lines = ParseBlock("a topic", "who says it to whom, as in `told by teller: person, to listener: person`", span, ParseSpeech);
        return new TopicSyntax(new SyntaxList<ExpressionSyntax>(facts), lines) { Span = span, EndComment = comment };
    }

    private SpeechSyntax? ParseSpeech()
    {
        int start = _index;
        if (SpeechWordAt(Current) is null)
        {
            ReportUnknownLine("a topic", s_speechWords);
            ParseEndOfLine();
            if (Current.Kind == TokenKind.Indent)
            {
                SkipBlock();
            }

            return null;
        }

        var words = ParseSpeechWords();
        var roles = ParseRoles(withKinds: true);
        var span = SpanFrom(start);
        string? comment = ParseEndOfLine();
        var lines = ParseBlock("what is said", null, span, ParseSpeechLine);
        return new SpeechSyntax(words, roles, lines) { Span = span, EndComment = comment };
    }

    private SyntaxList<SpeechWordSyntax> ParseSpeechWords()
    {
        var words = new List<SpeechWordSyntax>();
        do
        {
            int start = _index;
            if (SpeechWordAt(Current) is not { } word)
            {
                Fail("`told`, `asked`, `denied` or `promised`");
                _index += IsAtWords ? 1 : 0;
                break;
            }

            _index++;
            words.Add(new SpeechWordSyntax(word) { Span = SpanFrom(start) });
        }
        while (Accept(TokenKind.Comma));
        return new SyntaxList<SpeechWordSyntax>(words);
    }

    private static SpeechWord? SpeechWordAt(Token token) => token.Kind != TokenKind.Word ? null : token.Text switch
    {
        "told" => SpeechWord.Told,
        "asked" => SpeechWord.Asked,
        "denied" => SpeechWord.Denied,
        "promised" => SpeechWord.Promised,
        _ => null,
    };

    private EventLineSyntax? ParseSpeechLine()
    {
        if (!IsAt("believed") || !Peek(1).IsWord("if"))
        {
            return ParseEventLine();
        }

        int start = _index;
        _index += 2;
        var condition = ParseCondition();
        var span = SpanFrom(start);
        return new BelievedSyntax(condition) { Span = span, EndComment = ParseEndOfLine() };
    }
}
