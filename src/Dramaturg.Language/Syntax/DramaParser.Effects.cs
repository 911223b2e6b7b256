using System;
using System.Collections.Generic;

namespace Dramaturg.Language.Syntax;

public sealed partial class DramaParser
{
    private EffectSyntax? ParseStatement() => ParseEffect(ChangeWord.Is);

    private InitiallySyntax ParseInitially()
    {
        int start = _index++;
        var span = SpanFrom(start);
        string? comment = ParseEndOfLine();
        var statements = ParseBlock("the start", "what is so at the start", span, ParseStatement);
        return new InitiallySyntax(statements) { Span = span, EndComment = comment };
    }

    private EffectSyntax? ParseEffect(ChangeWord verb)
    {
        int start = _index;
        if (IsAt("if"))
        {
            return ParseIf(verb);
        }

        if (IsAt("for"))
        {
            return ParseForEvery(verb);
        }

        if (!IsAtName && !IsAtWords && !IsAtEither("yes", "no") && Current.Kind != TokenKind.LeftParenthesis)
        {
            ReportWrongLine(verb);
            ParseEndOfLine();
            if (Current.Kind == TokenKind.Indent)
            {
                SkipBlock();
            }

            return null;
        }

        var effect = ParseSimpleEffect(verb);
        var span = SpanFrom(start);
        return effect with { Span = span, EndComment = ParseEndOfLine() };
    }

    private void ReportWrongLine(ChangeWord verb)
    {
        if (IsAtOutcome)
        {
            _diagnostics.StrayOutcome(Locate(Current.Span), Current.Text, verb == ChangeWord.Is ? "at the start" : "below other changes");
            StartsMistake();
        }
        else if (IsAt("otherwise"))
        {
            _diagnostics.StrayOtherwise(Locate(Current.Span));
            StartsMistake();
        }
        else
        {
            ReportUnknownLine(verb == ChangeWord.Is ? "the start" : "an act or event", s_eventLines);
        }
    }

    private EffectSyntax ParseSimpleEffect(ChangeWord verb)
    {
        int start = _index;
        var target = ParseTarget();
        if (IsAtEither("believes", "believe") || IsAtEither("learns", "learn"))
        {
            return ParseMindEffect(target, start);
        }

        if (IsAtEither("rises", "rise") || IsAtEither("falls", "fall"))
        {
            bool rises = Current.Text[0] == 'r';
            _index++;
            var by = Accept("by") ? ParseSum() : null;
            return new ShiftSyntax(target, rises, by, ParseGuard()) { Span = SpanFrom(start) };
        }

        var change = ParseChange(target, verb, start);
        var guard = ParseGuard();
        return guard is null ? change : change with { Guard = guard, Span = SpanFrom(start) };
    }

    private ChangeSyntax ParseSimpleChange()
    {
        int start = _index;
        return ParseChange(ParseTarget(), ChangeWord.Is, start);
    }

    private ChangeSyntax ParseChange(TargetSyntax target, ChangeWord verb, int start)
    {
        if (IsAtEither("is", "are") || IsAtEither("becomes", "become"))
        {
            var written = Current.Text[0] == 'b' ? ChangeWord.Becomes : ChangeWord.Is;
            if (written != verb && StartsMistake())
            {
                bool isChange = verb == ChangeWord.Becomes;
                _diagnostics.WrongVerb(
                    Locate(Current.Span), isChange ? "What changes" : "What is so", isChange ? "becomes" : "is", Current.Text);
                _lineHasError = false;
            }

            _index++;
        }
        else
        {
            Fail(verb == ChangeWord.Is ? "`is`" : "`becomes`, `rises`, `falls`, `learns` or `believes`");
        }

        bool isNegated = Accept("not");
        var value = ParseSum();
        return new ChangeSyntax(target, verb, isNegated, value, null) { Span = SpanFrom(start) };
    }

    private EffectSyntax ParseMindEffect(TargetSyntax target, int start)
    {
        var minds = target is TermsTargetSyntax terms ? terms.Terms : NoMinds(target);
        bool learns = Current.Text[0] == 'l';
        _index++;
        if (learns)
        {
            var fact = ParseFactOrWhether(isPattern: false);
            return new LearnsSyntax(minds, fact, ParseGuard()) { Span = SpanFrom(start) };
        }

        var believed = ParseBelieved();
        return new BelievesEffectSyntax(minds, believed, ParseGuard()) { Span = SpanFrom(start) };
    }

    private SyntaxList<ExpressionSyntax> NoMinds(TargetSyntax target)
    {
        Fail("`is` or `becomes`");
        return new SyntaxList<ExpressionSyntax>(new MissingSyntax { Span = target.Span });
    }

    private EffectSyntax ParseBelieved()
    {
        int start = _index;
        if (!Enter())
        {
            return new ChangeSyntax(
                new TermsTargetSyntax(new SyntaxList<ExpressionSyntax>(new MissingSyntax())), ChangeWord.Is, false, new MissingSyntax(), null);
        }

        var target = ParseTarget();
        EffectSyntax believed;
        if (IsAtEither("believes", "believe") && target is TermsTargetSyntax minds)
        {
            _index++;
            believed = new BelievesEffectSyntax(minds.Terms, ParseBelieved(), null) { Span = SpanFrom(start) };
        }
        else
        {
            believed = ParseChange(target, ChangeWord.Is, start);
        }

        Leave();
        return believed;
    }

    private TargetSyntax ParseTarget()
    {
        int start = _index;
        if (!IsAtWords)
        {
            return new TermsTargetSyntax(ParseTerms()) { Span = SpanFrom(start) };
        }

        var words = ParseWords("a fact");
        if (!IsAtPreposition)
        {
            var first = new ReferenceSyntax(words.Text, SyntaxList<ArgumentSyntax>.Empty) { Span = words.Span };
            return new TermsTargetSyntax(ParseTerms(first)) { Span = SpanFrom(start) };
        }

        var arguments = new List<ArgumentListSyntax>();
        while (IsAtPreposition)
        {
            int argument = _index;
            string preposition = Current.Text;
            _index++;
            arguments.Add(new ArgumentListSyntax(preposition, ParseTerms()) { Span = SpanFrom(argument) });
        }

        return new FactTargetSyntax(words.Text, new SyntaxList<ArgumentListSyntax>(arguments)) { Span = SpanFrom(start) };
    }

    private EffectSyntax ParseIf(ChangeWord verb)
    {
        int start = _index++;
        var branches = new List<EffectBranchSyntax> { ParseBranch(ParseCondition(), start, verb, Array.Empty<CommentSyntax>()) };
        bool isOpen = true;
        while (isOpen && IsAtOtherwise(out var comments))
        {
            int branchStart = _index;
            _index++;
            isOpen = Accept("if");
            branches.Add(ParseBranch(isOpen ? ParseCondition() : null, branchStart, verb, comments));
        }

        var first = branches[0];
        branches[0] = first with { EndComment = null };
        return new IfEffectSyntax(new SyntaxList<EffectBranchSyntax>(branches)) { Span = first.Span, EndComment = first.EndComment };
    }

    /// <summary>Whether the next line, after comments, goes on with otherwise; then the comments are taken.</summary>
    private bool IsAtOtherwise(out CommentSyntax[] comments)
    {
        int count = 0;
        while (Peek(count).Kind == TokenKind.Comment)
        {
            count++;
        }

        comments = Array.Empty<CommentSyntax>();
        if (!Peek(count).IsWord("otherwise") || Peek(count + 1).Kind == TokenKind.Colon)
        {
            return false;
        }

        var taken = new List<CommentSyntax>();
        ReadComments(taken);
        comments = taken.ToArray();
        return true;
    }

    private EffectBranchSyntax ParseBranch(ExpressionSyntax? condition, int start, ChangeWord verb, CommentSyntax[] comments)
    {
        var span = SpanFrom(start);
        string? comment = ParseEndOfLine();
        var effects = ParseEffects(verb, span);
        return new EffectBranchSyntax(condition, effects)
        {
            Span = span, EndComment = comment, Comments = new SyntaxList<CommentSyntax>(comments),
        };
    }

    private SyntaxBlock<EffectSyntax> ParseEffects(ChangeWord verb, Text.TextSpan owner) =>
        ParseBlock("these lines", "what changes", owner, () => ParseEffect(verb));

    private EffectSyntax ParseForEvery(ChangeWord verb)
    {
        int start = _index++;
        Expect("every");
        var variable = ParseWords("a word for each of them");
        Expect(TokenKind.Colon, "a colon and a kind");
        var type = ParseKindType();
        var span = SpanFrom(start);
        string? comment = ParseEndOfLine();
        return new EveryEffectSyntax(variable, type, ParseEffects(verb, span)) { Span = span, EndComment = comment };
    }
}
