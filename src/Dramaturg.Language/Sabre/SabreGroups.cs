// Sabre matches a construct by cutting a range of tokens at the first top-level token of some sort. To find that token without
// scanning, brackets are paired once, each token is given its group (the bracket around it), and the places of every sort of
// separator are kept in order of (group, place): one binary search then answers "the first `==` from here, in this group".

using System;
using System.Collections.Generic;

namespace Dramaturg.Language.Sabre;

internal sealed class SabreGroups
{
    private readonly SabreTokens _tokens;
    private readonly int[] _partners;
    private readonly int[] _groups;
    private readonly long[]?[] _places;

    public SabreGroups(SabreTokens tokens)
    {
        _tokens = tokens;
        _partners = new int[tokens.Count];
        _groups = new int[tokens.Count];
        Array.Fill(_partners, -1);
        PairBrackets();
        AssignGroups();
        _places = CollectPlaces();
    }

    /// <summary>Brackets without a partner, in order of place.</summary>
    public List<int> Unmatched { get; } = new();

    /// <summary>The other bracket of a pair, or -1.</summary>
    public int Partner(int token) => _partners[token];

    /// <summary>The first token of the sort in the range, outside inner brackets, or -1.</summary>
    public int First(SabreMark mark, int start, int end)
    {
        if (start >= end || _places[(int)mark] is not { } places)
        {
            return -1;
        }

        long group = (long)_groups[start] << 32;
        int index = Array.BinarySearch(places, group + start);
        index = index < 0 ? ~index : index;
        return index < places.Length && places[index] < group + end ? (int)(places[index] - group) : -1;
    }

    /// <summary>The first unmatched bracket in the range, or -1.</summary>
    public int FirstUnmatched(int start, int end)
    {
        int index = Unmatched.BinarySearch(start);
        index = index < 0 ? ~index : index;
        return index < Unmatched.Count && Unmatched[index] < end ? Unmatched[index] : -1;
    }

    private void PairBrackets()
    {
        var open = new Stack<int>();
        var openCounts = new int[(int)SabreTokenKind.CloseBracket + 1];
        for (int token = 0; token < _tokens.Count; token++)
        {
            var kind = _tokens.Kind(token);
            if (IsOpen(kind))
            {
                open.Push(token);
                openCounts[(int)kind]++;
            }
            else if (IsClose(kind))
            {
                Close(token, kind - 1, open, openCounts);
            }
        }

        Unmatched.AddRange(open);
        Unmatched.Sort();
    }

    private void Close(int token, SabreTokenKind opening, Stack<int> open, int[] openCounts)
    {
        if (openCounts[(int)opening] == 0)
        {
            Unmatched.Add(token);
            return;
        }

        while (_tokens.Kind(open.Peek()) != opening)
        {
            openCounts[(int)_tokens.Kind(open.Peek())]--;
            Unmatched.Add(open.Pop());
        }

        openCounts[(int)opening]--;
        _partners[token] = open.Pop();
        _partners[_partners[token]] = token;
    }

    private void AssignGroups()
    {
        int group = 0;
        for (int token = 0; token < _tokens.Count; token++)
        {
            bool paired = _partners[token] >= 0;
            group = paired && IsClose(_tokens.Kind(token)) ? _groups[_partners[token]] : group;
            _groups[token] = group;
            group = paired && IsOpen(_tokens.Kind(token)) ? token + 1 : group;
        }
    }

    private long[]?[] CollectPlaces()
    {
        var lists = new List<long>?[(int)SabreMark.Count];
        for (int token = 0; token < _tokens.Count; token++)
        {
            long place = ((long)_groups[token] << 32) + token;
            AddPlace(lists, MarkOf(token), place);
            if (IsDanglingSeparator(token))
            {
                AddPlace(lists, SabreMark.DanglingSeparator, place);
            }
        }

        return Array.ConvertAll(lists, Sorted);
    }

    private static void AddPlace(List<long>?[] lists, SabreMark mark, long place)
    {
        if (mark != SabreMark.None)
        {
            (lists[(int)mark] ??= new List<long>()).Add(place);
        }
    }

    private static long[]? Sorted(List<long>? places)
    {
        places?.Sort();
        return places?.ToArray();
    }

    private SabreMark MarkOf(int token)
    {
        var kind = _tokens.Kind(token);
        if (kind >= SabreTokenKind.Comma)
        {
            return kind - SabreTokenKind.Comma + SabreMark.Comma;
        }

        return kind != SabreTokenKind.Word ? SabreMark.None
            : _tokens.IsWord(token, "if") ? SabreMark.If
            : _tokens.IsWord(token, "elseif") ? SabreMark.ElseIf
            : _tokens.IsWord(token, "else") ? SabreMark.Else
            : SabreMark.None;
    }

    private bool IsDanglingSeparator(int token) =>
        _tokens.Kind(token) is SabreTokenKind.Ampersand or SabreTokenKind.Bar
        && token + 1 < _tokens.Count
        && _tokens.Kind(token + 1) is > SabreTokenKind.Semicolon and not SabreTokenKind.Bang;

    private static bool IsOpen(SabreTokenKind kind) =>
        kind is SabreTokenKind.OpenParenthesis or SabreTokenKind.OpenBrace or SabreTokenKind.OpenBracket;

    private static bool IsClose(SabreTokenKind kind) =>
        kind is SabreTokenKind.CloseParenthesis or SabreTokenKind.CloseBrace or SabreTokenKind.CloseBracket;
}

/// <summary>The tokens at which ranges are cut; from <c>Comma</c> on in the order of <see cref="SabreTokenKind"/>.</summary>
internal enum SabreMark
{
    None,
    If,
    ElseIf,
    Else,

    /// <summary>A <c>&amp;</c> or <c>|</c> with an operator right behind it, as in <c>a &amp; b &amp; == c</c>.</summary>
    DanglingSeparator,
    Comma,
    Semicolon,
    Colon,
    Star,
    Slash,
    Plus,
    Minus,
    Ampersand,
    Bar,
    Bang,
    EqualEqual,
    BangEqual,
    GreaterEqual,
    LessEqual,
    Greater,
    Less,
    Equal,
    Count,
}
