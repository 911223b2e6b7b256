using System.Collections.Generic;
using System.Globalization;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Sabre;

internal sealed partial class SabreParser
{
    /// <summary>Deep enough for anything written by hand, shallow enough for the stack of any thread.</summary>
    private const int DeepestNesting = 200;

    private readonly List<(int Token, DiagnosticDescriptor Descriptor, string Argument)> _remarks = new();
    private (int Token, DiagnosticDescriptor Descriptor, string[] Arguments)? _failure;
    private long _work;
    private int _depth;
    private bool _isGivenUp;

    private void ResetFailure(int tokenCount)
    {
        _remarks.Clear();
        _failure = null;
        _isGivenUp = false;
        _depth = 0;
        _work = 10_000 + (200L * tokenCount);
        ForgetRanges();
    }

    /// <summary>Clearing a dictionary that was large once costs its largest size every time.</summary>
    private void ForgetRanges()
    {
        if (_known.Count > 1000)
        {
            _known = new Dictionary<long, SabreExpressionSyntax?>();
        }

        _known.Clear();
    }

    private void Fail(int token, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        if (!_isGivenUp && (_failure is null || token > _failure.Value.Token))
        {
            _failure = (token, descriptor, arguments);
        }
    }

    /// <summary>Ends all work on this definition.</summary>
    private void GiveUp(int token, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        if (!_isGivenUp)
        {
            _failure = (token, descriptor, arguments);
            _isGivenUp = true;
        }
    }

    private T? Unexpected<T>(int token)
        where T : class
    {
        bool isText = _tokens.Kind(token) == SabreTokenKind.Text;
        Fail(token, isText ? SabreDiagnostics.QuotedText : SabreDiagnostics.UnexpectedToken, Quote(token));
        return null;
    }

    /// <summary>Something should stand before this token, which may be the end.</summary>
    private T? Missing<T>(int token)
        where T : class
    {
        if (token == 0)
        {
            return Unexpected<T>(token);
        }

        Fail(token, SabreDiagnostics.SomethingMissing, Quote(token - 1));
        return null;
    }

    private T? EmptyPiece<T>(int separator)
        where T : class
    {
        Fail(separator, SabreDiagnostics.EmptyPiece, Quote(separator));
        return null;
    }

    private void Remark(int token, DiagnosticDescriptor descriptor, string argument) =>
        _remarks.Add((token, descriptor, argument));

    private void ReportRemarks()
    {
        foreach (var (token, descriptor, argument) in _remarks)
        {
            _diagnostics.Report(descriptor, _tokens.Location(token), argument);
        }
    }

    private void ReportFailure()
    {
        if (_failure is var (token, descriptor, arguments))
        {
            int shown = descriptor == SabreDiagnostics.SomethingMissing || token >= _tokens.Count ? token - 1 : token;
            _diagnostics.ReportWithSuggestion(descriptor, _tokens.Location(shown), Suggestion(descriptor, token), arguments);
        }
    }

    private string? Suggestion(DiagnosticDescriptor descriptor, int token)
    {
        if (descriptor != SabreDiagnostics.UnexpectedToken || token >= _tokens.Count)
        {
            return null;
        }

        return _tokens.Is(token, SabreTokenKind.Number) && _tokens.Span(token)[0] == '-'
            ? "To subtract, write a space after the minus sign: - " + _tokens.Span(token).Slice(1).ToString() + "."
            : null;
    }

    private string Quote(int token)
    {
        if (token < 0 || token >= _tokens.Count)
        {
            return "the end of the file";
        }

        var text = _tokens.Span(token);
        return "\"" + text.Slice(0, System.Math.Min(text.Length, 60)).ToString() + "\"";
    }

    private bool Expect(int token, int end, SabreTokenKind kind)
    {
        if (token < end && _tokens.Is(token, kind))
        {
            return true;
        }

        Fail(System.Math.Min(token, end), SabreDiagnostics.TokenExpected, Spelling(kind));
        return false;
    }

    private bool ExpectEnd(int token, int end)
    {
        if (token < end)
        {
            Unexpected<SabreName>(token);
        }

        return token >= end;
    }

    /// <param name="next">The token after the closing bracket.</param>
    private bool ExpectGroup(int token, int end, SabreTokenKind opening, out int next)
    {
        next = end;
        if (!Expect(token, end, opening))
        {
            return false;
        }

        next = _groups.Partner(token) + 1;
        return next > 0;
    }

    private SabreName? Name(int token, int end)
    {
        if (token >= end)
        {
            return Missing<SabreName>(end);
        }

        if (!_tokens.IsName(token))
        {
            Fail(token, SabreDiagnostics.NameExpected, Quote(token));
            return null;
        }

        return new SabreName(_tokens.Text(token), _tokens.Location(token));
    }

    /// <summary>A range that is one name and nothing more.</summary>
    private SabreName? OnlyName(int start, int end) =>
        Name(start, end) is { } name && ExpectEnd(start + 1, end) ? name : null;

    private static string Spelling(SabreTokenKind kind) => kind switch
    {
        SabreTokenKind.OpenParenthesis => "\"(\"",
        SabreTokenKind.OpenBrace => "\"{\"",
        SabreTokenKind.Colon => "\":\"",
        _ => kind.ToString().ToLower(CultureInfo.InvariantCulture),
    };
}
