using System;
using System.IO;
using System.Linq;

namespace Dramaturg.Prose.Fountain;

/// <summary>Writes a screenplay as Fountain: what is read back says the same, element by element.</summary>
/// <remarks>A mark is written only where the look of a line would say something else.</remarks>
public sealed class FountainPrinter
{
    private readonly TextWriter _writer;
    private bool _isFirst = true;

    private FountainPrinter(TextWriter writer) => _writer = writer;

    public static string Print(FountainDocument document)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var printer = new FountainPrinter(text);
        foreach (var entry in document.TitlePage)
        {
            printer.Write(entry);
        }

        FountainElement? last = null;
        foreach (var element in document.Elements)
        {
            printer.Separate(last, element);
            printer.Write(element);
            last = element;
        }

        string printed = text.ToString();
        return document.TitlePage.Count == 0 && LineForms.KeyLength(printed.Split('\n', 2)[0]) > 0 ? "\n" + printed : printed;
    }

    /// <summary>A blank line, but for the lines of an outline and for songs over several elements.</summary>
    private void Separate(FountainElement? last, FountainElement next)
    {
        bool isOutline = next is Synopsis && last is Section or Synopsis;
        if (!_isFirst && !isOutline)
        {
            _writer.WriteLine();
        }
    }

    private void Line(string text)
    {
        _writer.WriteLine(text);
        _isFirst = false;
    }

    private void Write(TitleEntry entry)
    {
        Line(entry.Values.Count == 1 ? $"{entry.Text}: {entry.Values[0]}" : $"{entry.Text}:");
        foreach (var value in entry.Values.Skip(entry.Values.Count == 1 ? 1 : 0))
        {
            Line("    " + value);
        }
    }

    private void Write(FountainElement element)
    {
        string text = element.Text.Text;
        switch (element)
        {
            case SceneHeading heading:
                Line((LineForms.IsHeading(FountainNote.Without(text)) ? text : "." + text) + (heading.Number is null ? "" : $" #{heading.Number}#"));
                break;
            case ActionParagraph action:
                Line((action.IsForced || NeedsMark(text) ? "!" : "") + text);
                break;
            case Dialogue dialogue:
                Write(dialogue);
                break;
            case Transition:
                Line(LooksLikeTransition(FountainNote.Without(text)) ? text : "> " + text);
                break;
            case Lyrics:
                Line(EachLine(text, "~"));
                break;
            case Centred:
                Line($"> {text} <");
                break;
            case Section section:
                Line(new string('#', section.Depth) + " " + text);
                break;
            case Synopsis:
                Line("= " + text);
                break;
            case Boneyard:
                Line($"/*{text}*/");
                break;
            default:
                Line(text);
                break;
        }
    }

    private void Write(Dialogue dialogue)
    {
        string cue = dialogue.Text.Text;
        string bare = FountainNote.Without(cue);
        Line((LineForms.IsCue(bare) && !LineForms.BeginsWithMark(bare) ? cue : "@" + cue) + (dialogue.IsDual ? " ^" : ""));
        foreach (var part in dialogue.Parts)
        {
            Line(EachLine(part.Text.Text, part.Kind == DialoguePartKind.Lyric ? "~" : ""));
        }
    }

    private static bool LooksLikeTransition(string text) => LineForms.IsTransition(text) && !LineForms.IsHeading(text) && !LineForms.BeginsWithMark(text);

    /// <summary>Whether an action's first line looks like something else.</summary>
    private static bool NeedsMark(string text)
    {
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        string first = FountainNote.Without(end < 0 ? text : text[..end]);
        return first.Length > 0 && (LineForms.BeginsWithMark(first)
            || LineForms.IsHeading(first) || LineForms.IsTransition(first) || (end >= 0 && LineForms.IsCue(first)));
    }

    /// <summary>A line of dialogue that is blank is written with two blanks, which keep the dialogue together.</summary>
    private static string EachLine(string text, string mark) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length + mark.Length == 0 ? "  " : mark + line));
}
