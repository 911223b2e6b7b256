// Marks are matched as brackets are: a mark closes the nearest open one like it, and what is open above that, or at the end of the line, is no mark. Three
// asterisks are two marks, and so a run of them can close one thing and open another.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Dramaturg.Prose.Fountain;

/// <summary>How a stretch of text is set.</summary>
[Flags]
public enum Emphasis
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Underlined = 4,
}

/// <param name="Text">Without marks; line breaks are kept.</param>
public sealed record TextRun(string Text, Emphasis Emphasis);

/// <summary>The emphasis in a text of Fountain: <c>*italic*</c>, <c>**bold**</c>, <c>***both***</c>, <c>_underlined_</c>; <c>\*</c> and <c>\_</c> are the signs themselves.</summary>
/// <remarks>A mark counts if another one of its kind closes it in the same line, without a blank inside either, and fewer than 16 others stand open between them. Linear in the length of the text.</remarks>
public sealed class EmphasisReader
{
    private const int MostOpen = 16;

    private readonly string _line;
    private readonly List<Piece> _pieces = [];
    private readonly List<Piece> _open = [];

    private EmphasisReader(string line) => _line = line;

    /// <summary>Neighbours are set differently; none is empty.</summary>
    public static IReadOnlyList<TextRun> Runs(string text)
    {
        var runs = new List<TextRun>();
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            var reader = new EmphasisReader(i + 1 < lines.Length ? lines[i] + "\n" : lines[i]);
            reader.Cut();
            reader.AddTo(runs);
        }

        return runs;
    }

    /// <summary>The text without its marks.</summary>
    public static string Plain(string text) => string.Concat(Runs(text).Select(run => run.Text));

    /// <summary>Runs as they are written: the same runs always in the same way.</summary>
    public static string Written(IEnumerable<TextRun> runs) => string.Concat(runs.Select(Written));

    private static string Written(TextRun run)
    {
        string text = run.Text.Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        return run.Emphasis == Emphasis.None ? text : string.Join('\n', text.Split('\n').Select(line => Marked(line, run.Emphasis)));
    }

    private static string Marked(string line, Emphasis emphasis)
    {
        string inner = line.Trim();
        if (inner.Length == 0)
        {
            return line;
        }

        string asterisks = (emphasis.HasFlag(Emphasis.Bold) ? "**" : "") + (emphasis.HasFlag(Emphasis.Italic) ? "*" : "");
        string under = emphasis.HasFlag(Emphasis.Underlined) ? "_" : "";
        int start = line.Length - line.TrimStart().Length;
        return line[..start] + under + asterisks + inner + asterisks + under + line[(start + inner.Length)..];
    }

    private void Cut()
    {
        for (int i = 0; i < _line.Length;)
        {
            if (_line[i] == '\\' && i + 1 < _line.Length && _line[i + 1] is '*' or '_')
            {
                _pieces.Add(new Piece(_line[i + 1].ToString()));
                i += 2;
            }
            else
            {
                i += _line[i] is '*' or '_' ? CutMarks(i) : CutText(i);
            }
        }
    }

    private int CutText(int start)
    {
        int end = _line.AsSpan(start + 1).IndexOfAny("*_\\") is >= 0 and var next ? start + 1 + next : _line.Length;
        _pieces.Add(new Piece(_line[start..end]));
        return end - start;
    }

    /// <returns>How long the run of one sign is.</returns>
    private int CutMarks(int start)
    {
        char sign = _line[start];
        int end = start;
        while (end < _line.Length && _line[end] == sign)
        {
            end++;
        }

        int left = end - start;
        while (left > 0 && !IsBlank(start - 1) && Closed(sign, left) is { } opened)
        {
            Close(opened);
            left -= opened.Text.Length;
        }

        Open(sign, left, !IsBlank(end));
        return end - start;
    }

    /// <summary>The open mark that so many signs close: one of that length, else the innermost.</summary>
    private Piece? Closed(char sign, int count) => _open.FindLast(mark => mark.Text[0] == sign && mark.Text.Length == count)
        ?? _open.FindLast(mark => mark.Text[0] == sign && mark.Text.Length < count);

    private void Close(Piece opened)
    {
        int place = _open.IndexOf(opened);
        bool isTwin = place == _open.Count - 2 && opened.Text == "**" && _open[^1].Place == opened.Place + 1;
        _open.RemoveRange(place, isTwin ? 1 : _open.Count - place);
        opened.Change = EmphasisOf(opened.Text);
        _pieces.Add(new Piece(opened.Text) { Change = opened.Change });
    }

    private void Open(char sign, int count, bool mayOpen)
    {
        string[] marks = sign == '_' && count == 1 ? ["_"] : sign == '*' && count == 3 ? ["**", "*"] : sign == '*' && count is 1 or 2 ? [new string(sign, count)] : [];
        if (marks.Length == 0 || !mayOpen)
        {
            _pieces.Add(new Piece(new string(sign, count)));
            return;
        }

        foreach (string mark in marks)
        {
            _pieces.Add(new Piece(mark) { Place = _pieces.Count });
            _open.Add(_pieces[^1]);
            _open.RemoveRange(0, _open.Count > MostOpen ? 1 : 0);
        }
    }

    private static Emphasis EmphasisOf(string mark) => mark switch
    {
        "**" => Emphasis.Bold,
        "*" => Emphasis.Italic,
        _ => Emphasis.Underlined,
    };

    private bool IsBlank(int i) => i < 0 || i >= _line.Length || char.IsWhiteSpace(_line[i]);

    private void AddTo(List<TextRun> runs)
    {
        var emphasis = Emphasis.None;
        var text = new StringBuilder();
        foreach (var piece in _pieces)
        {
            if (piece.Change == Emphasis.None)
            {
                text.Append(piece.Text);
                continue;
            }

            Add(runs, text, emphasis);
            emphasis ^= piece.Change;
        }

        Add(runs, text, emphasis);
    }

    private static void Add(List<TextRun> runs, StringBuilder text, Emphasis emphasis)
    {
        if (text.Length == 0)
        {
            return;
        }

        bool goesOn = runs.Count > 0 && runs[^1].Emphasis == emphasis;
        var run = new TextRun(goesOn ? runs[^1].Text + text : text.ToString(), emphasis);
        runs.RemoveRange(runs.Count - (goesOn ? 1 : 0), goesOn ? 1 : 0);
        runs.Add(run);
        text.Clear();
    }

    /// <summary>A stretch of text, or a mark.</summary>
    private sealed class Piece(string text)
    {
        public string Text { get; } = text;

        /// <summary>Of a mark, among all pieces.</summary>
        public int Place { get; init; }

        /// <summary>What changes here; none for text and for a mark that is none.</summary>
        public Emphasis Change { get; set; }
    }
}
