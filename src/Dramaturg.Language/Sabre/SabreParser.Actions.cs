using System.Collections.Generic;

namespace Dramaturg.Language.Sabre;

internal sealed partial class SabreParser
{
    private sealed class Parts
    {
        public SabreExpressionSyntax? Precondition { get; set; }

        public SabreExpressionSyntax? Effect { get; set; }

        public IReadOnlyList<SabreExpressionSyntax>? Consenting { get; set; }

        public SabreObservingSyntax? Observing { get; set; }

        public HashSet<string> Seen { get; } = new();
    }

    private SabreActionSyntax? ActionDefinition(int start, int end)
    {
        if (EventHead(start, end, out var parameters, out int body) is not { } name || EventParts(body, end, true) is not { } parts)
        {
            return null;
        }

        return new SabreActionSyntax(
            name, parameters, parts.Precondition, parts.Effect, parts.Consenting, parts.Observing, _tokens.Location(start, end));
    }

    private SabreTriggerSyntax? TriggerDefinition(int start, int end)
    {
        if (EventHead(start, end, out var parameters, out int body) is not { } name || EventParts(body, end, false) is not { } parts)
        {
            return null;
        }

        return new SabreTriggerSyntax(name, parameters, parts.Precondition, parts.Effect, _tokens.Location(start, end));
    }

    private SabreName? EventHead(int start, int end, out IReadOnlyList<SabreParameterSyntax> parameters, out int body)
    {
        body = end;
        parameters = System.Array.Empty<SabreParameterSyntax>();
        if (Name(start + 1, end) is not { } name || Parameters(start + 2, end, out body) is not { } read)
        {
            return null;
        }

        parameters = read;
        return name;
    }

    private Parts? EventParts(int start, int end, bool isAction)
    {
        if (!ExpectGroup(start, end, SabreTokenKind.OpenBrace, out int next) || !ExpectEnd(next, end))
        {
            return null;
        }

        var parts = new Parts();
        foreach (var (pieceStart, pieceEnd) in Split(start + 1, next - 1, SabreMark.Semicolon))
        {
            if (!ReadPart(pieceStart, pieceEnd, isAction, parts))
            {
                return null;
            }
        }

        return parts;
    }

    private bool ReadPart(int start, int end, bool isAction, Parts parts)
    {
        if (start == end)
        {
            return EmptyPiece<SabreName>(end) is not null;
        }

        string keyword = _tokens.Text(start);
        bool isRead = (keyword, isAction) switch
        {
            ("precondition", _) => (parts.Precondition = ExpressionAfterColon(start + 1, end)) is not null,
            ("effect", _) => (parts.Effect = ExpressionAfterColon(start + 1, end)) is not null,
            ("consenting", true) => (parts.Consenting = Consenting(start + 1, end)) is not null,
            ("observing", true) => (parts.Observing = Observing(start + 1, end)) is not null,
            _ => Unexpected<SabreName>(start) is not null,
        };

        if (isRead && !parts.Seen.Add(keyword))
        {
            Remark(start, SabreDiagnostics.RepeatedPart, keyword);
        }

        return isRead;
    }

    private SabreExpressionSyntax? ExpressionAfterColon(int start, int end) =>
        Expect(start, end, SabreTokenKind.Colon) ? Expression(start + 1, end) : null;

    private List<SabreExpressionSyntax>? Consenting(int start, int end)
    {
        if (!Expect(start, end, SabreTokenKind.Colon))
        {
            return null;
        }

        for (start++; start < end && _tokens.Is(start, SabreTokenKind.OpenParenthesis); start++, end--)
        {
            if (_groups.Partner(start) != end - 1)
            {
                return Unexpected<List<SabreExpressionSyntax>>(_groups.Partner(start) + 1);
            }
        }

        return List(start, end, SabreMark.Comma, Simple);
    }

    private SabreObservingSyntax? Observing(int start, int end)
    {
        if (!ExpectGroup(start, end, SabreTokenKind.OpenParenthesis, out int next)
            || TypedName(start + 1, next - 1) is not var (name, type)
            || ExpressionAfterColon(next, end) is not { } condition)
        {
            return null;
        }

        return new SabreObservingSyntax(name, type, condition);
    }

    private (SabreName Name, SabreName Type)? TypedName(int start, int end) =>
        Name(start, end) is { } name && Expect(start + 1, end, SabreTokenKind.Colon) && OnlyName(start + 2, end) is { } type
            ? (name, type)
            : null;
}
