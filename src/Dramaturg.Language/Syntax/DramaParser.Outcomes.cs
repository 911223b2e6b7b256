namespace Dramaturg.Language.Syntax;

public sealed partial class DramaParser
{
    /// <summary>Inside a chance, outside of parentheses, "in" and a number end the expression.</summary>
    private bool _isInChance;

    private bool IsAtOutcome => IsAt("chance") || (IsAt("otherwise") && Peek(1).Kind == TokenKind.Colon);

    private bool IsAtCount => _isInChance && IsAt("in") && Peek(1).Kind == TokenKind.Number;

    /// <summary><c>chance 3 in 4: CHANGE</c> or <c>otherwise: CHANGE</c>; without a change on the line they stand below.</summary>
    private OutcomeSyntax ParseOutcome()
    {
        int start = _index;
        bool isOtherwise = IsAt("otherwise");
        _index++;
        var chance = isOtherwise ? null : ParseChance();
        decimal? cases = Accept("in") ? ParseNumber() : null;
        return ParseOutcomeChanges(start, chance, cases);
    }

    /// <summary>From the colon on.</summary>
    private OutcomeSyntax ParseOutcomeChanges(int start, ExpressionSyntax? chance, decimal? cases)
    {
        Expect(TokenKind.Colon, "a colon and what changes");
        var change = Current.Kind is TokenKind.EndOfLine or TokenKind.Comment or TokenKind.EndOfFile ? null : ParseOutcomeChange();
        var span = SpanFrom(start);
        string? comment = ParseEndOfLine();
        var changes = change is null
            ? ParseBlock("an outcome", "what changes", span, () => ParseEffect(ChangeWord.Becomes))
            : SyntaxBlock<EffectSyntax>.Empty;
        return new OutcomeSyntax(chance, cases, change, changes) { Span = span, EndComment = comment };
    }

    private ExpressionSyntax ParseChance()
    {
        _isInChance = true;
        var chance = ParseSum();
        _isInChance = false;
        return chance;
    }

    /// <summary>One change; what takes lines of its own stands below.</summary>
    private EffectSyntax? ParseOutcomeChange()
    {
        if (IsAt("if") || IsAt("for") || (!IsAtName && !IsAtWords && !IsAtEither("yes", "no") && Current.Kind != TokenKind.LeftParenthesis))
        {
            Fail("a change; several changes, `if` and `for every` stand on the lines below");
            return null;
        }

        return ParseSimpleEffect(ChangeWord.Becomes);
    }
}
