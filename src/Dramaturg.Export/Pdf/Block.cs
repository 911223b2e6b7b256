using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Export.Scripts;
using Dramaturg.Prose.Fountain;

namespace Dramaturg.Export.Pdf;

internal enum BlockKind
{
    /// <summary>May be cut where two lines stay on both sides.</summary>
    Paragraph,

    /// <summary>Stays with what follows.</summary>
    Heading,

    /// <summary>Begins with a cue; may be cut inside what is said.</summary>
    Speech,

    /// <summary>Never cut.</summary>
    Whole,
    PageBreak,
}

/// <summary>What stays together on a page, or is cut by rules.</summary>
/// <param name="Space">Blank lines before it, but at the head of a page.</param>
/// <param name="Title">Of a heading, for the table of contents.</param>
internal sealed record Block(BlockKind Kind, int Space, IReadOnlyList<SetLine> Lines, string? Title = null)
{
    private const int Least = 2;

    /// <summary>Whether so many lines can stand on one page and the others on the next.</summary>
    public bool MayCutAt(int kept) => Kind switch
    {
        BlockKind.Paragraph => kept >= Least && Lines.Count - kept >= Least,
        BlockKind.Speech => Lines[kept - 1].IsSpeech && Lines.Take(kept).Count(line => line.IsSpeech) >= Least && Lines.Count - kept >= Least,
        _ => false,
    };

    /// <summary>How many lines must at least stand on the page on which it begins.</summary>
    public int Lead => Enumerable.Range(1, Math.Max(0, Lines.Count - 1)).FirstOrDefault(MayCutAt) is > 0 and var cut ? cut + (Kind == BlockKind.Speech ? 1 : 0) : Lines.Count;

    /// <summary>A screenplay as blocks, in order.</summary>
    public static IEnumerable<Block> Of(IReadOnlyList<ScriptElement> script)
    {
        for (int i = 0; i < script.Count; i++)
        {
            bool isDual = i + 1 < script.Count && script[i].Element is Dialogue && script[i + 1].Element is Dialogue { IsDual: true };
            yield return isDual ? SideBySide((Dialogue)script[i].Element, (Dialogue)script[++i].Element) : Of(script[i]);
        }
    }

    private static Block Of(ScriptElement script)
    {
        string text = script.Element.Text.Text;
        return script.Element switch
        {
            SceneHeading => Heading(text, script.Number.ToString(CultureInfo.InvariantCulture)),
            Dialogue dialogue => new Block(BlockKind.Speech, 1, [.. Speech(dialogue, Measure.Cue, Measure.Direction, Measure.Speech)]),
            Transition => new Block(BlockKind.Whole, 1, [.. LineSetter.Set(text, Measure.Action).Select(line => Moved(line, Measure.Action, atEnd: true))]),
            Centred => new Block(BlockKind.Whole, 1, [.. LineSetter.Set(text, Measure.Action).Select(line => Moved(line, Measure.Action, atEnd: false))]),
            Lyrics => new Block(BlockKind.Paragraph, 1, [.. LineSetter.Set(text, Measure.Action, always: Emphasis.Italic)]),
            PageBreak => new Block(BlockKind.PageBreak, 0, []),
            _ => new Block(BlockKind.Paragraph, 1, [.. LineSetter.Set(text, Measure.Action)]),
        };
    }

    /// <summary>With the scene's number at both sides.</summary>
    private static Block Heading(string text, string number)
    {
        var lines = LineSetter.Set(text, Measure.Action).ToArray();
        if (lines.Length > 0)
        {
            lines[0] = new SetLine([new SetText(Measure.Number.Column, number, Emphasis.None), .. lines[0].Texts, new SetText(Measure.Action.End + 1, number, Emphasis.None)]);
        }

        return new Block(BlockKind.Heading, 2, lines, EmphasisReader.Plain(text));
    }

    private static IEnumerable<SetLine> Speech(Dialogue dialogue, Measure cue, Measure direction, Measure speech) =>
        LineSetter.Set(dialogue.Text.Text, cue).Concat(dialogue.Parts.SelectMany(part => part.Kind switch
        {
            DialoguePartKind.Parenthetical => LineSetter.Set(part.Text.Text, direction),
            DialoguePartKind.Lyric => LineSetter.Set(part.Text.Text, speech, isSpeech: true, always: Emphasis.Italic),
            _ => LineSetter.Set(part.Text.Text, speech, isSpeech: true),
        }));

    private static Block SideBySide(Dialogue left, Dialogue right)
    {
        var (one, other) = (Half(left, Measure.LeftSpeech), Half(right, Measure.RightSpeech));
        var lines = Enumerable.Range(0, Math.Max(one.Length, other.Length)).Select(i => new SetLine([.. At(one, i), .. At(other, i)]));
        return new Block(BlockKind.Whole, 1, [.. lines]);
    }

    private static IEnumerable<SetText> At(SetLine[] lines, int i) => i < lines.Length ? lines[i].Texts : [];

    private static SetLine[] Half(Dialogue dialogue, Measure measure)
    {
        var inner = new Measure(measure.Column + 2, measure.Width - 4);
        return [.. Speech(dialogue, new Measure(measure.Column + 6, measure.Width - 6), inner, measure)];
    }

    private static SetLine Moved(SetLine line, Measure measure, bool atEnd)
    {
        int room = measure.Width - line.Texts.Sum(text => text.Text.Length);
        return line with { Texts = [.. line.Texts.Select(text => text with { Column = text.Column + (atEnd ? room : room / 2) })] };
    }
}
