using System;
using System.Collections.Generic;

namespace Dramaturg.Language.Syntax;

public sealed partial class DramaParser
{
    private ExpressionSyntax ParseSumOfEach()
    {
        int start = _index++;
        bool isSum = IsAt("sum");
        if (!isSum && !IsAt("product"))
        {
            Fail("`sum`, `product` or `good`");
            return Missing();
        }

        _index++;
        Expect("for");
        Expect("each");
        return ParseQuantified(isSum ? QuantifierWord.Sum : QuantifierWord.Product, start);
    }

    private GoodSyntax ParseGood()
    {
        int start = _index;
        _index += 2;
        Expect("of");
        var whose = ParseArgument();
        return new GoodSyntax(whose) { Span = SpanFrom(start), Height = whose.Height + 1 };
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
