// The text of a line as it stands in its file, and which of its letters stand where in the told text.
//
// A template is filled with a mark before and behind each of its tags; what comes out outside of the marks was written by the writer, and the mark before it says
// where. So a change of "Ida shakes the lantern. Oil slops." finds the letters of "{{ keeper }} shakes the {{ lamp }}. Oil slops." that it is a change of, if
// there are any: what a tag says is nobody's letters.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Importing;

/// <summary>The words of a line in its file, without the cue.</summary>
internal sealed class SourceLine
{
    private const char FirstMark = '\uE000';
    private const int MostTags = 1000;

    private readonly List<(int Start, int End)> _segments = [];
    private readonly List<(int Start, int End)> _notes;
    private readonly List<(int Start, int End)> _tags;
    private readonly string _prefix;

    public SourceLine(SceneLine line)
    {
        Line = line;
        var texts = line.Element is Dialogue dialogue ? dialogue.Parts.Select(part => part.Text).ToArray() : [line.Element.Text];
        File = texts.Select(text => text.File).FirstOrDefault() ?? line.Element.Text.File;
        foreach (var text in texts)
        {
            AddSegments(text);
        }

        Raw = string.Join('\n', _segments.Select(segment => File.Text[segment.Start..segment.End]));
        _notes = Ranges(Raw, "[[", "]]");
        _tags = [.. Ranges(Raw, "{{", "}}").Concat(Ranges(Raw, "{%", "%}")).OrderBy(tag => tag.Start)];
        _prefix = line.Element is Lyrics || (line.Element is Dialogue { Parts: [{ Kind: DialoguePartKind.Lyric }] }) ? "~" : "";
    }

    public SceneLine Line { get; }

    public ProseFile File { get; }

    /// <summary>Line by line, without marks in front of lines.</summary>
    public string Raw { get; }

    public bool HasTags => _tags.Count > 0;

    public bool CanBeMarked => _tags.Count <= MostTags;

    /// <summary>Changes of the file that put marks around the tags.</summary>
    public IEnumerable<FileEdit> Marks() => _tags.SelectMany((tag, i) => new[]
    {
        new FileEdit(File, OffsetOf(tag.Start), OffsetOf(tag.Start), ((char)(FirstMark + (2 * i))).ToString()),
        new FileEdit(File, EndOf(tag.End - 1), EndOf(tag.End - 1), ((char)(FirstMark + (2 * i) + 1)).ToString()),
    });

    /// <summary>The letters of a told text with the place of each in <see cref="Raw"/>, -1 for what a tag said.</summary>
    /// <param name="marked">What was told with <see cref="Marks"/>; null for a line without tags.</param>
    public List<(char Letter, int Place)> Letters(string? marked) => Tidy(marked is null ? Written() : Told(marked));

    /// <summary>The changes of the file that make a change of the told text; null if some of it is nobody's letters.</summary>
    public IReadOnlyList<FileEdit>? Carry(IReadOnlyList<(char Letter, int Place)> letters, IReadOnlyList<Hunk> hunks)
    {
        var edits = new List<FileEdit>();
        foreach (var hunk in hunks)
        {
            if (Place(letters, hunk) is not var (start, end) || _tags.Concat(_notes).Any(other => other.Start < end && start < other.End))
            {
                return null;
            }

            int from = start == Raw.Length ? _segments[^1].End : start > 0 && start == end ? EndOf(start - 1) : OffsetOf(start);
            edits.Add(new FileEdit(File, from, start == end ? from : EndOf(end - 1), hunk.Now.Replace("\n", "\n" + _prefix, StringComparison.Ordinal)));
        }

        return edits;
    }

    private static (int Start, int End)? Place(IReadOnlyList<(char Letter, int Place)> letters, Hunk hunk)
    {
        if (hunk.Start < hunk.End)
        {
            var places = letters.Skip(hunk.Start).Take(hunk.End - hunk.Start).Select(letter => letter.Place).ToArray();
            return places.Contains(-1) ? null : (places[0], places[^1] + 1);
        }

        int before = hunk.Start > 0 ? letters[hunk.Start - 1].Place : -1;
        int after = hunk.Start < letters.Count ? letters[hunk.Start].Place : -1;
        return before >= 0 ? (before + 1, before + 1) : after >= 0 ? (after, after) : null;
    }

    private void AddSegments(PlacedText text)
    {
        int start = 0;
        foreach (string line in text.Text.Split('\n'))
        {
            int offset = text.SpanOf(start, line.Length).Start;
            _segments.Add((offset, offset + line.Length));
            start += line.Length + 1;
        }
    }

    /// <summary>Of a letter in the file; a line break begins where its line ends.</summary>
    private int OffsetOf(int place)
    {
        var (segment, inside) = SegmentOf(place);
        return _segments[segment].Start + inside;
    }

    /// <summary>Behind a letter; a line break ends where the next line's text begins.</summary>
    private int EndOf(int place)
    {
        var (segment, inside) = SegmentOf(place);
        bool isBreak = inside == _segments[segment].End - _segments[segment].Start;
        return isBreak && segment + 1 < _segments.Count ? _segments[segment + 1].Start : _segments[segment].Start + inside + (isBreak ? 0 : 1);
    }

    private (int Segment, int Inside) SegmentOf(int place)
    {
        int segment = 0;
        while (segment + 1 < _segments.Count && place > _segments[segment].End - _segments[segment].Start)
        {
            place -= _segments[segment].End - _segments[segment].Start + 1;
            segment++;
        }

        return (segment, place);
    }

    private static List<(int Start, int End)> Ranges(string text, string open, string close)
    {
        var ranges = new List<(int, int)>();
        for (int end = 0; text.IndexOf(open, end, StringComparison.Ordinal) is >= 0 and var start && text.IndexOf(close, start + 2, StringComparison.Ordinal) is >= 0 and var last;)
        {
            ranges.Add((start, end = last + 2));
        }

        return ranges;
    }

    private IEnumerable<(char Letter, int Place)> Written() => Enumerable.Range(0, Raw.Length)
        .Where(place => !_notes.Any(note => note.Start <= place && place < note.End)).Select(place => (Raw[place], place));

    private IEnumerable<(char Letter, int Place)> Told(string marked)
    {
        int place = 0;
        bool isTag = false;
        foreach (char letter in marked)
        {
            int mark = letter - FirstMark;
            if (mark >= 0 && mark < 2 * _tags.Count)
            {
                isTag = mark % 2 == 0;
                place = isTag ? place : _tags[mark / 2].End;
            }
            else if (isTag)
            {
                yield return (letter, -1);
            }
            else if (Find(letter, place) is { } found)
            {
                yield return (letter, found);
                place = found + 1;
            }
            else
            {
                yield return (letter, -1);
            }
        }
    }

    /// <summary>Where a letter stands next, over blanks and notes.</summary>
    private int? Find(char letter, int place)
    {
        while (place < Raw.Length && Raw[place] != letter)
        {
            int next = _notes.Where(note => note.Start == place).Select(note => note.End).DefaultIfEmpty(char.IsWhiteSpace(Raw[place]) ? place + 1 : Raw.Length).First();
            place = next;
        }

        return place < Raw.Length ? place : null;
    }

    /// <summary>Blanks drawn together as they are in a told text: single ones, none at the ends of lines, no empty lines.</summary>
    private static List<(char Letter, int Place)> Tidy(IEnumerable<(char Letter, int Place)> letters)
    {
        var tidy = new List<(char Letter, int Place)>();
        foreach (var letter in letters.Select(one => (Letter: one.Letter != '\n' && char.IsWhiteSpace(one.Letter) ? ' ' : one.Letter, one.Place)))
        {
            bool isBlank = letter.Letter is ' ' or '\n';
            bool isAtStart = tidy.Count == 0 || tidy[^1].Letter == '\n';
            if (letter.Letter == '\n' && !isAtStart && tidy[^1].Letter == ' ')
            {
                tidy[^1] = letter;
            }
            else if (!isBlank || !(isAtStart || (letter.Letter == ' ' && tidy[^1].Letter == ' ')))
            {
                tidy.Add(letter);
            }
        }

        while (tidy.Count > 0 && tidy[^1].Letter is ' ' or '\n')
        {
            tidy.RemoveAt(tidy.Count - 1);
        }

        return tidy;
    }
}

/// <summary>A change of a file: what stands in its place from one offset to another.</summary>
internal sealed record FileEdit(ProseFile File, int Start, int End, string Text)
{
    /// <summary>The texts of the changed files, by name.</summary>
    /// <exception cref="ArgumentException">Two changes are of the same letters.</exception>
    public static IReadOnlyDictionary<string, string> Apply(IEnumerable<FileEdit> edits) =>
        edits.GroupBy(edit => edit.File.Name, StringComparer.Ordinal).ToDictionary(file => file.Key, file => Apply(file.First().File.Text, [.. file.OrderBy(edit => edit.Start)]), StringComparer.Ordinal);

    private static string Apply(string text, FileEdit[] edits)
    {
        string lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : text.Contains('\n') || !text.Contains('\r') ? "\n" : "\r";
        var changed = new StringBuilder();
        int end = 0;
        foreach (var edit in edits)
        {
            if (edit.Start < end)
            {
                throw new ArgumentException("changes of the same letters", nameof(edits));
            }

            changed.Append(text, end, edit.Start - end).Append(edit.Text.Replace("\n", lineEnd, StringComparison.Ordinal));
            end = edit.End;
        }

        return changed.Append(text, end, text.Length - end).ToString();
    }
}
