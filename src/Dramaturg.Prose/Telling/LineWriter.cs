using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Templates;
using Dramaturg.Prose.Texts;
using Dramaturg.Prose.Words;

namespace Dramaturg.Prose.Telling;

/// <summary>Makes elements of chosen lines. Whatever a template says, it stays the element that was written.</summary>
internal sealed class LineWriter
{
    private readonly Speakers _speakers;

    public LineWriter(Speakers speakers) => _speakers = speakers;

    /// <summary>Null where a template has nothing to say, or cannot be filled within its limits.</summary>
    public ToldLine? Write(ChosenLine chosen, TemplateScene scene) => chosen.Line.Element is Dialogue dialogue
        ? WriteDialogue(chosen, dialogue, scene)
        : Text(chosen.Line.Parts[0].Template, scene) is { Length: > 0 } text && Element(chosen.Line.Element, text) is { } element
            ? new ToldLine(chosen.Line.Id, element, null, chosen.Choice)
            : null;

    private ToldLine? WriteDialogue(ChosenLine chosen, Dialogue dialogue, TemplateScene scene)
    {
        string? cue = Text(chosen.Line.Cue!, scene)?.Replace('\n', ' ');
        if (cue is null || !cue.Any(char.IsLetter))
        {
            return null;
        }

        string? speaker = _speakers.Of(cue, scene.Cast);
        var spoken = scene.Between(speaker, scene.Listener);
        var parts = chosen.Line.Parts.Select(part => Part(part, spoken)).OfType<DialoguePart>().ToArray();
        return parts.Any(part => part.Kind != DialoguePartKind.Parenthetical)
            ? new ToldLine(chosen.Line.Id, new Dialogue(PlacedText.Told(CueOf(cue, speaker, scene)), dialogue.IsDual, parts), speaker, chosen.Choice)
            : null;
    }

    /// <summary>The name in capitals, with the extension as it was written.</summary>
    private static string CueOf(string cue, string? speaker, TemplateScene scene)
    {
        string name = Speakers.NameIn(cue);
        string shown = speaker is null || !scene.Cast.Roles.Any(role => Capitals.AreSame(role.Key, name)) ? name : scene.Words.NameOf(speaker, null);
        string capitals = Capitals.Of(shown);
        return (LineForms.IsUpper(capitals) ? capitals : shown) + cue[name.Length..];
    }

    private static DialoguePart? Part(LinePart part, TemplateScene scene) =>
        Text(part.Template, scene) is { Length: > 0 } text ? new DialoguePart(part.Kind!.Value, PlacedText.Told(part.Kind == DialoguePartKind.Speech ? Spoken(text) : text)) : null;

    /// <summary>Speech that would read as a direction or a song loses the mark that makes it so.</summary>
    private static string Spoken(string text) => string.Join('\n', text.Split('\n').Select(
        line => LineForms.IsParenthetical(line) ? line[1..^1] : line.TrimStart('~')).Where(line => line.Length > 0));

    private static FountainElement? Element(FountainElement written, string text) => written switch
    {
        SceneHeading heading => new SceneHeading(PlacedText.Told(text.Replace('\n', ' ')), heading.Number),
        ActionParagraph => new ActionParagraph(PlacedText.Told(Unmarked(text)), false),
        Transition => new Transition(PlacedText.Told(text.Replace('\n', ' '))),
        Lyrics => new Lyrics(PlacedText.Told(text)),
        Centred => new Centred(PlacedText.Told(text.Replace('\n', ' '))),
        PageBreak => new PageBreak(PlacedText.Told("===")),
        _ => null,
    };

    /// <summary>A line inside a paragraph that would begin something else is drawn to the line before it.</summary>
    private static string Unmarked(string text)
    {
        var lines = new List<string>();
        foreach (string line in text.Split('\n'))
        {
            if (lines.Count > 0 && LineForms.BeginsWithMark(line))
            {
                lines[^1] += " " + line;
            }
            else
            {
                lines.Add(line);
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>The filled template without lines that came out empty, and without what would open a note or a boneyard.</summary>
    private static string? Text(LineTemplate template, TemplateScene scene)
    {
        if (template.Fill(scene) is not { } filled)
        {
            return null;
        }

        var lines = filled.Split('\n').Select(line => OneLine(line)).Where(line => line.Length > 0);
        return string.Join('\n', lines)
            .Replace("[[", "[ [", StringComparison.Ordinal).Replace("]]", "] ]", StringComparison.Ordinal)
            .Replace("/*", "/ *", StringComparison.Ordinal);
    }

    /// <summary>Blanks drawn together, nothing that is no letter, sign or blank.</summary>
    private static string OneLine(string line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (char letter in line)
        {
            char kept = char.IsWhiteSpace(letter) || char.IsControl(letter) ? ' ' : letter;
            if (kept != ' ' || (clean.Length > 0 && clean[^1] != ' '))
            {
                clean.Append(kept);
            }
        }

        return clean.ToString().TrimEnd();
    }
}
