using System;
using System.Collections.Generic;

namespace Dramaturg.Language.Syntax;

public sealed partial class DramaParser
{
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
                return Peek(1).IsWord("good") ? ParseGood() : ParseSumOfEach();
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
        bool isInChance = _isInChance;
        _isInChance = false;
        _index++;
        var inner = ParseCondition();
        _isInChance = isInChance;
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
        while (IsAtPreposition && !Peek(1).IsWord("the") && !IsAtCount)
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
                return new AnyoneSyntax(_tokens[start].Text == "anything") { Span = SpanFrom(start) };
        }

        var words = ParseBareWords("a name or a role");
        if (!isPattern || !Accept(TokenKind.Colon))
        {
            return words;
        }

        var name = new IdentifierSyntax(words.Words, false) { Span = words.Span };
        return new VariableSyntax(name, ParseKindType()) { Span = SpanFrom(start) };
    }
}
