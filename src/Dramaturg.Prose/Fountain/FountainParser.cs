// Lines to elements. A blank line means something in Fountain: a scene heading, a character's cue and a transition have one before them, a heading and
// a transition one behind them, a cue none; dialogue ends at the next one. A mark at the beginning of a line forces an element, whatever is around it.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Fountain;

/// <summary>Reads Fountain. Every text is a screenplay: what is nothing else is action. Linear in the length of the text.</summary>
public sealed class FountainParser
{
    private readonly FountainLines _lines;
    private readonly List<FountainElement> _elements = [];
    private int _index;

    private FountainParser(ProseFile file) => _lines = new FountainLines(file);

    public static FountainDocument Parse(ProseFile file)
    {
        var parser = new FountainParser(file);
        var title = parser.ParseTitlePage();
        parser.ParseElements();
        return new FountainDocument(title, parser.WithBoneyards());
    }

    private FountainLine Current => _lines[_index];

    private bool IsAfterBlank => _lines[_index - 1].IsBlank;

    private bool IsBeforeBlank => _lines[_index + 1].IsBlank;

    private List<TitleEntry> ParseTitlePage()
    {
        var entries = new List<TitleEntry>();
        while (_index < _lines.Count && LineForms.KeyLength(Current.Text) is > 0 and var length)
        {
            entries.Add(ParseTitleEntry(length));
        }

        return entries;
    }

    private TitleEntry ParseTitleEntry(int length)
    {
        var key = Piece(Current, 0, length);
        var values = new List<PlacedText>();
        AddValue(values, Piece(Current, length + 1));
        for (_index++; !Current.IsBlank && (Current.Text.StartsWith("   ", System.StringComparison.Ordinal) || Current.Text[0] == '\t'); _index++)
        {
            AddValue(values, Piece(Current, 0));
        }

        return new TitleEntry(key, values);
    }

    private static void AddValue(List<PlacedText> values, PlacedText value)
    {
        if (value.Text.Length > 0)
        {
            values.Add(value);
        }
    }

    private void ParseElements()
    {
        while (_index < _lines.Count)
        {
            if (Current.IsBlank)
            {
                _index++;
            }
            else
            {
                _elements.Add(ParseElement());
            }
        }
    }

    private FountainElement ParseElement()
    {
        string line = Bare(Current);
        return line.Length == 0 ? ParseParagraph()
            : ParseMarked(MarkedPart(Current))
            ?? ParseByPlace(line)
            ?? ParseParagraph();
    }

    /// <summary>By the mark it begins with.</summary>
    private FountainElement? ParseMarked(string line) => line switch
    {
        "" => null,
        ['.', ..] when LineForms.IsForcedHeading(line) => ParseHeading(1),
        ['#', ..] => ParseSection(Current.Text.TrimStart()),
        ['=', ..] when LineForms.IsPageBreak(line) => new PageBreak(TakeLine(0)),
        ['=', ..] => new Synopsis(TakeLine(1)),
        ['~', ..] => ParseLyrics(),
        ['>', ..] when LineForms.IsCentred(Current.Text.Trim()) => ParseCentred(),
        ['>', ..] => new Transition(TakeLine(1)),
        ['@', ..] when line.Length > 1 && !IsBeforeBlank => ParseDialogue(1),
        ['!', ..] => ParseParagraph(),
        _ => null,
    };

    /// <summary>By its look and the blank lines around it.</summary>
    private FountainElement? ParseByPlace(string line) => !IsAfterBlank ? null
        : IsBeforeBlank && LineForms.IsHeading(line) ? ParseHeading(0)
        : IsBeforeBlank && LineForms.IsTransition(line) ? new Transition(TakeLine(0))
        : !IsBeforeBlank && LineForms.IsCue(line) ? ParseDialogue(0)
        : null;

    private SceneHeading ParseHeading(int mark)
    {
        var text = TakeLine(mark);
        int close = text.Text.Length - 1;
        int open = close > 0 && text.Text[close] == '#' ? text.Text.LastIndexOf('#', close - 1) : -1;
        return open < 0 || FountainNote.Without(text.Text[..open]).Length == 0
            ? new SceneHeading(text, null)
            : new SceneHeading(text.Part(0, open), text.Text[(open + 1)..close].Trim());
    }

    private Section ParseSection(string line)
    {
        int depth = line.Length - line.TrimStart('#').Length;
        return new Section(TakeLine(depth), depth);
    }

    private Lyrics ParseLyrics()
    {
        var lines = new List<FountainLine>();
        while (MarkedPart(Current).StartsWith('~'))
        {
            lines.Add(Current);
            _index++;
        }

        return new Lyrics(Join(lines, '~'));
    }

    private Centred ParseCentred()
    {
        var whole = TakeLine(0);
        return new Centred(whole.Part(1, whole.Text.Length - 2));
    }

    private Dialogue ParseDialogue(int mark)
    {
        var cue = TakeLine(mark);
        bool isDual = cue.Text.EndsWith('^');
        var parts = new List<DialoguePart>();
        while (_index < _lines.Count && (!Current.IsBlank || Current.HoldsDialogueOpen))
        {
            parts.Add(ParsePart());
        }

        return new Dialogue(isDual ? cue.Part(0, cue.Text.Length - 1) : cue, isDual, parts);
    }

    private DialoguePart ParsePart()
    {
        var kind = KindOfPart(Current);
        var lines = new List<FountainLine>();
        do
        {
            lines.Add(Current);
            _index++;
        }
        while (kind != DialoguePartKind.Parenthetical && _index < _lines.Count
            && (!Current.IsBlank || Current.HoldsDialogueOpen) && KindOfPart(Current) == kind);
        return new DialoguePart(kind, Join(lines, kind == DialoguePartKind.Lyric ? '~' : null));
    }

    private static DialoguePartKind KindOfPart(FountainLine line) =>
        MarkedPart(line).StartsWith('~') ? DialoguePartKind.Lyric
        : LineForms.IsParenthetical(Bare(line)) ? DialoguePartKind.Parenthetical
        : DialoguePartKind.Speech;

    /// <summary>Action, with its line breaks, up to a blank line or a mark; or nothing but notes.</summary>
    private FountainElement ParseParagraph()
    {
        bool isForced = Current.Text.TrimStart().StartsWith('!');
        var lines = new List<FountainLine>();
        do
        {
            lines.Add(Current);
            _index++;
        }
        while (!Current.IsBlank && !IsMarked(MarkedPart(Current)));
        var text = Join(lines, isForced ? '!' : null);
        return !isForced && FountainNote.Without(text.Text).Length == 0 ? new NoteParagraph(text) : new ActionParagraph(text, isForced);
    }

    private bool IsMarked(string line) => line.Length > 0
        && (line[0] is '#' or '=' or '~' or '>' or '!' || LineForms.IsForcedHeading(line) || (line[0] == '@' && line.Length > 1 && !IsBeforeBlank));

    private PlacedText TakeLine(int mark)
    {
        var line = Current;
        int start = line.Text.Length - line.Text.TrimStart().Length;
        _index++;
        return Piece(line, start + mark);
    }

    /// <summary>What a line looks like without its notes.</summary>
    private static string Bare(FountainLine line) => FountainNote.Without(line.Text);

    /// <summary>The same where a mark can be: in front of everything, also of notes.</summary>
    private static string MarkedPart(FountainLine line) => line.Text.TrimStart().StartsWith("[[", System.StringComparison.Ordinal) ? "" : Bare(line);

    private PlacedText Piece(FountainLine line, int start, int? length = null) =>
        new PlacedText(line.Text, _lines.File, [line.Start]).Part(start, length ?? line.Text.Length - start);

    /// <param name="mark">Left out at the beginning of a line.</param>
    private PlacedText Join(List<FountainLine> lines, char? mark)
    {
        var pieces = lines.Select(line => Piece(line, mark is not null && line.Text.TrimStart().StartsWith(mark.Value) ? line.Text.IndexOf(mark.Value) + 1 : 0)).ToArray();
        return new PlacedText(string.Join('\n', pieces.Select(piece => piece.Text)), _lines.File, pieces.Select(piece => piece.Start).ToArray());
    }

    /// <summary>Each before the first element that begins behind it.</summary>
    private List<FountainElement> WithBoneyards() => _lines.Boneyards.Count == 0
        ? _elements
        : [.. _elements.Concat(_lines.Boneyards).OrderBy(element => element.Text.Start)];
}
