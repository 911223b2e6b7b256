using System;
using System.Collections.Generic;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Syntax;

public sealed partial class DramaParser
{
    /// <summary>The verb of a belief that ended just now without a parenthesis after it.</summary>
    private Token? _openBelief;

    /// <summary>A condition that is a text of its own.</summary>
    internal static ExpressionSyntax ParseCondition(SourceText source, DiagnosticBag diagnostics)
    {
        var parser = new DramaParser(source, diagnostics);
        var condition = parser.ParseCondition();
        parser.ParseEndOfLine();
        if (parser.Current.Kind != TokenKind.EndOfFile)
        {
            parser.Fail("the end of the condition");
        }

        return condition;
    }

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
            return ParseGuessedComparison() ?? ComparisonWord.Is;
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
}
