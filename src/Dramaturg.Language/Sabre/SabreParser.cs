// Sabre has no operator precedence. Each construct is matched against an exact range of tokens by cutting the range at the first
// top-level occurrence of its fixed tokens; alternatives are tried in a fixed order, and the first whose whole structure fits
// wins. The order is the precedence: `a & b | c` is `a & (b | c)`, and `1 + 2 * 3` is `(1 + 2) * 3`.
//
// Read naively that is exponential. It is not here, because (1) what a range means is remembered, and only a few ends are
// possible for each start; (2) cuts are found by binary search (SabreGroups); (3) a range with top-level `&` or `|` and no
// `if` can only be a list, so when a piece of it fails nothing else is tried. Depth and work per definition are bounded.
// Of all failures the one furthest to the right is reported.

using System;
using System.Collections.Generic;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Sabre;

internal sealed partial class SabreParser
{
    private readonly SabreTokens _tokens;
    private readonly SabreGroups _groups;
    private readonly SabreDiagnosticBag _diagnostics;
    private readonly List<SabreDefinitionSyntax> _definitions = new();

    private SabreParser(SabreTokens tokens, SabreDiagnosticBag diagnostics)
    {
        _tokens = tokens;
        _groups = new SabreGroups(tokens);
        _diagnostics = diagnostics;
    }

    public static SabreFileSyntax Parse(SabreTokens tokens, SabreDiagnosticBag diagnostics)
    {
        var parser = new SabreParser(tokens, diagnostics);
        parser.ReportUnmatched();
        parser.ParseFile();
        return new SabreFileSyntax(tokens.Source, parser._definitions.ToArray());
    }

    private void ReportUnmatched()
    {
        foreach (int token in _groups.Unmatched)
        {
            _diagnostics.Report(SabreDiagnostics.UnmatchedBracket, _tokens.Location(token), Quote(token));
        }
    }

    private void ParseFile()
    {
        if (_tokens.Count == 0)
        {
            _diagnostics.Report(SabreDiagnostics.EmptyFile, null);
        }

        foreach (var (start, end) in Split(0, _tokens.Count, SabreMark.Semicolon))
        {
            if (_groups.FirstUnmatched(start, end) < 0)
            {
                ParseDefinition(start, end);
            }
        }
    }

    private void ParseDefinition(int start, int end)
    {
        ResetFailure(end - start);
        if (start == end)
        {
            Fail(end, SabreDiagnostics.EmptyPiece, Quote(end));
        }
        else if ((KeywordDefinition(start, end) ?? Statement(start, end)) is { } definition && !_isGivenUp)
        {
            _definitions.Add(definition);
            ReportRemarks();
            return;
        }

        ReportFailure();
    }

    private SabreDefinitionSyntax? KeywordDefinition(int start, int end) => _tokens.Text(start) switch
    {
        "type" => TypeDefinition(start, end),
        "entity" => EntityDefinition(start, end),
        "property" => PropertyDefinition(start, end),
        "action" => ActionDefinition(start, end),
        "trigger" => TriggerDefinition(start, end),
        "utility" => UtilityDefinition(start, end),
        _ => null,
    };

    private SabreStatementSyntax? Statement(int start, int end) =>
        Expression(start, end) is { } statement
            ? new SabreStatementSyntax(statement, _tokens.Location(start, end))
            : null;

    private SabreTypeSyntax? TypeDefinition(int start, int end)
    {
        if (Name(start + 1, end) is not { } name)
        {
            return null;
        }

        var parents = start + 2 == end ? new List<SabreName>() : NamesAfterColon(start + 2, end);
        return parents is null ? null : new SabreTypeSyntax(name, parents, _tokens.Location(start, end));
    }

    private SabreEntitySyntax? EntityDefinition(int start, int end) =>
        Name(start + 1, end) is { } name && NamesAfterColon(start + 2, end) is { } types
            ? new SabreEntitySyntax(name, types, _tokens.Location(start, end))
            : null;

    private SabrePropertySyntax? PropertyDefinition(int start, int end)
    {
        if (Name(start + 1, end) is not { } name || Parameters(start + 2, end, out int next) is not { } parameters
            || !Expect(next, end, SabreTokenKind.Colon) || OnlyName(next + 1, end) is not { } type)
        {
            return null;
        }

        return new SabrePropertySyntax(name, parameters, type, _tokens.Location(start, end));
    }

    private SabreUtilitySyntax? UtilityDefinition(int start, int end)
    {
        if (!ExpectGroup(start + 1, end, SabreTokenKind.OpenParenthesis, out int next))
        {
            return null;
        }

        bool isAuthor = next == start + 3;
        var character = isAuthor ? null : OnlyName(start + 2, next - 1);
        if ((!isAuthor && character is null) || !Expect(next, end, SabreTokenKind.Colon))
        {
            return null;
        }

        return Expression(next + 1, end) is { } value
            ? new SabreUtilitySyntax(character, value, _tokens.Location(start, end))
            : null;
    }

    private List<SabreParameterSyntax>? Parameters(int start, int end, out int next) =>
        ExpectGroup(start, end, SabreTokenKind.OpenParenthesis, out next)
            ? List(start + 1, next - 1, SabreMark.Comma, Parameter)
            : null;

    private SabreParameterSyntax? Parameter(int start, int end)
    {
        var location = _tokens.Location(start, end);
        if (!_tokens.Is(start + 1, SabreTokenKind.Colon) || start + 1 >= end)
        {
            return Simple(start, end) is { } constant ? new SabreParameterSyntax(null, null, constant, location) : null;
        }

        return Name(start, end) is { } name && OnlyName(start + 2, end) is { } type
            ? new SabreParameterSyntax(name, type, null, location)
            : null;
    }

    private List<SabreName>? NamesAfterColon(int start, int end)
    {
        if (!Expect(start, end, SabreTokenKind.Colon))
        {
            return null;
        }

        return start + 1 == end
            ? Missing<List<SabreName>>(end)
            : List(start + 1, end, SabreMark.Comma, OnlyName);
    }

    /// <summary>The pieces between separators; an empty one at the very end does not count.</summary>
    private List<(int Start, int End)> Split(int start, int end, SabreMark separator)
    {
        var pieces = new List<(int, int)>();
        while (start < end)
        {
            int cut = _groups.First(separator, start, end);
            int stop = cut < 0 ? end : cut;
            pieces.Add((start, stop));
            start = stop + 1;
        }

        return pieces;
    }

    private List<T>? List<T>(int start, int end, SabreMark separator, Func<int, int, T?> read)
        where T : class
    {
        var items = new List<T>();
        foreach (var (pieceStart, pieceEnd) in Split(start, end, separator))
        {
            var item = pieceStart == pieceEnd ? EmptyPiece<T>(pieceEnd) : read(pieceStart, pieceEnd);
            if (item is null)
            {
                return null;
            }

            items.Add(item);
        }

        return items;
    }
}
