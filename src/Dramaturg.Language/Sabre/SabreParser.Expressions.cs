using System.Collections.Generic;
using System.Globalization;
using Dramaturg.Language.Binding;

namespace Dramaturg.Language.Sabre;

internal sealed partial class SabreParser
{
    /// <summary>What ranges turned out to mean; null for nothing.</summary>
    private Dictionary<long, SabreExpressionSyntax?> _known = new();

    private SabreExpressionSyntax? Expression(int start, int end)
    {
        while (start < end && IsEnclosed(start, end))
        {
            start++;
            end--;
        }

        if (start >= end)
        {
            return Missing<SabreExpressionSyntax>(start);
        }

        long key = Key(start, end);
        if (_known.TryGetValue(key, out var known) || !MayGoOn(start))
        {
            return known;
        }

        _depth++;
        var expression = Match(start, end);
        _depth--;
        _known[key] = expression;
        return expression;
    }

    /// <summary>Start and end, mixed: a dictionary hashes a long by xor of its halves, and most ranges are short.</summary>
    private static long Key(int start, int end) =>
        unchecked((((long)start << 32) | (uint)end) * (long)0x9E3779B97F4A7C15UL);

    private bool MayGoOn(int token)
    {
        if (_depth >= DeepestNesting)
        {
            GiveUp(token, SabreDiagnostics.TooDeep, DeepestNesting.ToString(CultureInfo.InvariantCulture));
        }
        else if (--_work < 0)
        {
            GiveUp(token, SabreDiagnostics.TooTangled);
        }

        return !_isGivenUp;
    }

    private SabreExpressionSyntax? Match(int start, int end)
    {
        if (MatchOperand(start, end) is { } operand)
        {
            return operand;
        }

        bool isAnd = _groups.First(SabreMark.Ampersand, start, end) >= 0;
        bool isOr = _groups.First(SabreMark.Bar, start, end) >= 0;
        if (isAnd && MatchAnd(start, end) is { } and)
        {
            return and;
        }

        if (isOr && (!isAnd || !CanOnlyBeList(start, end)) && MatchOr(start, end) is { } or)
        {
            return or;
        }

        return (isAnd || isOr) && CanOnlyBeList(start, end) ? null : MatchRest(start, end);
    }

    /// <summary>
    /// If any other reading of a range with a top-level separator succeeded, every piece between the separators would read alone
    /// too. Two things break this: a conditional, whose else may follow the separator, and a last empty piece before an operator.
    /// </summary>
    private bool CanOnlyBeList(int start, int end) =>
        _groups.First(SabreMark.If, start, end) < 0 && _groups.First(SabreMark.DanglingSeparator, start, end) < 0;

    private SabreExpressionSyntax? MatchRest(int start, int end) =>
        MatchNot(start, end)
            ?? MatchConditional(start, end)
            ?? MatchQuantified(start, end, "forall", Quantifier.Every)
            ?? MatchQuantified(start, end, "exists", Quantifier.Some)
            ?? MatchAssignment(start, end)
            ?? MatchComparison(start, end, SabreMark.EqualEqual, ComparisonOperator.Equal)
            ?? MatchComparison(start, end, SabreMark.BangEqual, ComparisonOperator.NotEqual)
            ?? MatchComparison(start, end, SabreMark.GreaterEqual, ComparisonOperator.AtLeast)
            ?? MatchComparison(start, end, SabreMark.LessEqual, ComparisonOperator.AtMost)
            ?? MatchComparison(start, end, SabreMark.Greater, ComparisonOperator.Greater)
            ?? MatchComparison(start, end, SabreMark.Less, ComparisonOperator.Less)
            ?? MatchIsType(start, end)
            ?? MatchQuantified(start, end, "product", Quantifier.Product)
            ?? MatchQuantified(start, end, "sum", Quantifier.Sum)
            ?? MatchArithmetic(start, end, SabreMark.Star, ArithmeticSign.Multiply)
            ?? MatchArithmetic(start, end, SabreMark.Slash, ArithmeticSign.Divide)
            ?? MatchArithmetic(start, end, SabreMark.Plus, ArithmeticSign.Add)
            ?? MatchArithmetic(start, end, SabreMark.Minus, ArithmeticSign.Subtract)
            ?? FailAfterOperand(start, end);

    private SabreAndSyntax? MatchAnd(int start, int end) =>
        Operands(start, end, SabreMark.Ampersand) is { } operands
            ? new SabreAndSyntax(operands, _tokens.Location(start, end))
            : null;

    private SabreOrSyntax? MatchOr(int start, int end) =>
        Operands(start, end, SabreMark.Bar) is { } operands
            ? new SabreOrSyntax(operands, _tokens.Location(start, end))
            : null;

    private IReadOnlyList<SabreExpressionSyntax>? Operands(int start, int end, SabreMark separator)
    {
        var operands = new List<SabreExpressionSyntax>();
        int pieceStart = start;
        while (pieceStart < end)
        {
            if (!MayGoOn(pieceStart))
            {
                return null;
            }

            int cut = _groups.First(separator, pieceStart, end);
            int pieceEnd = cut < 0 ? end : cut;
            if ((pieceStart == pieceEnd ? EmptyPiece<SabreExpressionSyntax>(cut) : Expression(pieceStart, pieceEnd)) is not { } operand)
            {
                return null;
            }

            operands.Add(operand);
            pieceStart = pieceEnd + 1;
        }

        return operands.Count > 1 ? operands : Missing<IReadOnlyList<SabreExpressionSyntax>>(end);
    }

    private SabreNotSyntax? MatchNot(int start, int end) =>
        _tokens.Is(start, SabreTokenKind.Bang) && Expression(start + 1, end) is { } operand
            ? new SabreNotSyntax(operand, _tokens.Location(start, end))
            : null;

    private SabreQuantifiedSyntax? MatchQuantified(int start, int end, string keyword, Quantifier quantifier)
    {
        if (!_tokens.IsWord(start, keyword) || !ExpectGroup(start + 1, end, SabreTokenKind.OpenParenthesis, out int next)
            || TypedName(start + 2, next - 1) is not var (variable, type)
            || Expression(next, end) is not { } operand)
        {
            return null;
        }

        return new SabreQuantifiedSyntax(quantifier, variable, type, operand, _tokens.Location(start, end));
    }

    private SabreAssignmentSyntax? MatchAssignment(int start, int end)
    {
        int cut = _groups.First(SabreMark.Equal, start, end);
        return cut > start && MatchProperty(start, cut) is { } target && Expression(cut + 1, end) is { } value
            ? new SabreAssignmentSyntax(target, value, _tokens.Location(start, end))
            : null;
    }

    private SabreComparisonSyntax? MatchComparison(int start, int end, SabreMark mark, ComparisonOperator comparison)
    {
        int cut = _groups.First(mark, start, end);
        return cut >= 0 && Expression(start, cut) is { } left && Expression(cut + 1, end) is { } right
            ? new SabreComparisonSyntax(left, comparison, right, _tokens.Location(start, end))
            : null;
    }

    private SabreIsTypeSyntax? MatchIsType(int start, int end)
    {
        int cut = _groups.First(SabreMark.Colon, start, end);
        return cut >= 0 && Expression(start, cut) is { } operand && OnlyName(cut + 1, end) is { } type
            ? new SabreIsTypeSyntax(operand, type, _tokens.Location(start, end))
            : null;
    }

    private SabreArithmeticSyntax? MatchArithmetic(int start, int end, SabreMark mark, ArithmeticSign sign)
    {
        int cut = _groups.First(mark, start, end);
        return cut >= 0 && Expression(start, cut) is { } left && Expression(cut + 1, end) is { } right
            ? new SabreArithmeticSyntax(left, sign, right, _tokens.Location(start, end))
            : null;
    }
}
