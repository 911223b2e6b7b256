using System.Collections.Generic;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Sabre;

internal sealed partial class SabreParser
{
    private bool IsEnclosed(int start, int end) =>
        _tokens.Is(start, SabreTokenKind.OpenParenthesis) && _groups.Partner(start) == end - 1;

    private SabreExpressionSyntax? MatchOperand(int start, int end) =>
        end == start + 1 ? MatchSimple(start) : MatchProperty(start, end) ?? MatchBelieves(start, end);

    private SabreExpressionSyntax? MatchSimple(int token)
    {
        var location = _tokens.Location(token);
        return _tokens.Kind(token) switch
        {
            SabreTokenKind.Number => Number(token),
            _ when _tokens.IsWord(token, "?") => new SabreUnknownSyntax(location),
            _ when _tokens.IsWord(token, "False") => new SabreTruthSyntax(false, location),
            _ when _tokens.IsWord(token, "True") => new SabreTruthSyntax(true, location),
            _ when _tokens.IsName(token) => new SabreReferenceSyntax(new SabreName(_tokens.Text(token), location), location),
            _ => null,
        };
    }

    private SabreNumberSyntax Number(int token)
    {
        string text = _tokens.Text(token);
        if (!ExactNumber.TryParse(text, out decimal value))
        {
            GiveUp(token, SabreDiagnostics.NumberTooLarge, Quote(token));
        }

        return new SabreNumberSyntax(text, value, _tokens.Location(token));
    }

    /// <summary>A range that is one constant or name; used where nothing else may stand.</summary>
    private SabreExpressionSyntax? Simple(int start, int end)
    {
        if (start >= end)
        {
            return Missing<SabreExpressionSyntax>(end);
        }

        if (MatchSimple(start) is not { } simple)
        {
            return Unexpected<SabreExpressionSyntax>(start);
        }

        if (start + 1 < end)
        {
            Fail(start + 1, SabreDiagnostics.ArgumentNotSimple);
            return null;
        }

        return simple;
    }

    /// <summary>A property, possibly in somebody's belief.</summary>
    private SabreExpressionSyntax? MatchProperty(int start, int end) =>
        IsBelieves(start, end, out int comma)
            ? MatchBelievedProperty(start, end, comma) ?? MatchOddlyNamed(start, end, comma) as SabreExpressionSyntax
            : MatchFluent(start, end);

    /// <summary>A property called believes, with simple arguments only.</summary>
    private SabreFluentSyntax? MatchOddlyNamed(int start, int end, int comma) =>
        comma + 3 == end ? MatchFluent(start, end) : null;

    private SabreBelievesSyntax? MatchBelievedProperty(int start, int end, int comma)
    {
        if (!MayGoOn(start))
        {
            return null;
        }

        _depth++;
        var inner = MatchProperty(comma + 1, end - 1);
        _depth--;
        return inner is not null && Simple(start + 2, comma) is { } mind
            ? new SabreBelievesSyntax(mind, inner, _tokens.Location(start, end))
            : null;
    }

    private SabreFluentSyntax? MatchFluent(int start, int end) =>
        IsCall(start, end) && List(start + 2, end - 1, SabreMark.Comma, Simple) is { } arguments
            ? new SabreFluentSyntax(new SabreName(_tokens.Text(start), _tokens.Location(start)), arguments, _tokens.Location(start, end))
            : null;

    private SabreBelievesSyntax? MatchBelieves(int start, int end) =>
        IsBelieves(start, end, out int comma)
        && Simple(start + 2, comma) is { } mind
        && Expression(comma + 1, end - 1) is { } operand
            ? new SabreBelievesSyntax(mind, operand, _tokens.Location(start, end))
            : null;

    private bool IsCall(int start, int end) => _tokens.IsName(start) && IsEnclosed(start + 1, end);

    private bool IsBelieves(int start, int end, out int comma)
    {
        comma = -1;
        if (IsCall(start, end) && _tokens.IsWord(start, "believes"))
        {
            comma = _groups.First(SabreMark.Comma, start + 2, end - 1);
        }

        return comma >= 0;
    }

    /// <summary>Blames what follows the operand that the range begins with.</summary>
    private SabreExpressionSyntax? FailAfterOperand(int start, int end)
    {
        int after = AfterOperand(start, end);
        return after < end ? Unexpected<SabreExpressionSyntax>(after) : null;
    }

    private int AfterOperand(int start, int end)
    {
        if (_tokens.Is(start, SabreTokenKind.OpenParenthesis))
        {
            return _groups.Partner(start) + 1;
        }

        if (_tokens.IsName(start) && _tokens.Is(start + 1, SabreTokenKind.OpenParenthesis) && start + 1 < end)
        {
            return _groups.Partner(start + 1) + 1;
        }

        return MatchSimple(start) is null ? start : start + 1;
    }
}
