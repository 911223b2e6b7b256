using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Prose.Texts;

/// <summary>A text taken out of a file, line by line, that still knows where each of its lines stood.</summary>
public sealed class PlacedText : IEquatable<PlacedText>
{
    private static readonly ProseFile s_nowhere = new("", "");

    private readonly IReadOnlyList<int> _offsets;
    private readonly List<int> _lineStarts = [0];

    /// <param name="offsets">For each line of the text its offset in the file.</param>
    public PlacedText(string text, ProseFile file, IReadOnlyList<int> offsets)
    {
        Text = text;
        File = file;
        _offsets = offsets;
        for (int end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            _lineStarts.Add(end + 1);
        }
    }

    /// <summary>A text that stands in no file.</summary>
    public static PlacedText Told(string text) => new(text, s_nowhere, [.. Enumerable.Repeat(0, text.Count(letter => letter == '\n') + 1)]);

    public string Text { get; }

    public ProseFile File { get; }

    public int Start => _offsets[0];

    public ProseSpan Span => SpanOf(0, Text.Length);

    /// <summary>Where a part of the text stands, up to the end of its first line.</summary>
    public ProseSpan SpanOf(int index, int length)
    {
        int line = LineOf(index);
        int end = line + 1 < _lineStarts.Count ? _lineStarts[line + 1] - 1 : Text.Length;
        int start = OffsetOf(index, line);
        return new ProseSpan(File, start, Math.Max(0, Math.Min(Math.Min(length, end - index), File.Text.Length - start)));
    }

    /// <summary>A part of the text, without blanks at its ends.</summary>
    public PlacedText Part(int index, int length)
    {
        int end = index + length;
        while (end > index && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        while (index < end && char.IsWhiteSpace(Text[index]))
        {
            index++;
        }

        int first = LineOf(index);
        var later = Enumerable.Range(first + 1, LineOf(end) - first).Select(line => OffsetOf(_lineStarts[line], line));
        return new PlacedText(Text[index..end], File, [OffsetOf(index, first), .. later]);
    }

    public bool Equals(PlacedText? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as PlacedText);

    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    public override string ToString() => Text;

    private int LineOf(int index) => _lineStarts.BinarySearch(index) is >= 0 and var line ? line : ~_lineStarts.BinarySearch(index) - 1;

    private int OffsetOf(int index, int line) => Math.Clamp(_offsets[line] + index - _lineStarts[line], 0, File.Text.Length);
}
