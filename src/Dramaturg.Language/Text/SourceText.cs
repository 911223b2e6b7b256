using System;
using System.Collections.Generic;

namespace Dramaturg.Language.Text;

/// <summary>The text of one file, with its lines. A line ends with a line feed, a carriage return, or both.</summary>
public sealed class SourceText
{
    private readonly List<int> _lineStarts = new() { 0 };

    public SourceText(string text, string fileName)
    {
        Text = text;
        FileName = fileName;
        for (int i = 0; i < text.Length; i++)
        {
            if (EndsLine(text, i))
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>Whether a line ends with this letter: a line feed, or a carriage return that belongs to none.</summary>
    private static bool EndsLine(string text, int index) => text[index] == '\n' || (text[index] == '\r' && !IsAt(text, index + 1, "\n") && !IsAt(text, index + 1, "\r\n"));

    private static bool IsAt(string text, int index, string part) => string.CompareOrdinal(text, index, part, 0, part.Length) == 0;

    public string Text { get; }

    public string FileName { get; }

    public int LineCount => _lineStarts.Count;

    /// <summary>Line and column, both from 0. Costs a binary search.</summary>
    public (int Line, int Column) Position(int offset)
    {
        int line = _lineStarts.BinarySearch(offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return (line, offset - _lineStarts[line]);
    }

    /// <summary>The offset of the first character of a line, from 0.</summary>
    public int StartOf(int line) => _lineStarts[line];

    /// <summary>The text of a line, from 0, without its line break.</summary>
    public string Line(int line)
    {
        int start = _lineStarts[line];
        int end = line + 1 < _lineStarts.Count ? _lineStarts[line + 1] - 1 : Text.Length;
        return Text.Substring(start, Math.Max(0, end - start)).TrimEnd('\r');
    }
}

/// <summary>Half-open range of characters.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);
}

/// <summary>A span in a file.</summary>
public readonly record struct TextLocation(SourceText Source, TextSpan Span)
{
    public (int Line, int Column) Start => Source.Position(Span.Start);

    public (int Line, int Column) End => Source.Position(Span.End);
}
