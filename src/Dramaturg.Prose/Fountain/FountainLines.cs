using System;
using System.Collections.Generic;
using System.Text;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Fountain;

/// <summary>A file cut into lines, with what is struck out taken away first, as Fountain wants it.</summary>
internal sealed class FountainLines
{
    private readonly List<FountainLine> _lines = [];
    private readonly List<Boneyard> _boneyards = [];
    private bool _hasMoreEnds = true;

    public FountainLines(ProseFile file)
    {
        File = file;
        Cut(file);
    }

    public ProseFile File { get; }

    public IReadOnlyList<Boneyard> Boneyards => _boneyards;

    public int Count => _lines.Count;

    /// <summary>Before the first and behind the last line all is blank.</summary>
    public FountainLine this[int index] => index >= 0 && index < _lines.Count ? _lines[index] : FountainLine.Empty;

    private void Cut(ProseFile file)
    {
        var line = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= file.Text.Length; i++)
        {
            if (i == file.Text.Length || EndsLine(file.Text, i))
            {
                _lines.Add(new FountainLine(line.ToString().TrimEnd('\r'), start));
                line.Clear();
                start = i + 1;
            }
            else if (EndOfBoneyard(file.Text, i) is { } end)
            {
                _boneyards.Add(BoneyardAt(file, i, end));
                start = line.Length == 0 ? end : start;
                i = end - 1;
            }
            else
            {
                line.Append(file.Text[i]);
            }
        }
    }

    /// <summary>With a line feed, or with a carriage return that belongs to none.</summary>
    private static bool EndsLine(string text, int i) =>
        text[i] == '\n' || (text[i] == '\r' && !text.AsSpan(i + 1).StartsWith("\n") && !text.AsSpan(i + 1).StartsWith("\r\n"));

    private int? EndOfBoneyard(string text, int start)
    {
        if (!_hasMoreEnds || text[start] != '/' || start + 1 == text.Length || text[start + 1] != '*')
        {
            return null;
        }

        int end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        _hasMoreEnds = end >= 0;
        return end >= 0 ? end + 2 : null;
    }

    private static Boneyard BoneyardAt(ProseFile file, int start, int end) =>
        new(new PlacedText(file.Text[(start + 2)..(end - 2)].Replace("\r\r\n", "\n", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), file, LineStarts(file.Text, start + 2, end - 2)));

    private static List<int> LineStarts(string text, int start, int end)
    {
        var starts = new List<int> { start };
        for (int i = start; i < end; i++)
        {
            if (EndsLine(text, i))
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }
}

/// <param name="Start">Offset in the file.</param>
internal readonly record struct FountainLine(string Text, int Start)
{
    public static FountainLine Empty => new("", 0);

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Two blanks on a line of their own keep a dialogue together.</summary>
    public bool HoldsDialogueOpen => Text.Length >= 2 && IsBlank;
}
