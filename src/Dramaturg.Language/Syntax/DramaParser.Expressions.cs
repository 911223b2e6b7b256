using System;
using System.Collections.Generic;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Syntax;

public sealed partial class DramaParser
{
    /// <summary>The verb of a belief that ended just now without a parenthesis after it.</summary>
    private Token? _openBelief;

    private bool Enter()
    {
        if (_depth < MaximumDepth)
        {
            _depth++;
            return true;
        }

        ReportTooDeep(Current.Span);
        return false;
    }

    private void Leave() => _depth--;

    private void ReportTooDeep(TextSpan span)
    {
        if (StartsMistake())
        {
            _diagnostics.TooDeep(Locate(span), MaximumDepth);
        }
    }

    private ExpressionSyntax Missing() => new MissingSyntax { Span = CurrentOrEnd() };

    private static int HeightOver(ExpressionSyntax a, ExpressionSyntax b) => Math.Max(a.Height, b.Height) + 1;

    private static int HeightOver(List<ExpressionSyntax> operands)
    {
        int height = 0;
        foreach (var operand in operands)
        {
            height = Math.Max(height, operand.Height);
        }

        return height + 1;
    }

    private ExpressionSyntax ParseCondition()
    {
        int start = _index;
        if (!Enter())
        {
            return Missing();
        }

        var first = ParseNegation();
        var condition = IsAtEither("and", "or") ? ParseJoined(first, start) : first;
        Leave();
        return condition;
    }

    private ExpressionSyntax ParseJoined(ExpressionSyntax first, int start)
    {
        string word = Current.Text;
        var operands = new List<ExpressionSyntax> { first };
        while (IsAtEither("and", "or"))
        {
            CheckJoint(word);
            _index++;
            operands.Add(ParseNegation());
        }

        var list = new SyntaxList<ExpressionSyntax>(operands);
        int height = HeightOver(operands);
        return word == "and"
            ? new AndSyntax(list) { Span = SpanFrom(start), Height = height }
            : new OrSyntax(list) { Span = SpanFrom(start), Height = height };
    }

    private void CheckJoint(string word)
    {
        if (!IsAt(word) && StartsMistake())
        {
            _diagnostics.MixedAndOr(Locate(Current.Span));
        }

        if (_openBelief is { } verb && StartsMistake())
        {
            _diagnostics.OpenBelief(Locate(verb.Span), verb.Text);
        }
    }

    private ExpressionSyntax ParseNegation()
    {
        _openBelief = null;
        int start = _index;
        if (!Accept("not"))
        {
            return ParseComparison();
        }

        if (!Enter())
        {
            return Missing();
        }

        var operand = ParseNegation();
        Leave();
        return new NotSyntax(operand) { Span = SpanFrom(start), Height = operand.Height + 1 };
    }

    private ExpressionSyntax ParseComparison()
    {
        int start = _index;
        var left = ParseSum();
        if (IsAtEither("is", "are"))
        {
            return ParseIs(left, start);
        }

        if (IsAtEither("believes", "believe") || IsAtEither("knows", "know"))
        {
            return ParseBelief(left, start);
        }

        ComparisonWord? symbol = Current.Kind switch
        {
            TokenKind.Less => ComparisonWord.Less,
            TokenKind.AtMost => ComparisonWord.AtMost,
            TokenKind.Greater => ComparisonWord.More,
            TokenKind.AtLeast => ComparisonWord.AtLeast,
            _ => null,
        };
        if (symbol is null)
        {
            return left;
        }

        _index++;
        var right = ParseSum();
        return Compare(left, symbol.Value, right, true, start);
    }

    private ComparisonSyntax Compare(ExpressionSyntax left, ComparisonWord word, ExpressionSyntax right, bool isSymbol, int start) =>
        new(left, word, right, isSymbol) { Span = SpanFrom(start), Height = HeightOver(left, right) };

    private ExpressionSyntax ParseIs(ExpressionSyntax left, int start)
    {
        _index++;
        bool isNegated = Accept("not");
        if (IsAtEither("a", "an"))
        {
            _index++;
            var kind = ParseWords("a kind");
            return new KindTestSyntax(left, kind, isNegated) { Span = SpanFrom(start), Height = left.Height + 1 };
        }

        var word = isNegated ? ComparisonWord.IsNot : ParseComparisonWords();
        return Compare(left, word, ParseSum(), false, start);
    }

    private ComparisonWord ParseComparisonWords()
    {
        ComparisonWord? word = (Current.Text, Peek(1).Text) switch
        {
            ("at", "least") => ComparisonWord.AtLeast,
            ("at", "most") => ComparisonWord.AtMost,
            ("more", "than") => ComparisonWord.More,
            ("less", "than") => ComparisonWord.Less,
            _ => null,
        };
        if (word is null || Current.Kind != TokenKind.Word || Peek(1).Kind != TokenKind.Word)
        {
            return ComparisonWord.Is;
        }

        _index += 2;
        return word.Value;
    }

    private ExpressionSyntax ParseBelief(ExpressionSyntax mind, int start)
    {
        var verb = Current;
        _index++;
        if (!Enter())
        {
            return Missing();
        }

        var operand = ParseNegation();
        Leave();
        if (_tokens[_index - 1].Kind != TokenKind.RightParenthesis)
        {
            _openBelief = verb;
        }

        return new BelievesSyntax(mind, operand, verb.Text[0] == 'k') { Span = SpanFrom(start), Height = HeightOver(mind, operand) };
    }

    private ExpressionSyntax ParseSum()
    {
        int start = _index;
        var left = ParseProduct();
        while (Current.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            var word = Current.Kind == TokenKind.Plus ? ArithmeticWord.Plus : ArithmeticWord.Minus;
            _index++;
            left = Combine(left, word, ParseProduct(), start);
        }

        return left;
    }

    private ExpressionSyntax ParseProduct()
    {
        int start = _index;
        var left = ParseUnary();
        while (Current.Kind is TokenKind.Star or TokenKind.Slash)
        {
            var word = Current.Kind == TokenKind.Star ? ArithmeticWord.Times : ArithmeticWord.Over;
            _index++;
            left = Combine(left, word, ParseUnary(), start);
        }

        return left;
    }

    private ExpressionSyntax Combine(ExpressionSyntax left, ArithmeticWord word, ExpressionSyntax right, int start)
    {
        int height = HeightOver(left, right);
        if (height > MaximumDepth)
        {
            ReportTooDeep(SpanFrom(start));
            return new MissingSyntax { Span = SpanFrom(start) };
        }

        return new ArithmeticSyntax(left, word, right) { Span = SpanFrom(start), Height = height };
    }

    private ExpressionSyntax ParseUnary()
    {
        int start = _index;
        if (!Accept(TokenKind.Minus))
        {
            return ParsePostfix();
        }

        if (Current.Kind == TokenKind.Number)
        {
            decimal value = -NumberOf(Current);
            _index++;
            return ParseAccording(new NumberSyntax(value) { Span = SpanFrom(start) }, start);
        }

        if (!Enter())
        {
            return Missing();
        }

        var operand = ParseUnary();
        Leave();
        return new NegativeSyntax(operand) { Span = SpanFrom(start), Height = operand.Height + 1 };
    }

    private ExpressionSyntax ParsePostfix()
    {
        int start = _index;
        return ParseAccording(ParsePrimary(), start);
    }

    private ExpressionSyntax ParseAccording(ExpressionSyntax operand, int start)
    {
        while (Accept("according"))
        {
            Expect("to");
            var mind = ParseArgument();
            int height = HeightOver(operand, mind);
            if (height > MaximumDepth)
            {
                ReportTooDeep(SpanFrom(start));
                return Missing();
            }

            operand = new AccordingSyntax(operand, mind) { Span = SpanFrom(start), Height = height };
        }

        return operand;
    }

    private ExpressionSyntax ParsePrimary()
    {
        switch (Current.Kind)
        {
            case TokenKind.Number or TokenKind.Name or TokenKind.Text:
                return ParseArgument();
            case TokenKind.LeftParenthesis:
                return ParseParenthesized();
            case TokenKind.QuotedWord:
                return ParseReference(isPattern: false);
            case TokenKind.Word:
                return ParseWordExpression();
            default:
                Fail("a value or a condition");
                return Missing();
        }
    }

    private ExpressionSyntax ParseWordExpression()
    {
        int start = _index;
        switch (Current.Text)
        {
            case "yes" or "no":
                return ParseArgument();
            case "unknown":
                _index++;
                return new UnknownSyntax { Span = SpanFrom(start) };
            case "everyone":
                _index++;
                return new EveryoneSyntax { Span = SpanFrom(start) };
            case "the":
                return ParseSumOfEach();
            case "for":
                return ParseForEach();
            case "if":
                return ParseConditional();
            default:
                return ParseReference(isPattern: false);
        }
    }

    private ExpressionSyntax ParseParenthesized()
    {
        var open = Current;
        _index++;
        var inner = ParseCondition();
        _openBelief = null;
        if (!Accept(TokenKind.RightParenthesis) && StartsMistake())
        {
            if (Current.Kind is TokenKind.EndOfLine or TokenKind.Comment or TokenKind.EndOfFile)
            {
                _diagnostics.UnclosedParenthesis(Locate(open.Span));
            }
            else
            {
                _diagnostics.Unexpected(Locate(CurrentOrEnd()), "a closing parenthesis", Show(Current));
            }
        }

        return inner;
    }

    private ReferenceSyntax ParseReference(bool isPattern)
    {
        int start = _index;
        var words = ParseWords("a value or a condition");
        var arguments = new List<ArgumentSyntax>();
        while (IsAtPreposition && !Peek(1).IsWord("the"))
        {
            int argument = _index;
            string preposition = Current.Text;
            _index++;
            var value = ParseArgument(isPattern);
            arguments.Add(new ArgumentSyntax(preposition, value) { Span = SpanFrom(argument) });
        }

        return new ReferenceSyntax(words.Text, new SyntaxList<ArgumentSyntax>(arguments))
        {
            Span = SpanFrom(start), Height = HeightOver(arguments),
        };
    }

    private static int HeightOver(List<ArgumentSyntax> arguments)
    {
        int height = 0;
        foreach (var argument in arguments)
        {
            height = Math.Max(height, argument.Value.Height);
        }

        return height + 1;
    }

    /// <summary>Something simple, or anything in parentheses.</summary>
    private ExpressionSyntax ParseArgument(bool isPattern = false)
    {
        int start = _index;
        switch (Current.Kind)
        {
            case TokenKind.Name or TokenKind.Text:
                _index++;
                return new NameSyntax(_tokens[start].Text) { Span = SpanFrom(start) };
            case TokenKind.Number or TokenKind.Minus:
                decimal value = ParseNumber();
                return new NumberSyntax(value) { Span = SpanFrom(start) };
            case TokenKind.LeftParenthesis:
                return ParseParenthesized();
            case TokenKind.Word when IsAtEither("yes", "no"):
                _index++;
                return new TruthSyntax(_tokens[start].Text == "yes") { Span = SpanFrom(start) };
            case TokenKind.Word when isPattern && IsAtEither("anyone", "anything"):
                _index++;
                return new AnyoneSyntax { Span = SpanFrom(start) };
        }

        var words = ParseBareWords("a name or a role");
        if (!isPattern || !Accept(TokenKind.Colon))
        {
            return words;
        }

        var name = new IdentifierSyntax(words.Words, false) { Span = words.Span };
        return new VariableSyntax(name, ParseKindType()) { Span = SpanFrom(start) };
    }

    private ExpressionSyntax ParseSumOfEach()
    {
        int start = _index++;
        bool isSum = IsAt("sum");
        if (!isSum && !IsAt("product"))
        {
            Fail("`sum` or `product`");
            return Missing();
        }

        _index++;
        Expect("for");
        Expect("each");
        return ParseQuantified(isSum ? QuantifierWord.Sum : QuantifierWord.Product, start);
    }

    private ExpressionSyntax ParseForEach()
    {
        int start = _index++;
        bool isEvery = IsAt("every");
        if (!isEvery && !IsAt("some"))
        {
            Fail("`every` or `some`");
            return Missing();
        }

        _index++;
        return ParseQuantified(isEvery ? QuantifierWord.Every : QuantifierWord.Some, start);
    }

    private ExpressionSyntax ParseQuantified(QuantifierWord word, int start)
    {
        if (!Enter())
        {
            return Missing();
        }

        bool isNumber = word is QuantifierWord.Sum or QuantifierWord.Product;
        var variable = ParseWords("a word for each of them");
        Expect(TokenKind.Colon, "a colon and a kind");
        var type = ParseKindType();
        ExpressionSyntax operand;
        if (isNumber)
        {
            Expect("of");
            operand = ParseSum();
        }
        else
        {
            Expect(TokenKind.Comma, "a comma and a condition");
            operand = ParseCondition();
        }

        Leave();
        return new QuantifiedSyntax(word, variable, type, operand) { Span = SpanFrom(start), Height = operand.Height + 1 };
    }

    private ExpressionSyntax ParseConditional()
    {
        int start = _index;
        if (!Enter())
        {
            return Missing();
        }

        var branches = new List<ConditionalBranchSyntax>();
        int height = 0;
        while (Accept("if"))
        {
            int branch = _index;
            var condition = ParseCondition();
            Expect("then");
            var value = ParseCondition();
            Expect("else");
            height = Math.Max(height, Math.Max(condition.Height, value.Height));
            branches.Add(new ConditionalBranchSyntax(condition, value) { Span = SpanFrom(branch) });
        }

        var otherwise = ParseCondition();
        Leave();
        return new ConditionalSyntax(new SyntaxList<ConditionalBranchSyntax>(branches), otherwise)
        {
            Span = SpanFrom(start), Height = Math.Max(height, otherwise.Height) + 1,
        };
    }
}
