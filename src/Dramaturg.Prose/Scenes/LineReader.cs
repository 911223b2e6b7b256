// A line is an element with its notes: those in its text, and those in the paragraph behind it that holds nothing but notes.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Prose.Faults;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Templates;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Scenes;

/// <summary>Reads the lines of one scene.</summary>
internal sealed class LineReader
{
    private readonly IStoryTerms _terms;
    private readonly HeaderReader _header;
    private readonly IReadOnlyList<Role> _roles;
    private readonly TemplateReader _templates;
    private readonly ProseFindings _findings;
    private readonly string _scene;
    private int _count;

    public LineReader(IStoryTerms terms, HeaderReader header, IReadOnlyList<Role> roles, TemplateReader templates, string scene, ProseFindings findings)
    {
        _terms = terms;
        _header = header;
        _roles = roles;
        _templates = templates;
        _scene = scene;
        _findings = findings;
    }

    /// <param name="after">Notes in a paragraph of their own behind the element.</param>
    public SceneLine Read(FountainElement element, IEnumerable<NoteParagraph> after)
    {
        var texts = TextsOf(element).Concat(after.Select(paragraph => paragraph.Text));
        var notes = texts.SelectMany(FountainNote.In).Select(KeyedText.Of).Where(IsKey).ToArray();
        _count++;
        return new SceneLine(IdOf(notes), element, PartsOf(element))
        {
            Cue = element is Dialogue ? _templates.Read(element.Text) : null,
            Say = SayIn(element),
            Needs = Scenes.Needs.Read(Values(notes, NoteKeys.Needs), _roles, _terms),
            When = Scenes.Needs.Read(Values(notes, NoteKeys.When), _roles, _terms),
            Feelings = Values(notes, NoteKeys.Feels).Select(_header.ReadFeeling).OfType<FeelingTest>().ToArray(),
            After = Values(notes, NoteKeys.After).Select(_header.ReadPattern).OfType<ActPattern>().ToArray(),
            Motifs = notes.SelectMany(MotifUses.Of).ToArray(),
            IsAlternative = notes.Any(note => note.Key.Text == NoteKeys.Or),
            IsEcho = notes.Any(note => note.Key.Text == NoteKeys.Echo),
        };
    }

    /// <summary>A move stands alone in its speech; directions may stand beside it.</summary>
    private Say? SayIn(FountainElement element)
    {
        var speeches = element is Dialogue dialogue ? dialogue.Parts.Where(part => part.Kind != DialoguePartKind.Parenthetical).ToArray() : [];
        var says = speeches.Select(part => SayTag.Read(part.Text)).ToArray();
        if (speeches.Length > 1 && says.FirstOrDefault(say => say is not null) is { } crowded)
        {
            _findings.Add(ProseFault.CrowdedMove, crowded.Text.Span);
        }

        return says.Length == 1 ? says[0] : null;
    }

    private static IEnumerable<PlacedText> TextsOf(FountainElement element) =>
        element is Dialogue dialogue ? dialogue.Parts.Select(part => part.Text).Prepend(element.Text) : [element.Text];

    private static IEnumerable<PlacedText> Values(KeyedText[] notes, string key) =>
        notes.Where(note => note.Key.Text == key).Select(note => note.Value);

    /// <summary>Any other note is a remark; but one that looks like a misspelt key is not let pass.</summary>
    private bool IsKey(KeyedText note)
    {
        bool isKey = NoteKeys.All.Contains(note.Key.Text);
        bool isOneWord = !note.Key.Text.Contains(' ', StringComparison.Ordinal) && note.Value.Text.Length > 0;
        if (!isKey && isOneWord)
        {
            _findings.AddUnknown(ProseFault.UnknownKey, note.Key, NoteKeys.All);
        }

        return isKey;
    }

    private string IdOf(KeyedText[] notes) => Values(notes, NoteKeys.Id).Select(text => text.Text).FirstOrDefault()
        ?? string.Create(CultureInfo.InvariantCulture, $"{_scene}/{_count}");

    private LinePart[] PartsOf(FountainElement element) => element is Dialogue dialogue
        ? dialogue.Parts.Where(part => SayTag.Read(part.Text) is null).Select(part => new LinePart(part.Kind, _templates.Read(part.Text))).ToArray()
        : [new LinePart(null, _templates.Read(element.Text))];
}
