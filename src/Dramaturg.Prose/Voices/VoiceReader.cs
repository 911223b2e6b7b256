// Voice: Roland
//
// = never: verzeih; Angst
// = budget nun gut: 2
// = mask procedural: speaker is exhausted
// = speaks: speaker is awake
//
// # deflects
//
// Das klären wir nach der Visite. [[id: roland.deflects.visite]]
//
// ## procedural
//
// (ohne aufzusehen)
// Wer hat die Gerinnung abgenommen? [[id: roland.deflects.gerinnung]]
//
// # stays silent
//
// !Roland wäscht sich ein zweites Mal die Hände. [[id: roland.silent.haende]]

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Dramaturg.Prose.Faults;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Templates;
using Dramaturg.Prose.Texts;
using Dramaturg.Prose.Words;

namespace Dramaturg.Prose.Voices;

/// <summary>Reads the file of one voice: sections are moves, subsections masks, paragraphs lines.</summary>
public sealed class VoiceReader
{
    private static readonly string[] s_keys = ["never", "budget WORDS", "mask NAME", "speaks"];
    private static readonly Role[] s_roles = [new("speaker", "person"), new("listener", "person")];

    private readonly IStoryTerms _terms;
    private readonly Population _population;
    private readonly ProseFindings _findings;
    private readonly HeaderReader _feelings;

    public VoiceReader(IStoryTerms terms, Population population, ProseFindings findings)
    {
        _terms = terms;
        _population = population;
        _findings = findings;
        _feelings = new HeaderReader(terms, population, findings);
        _feelings.Adopt(new SceneHeader { Roles = s_roles }, []);
    }

    /// <summary>Null where the file is nobody's, which is a finding.</summary>
    public Voice? Read(ProseFile file)
    {
        var document = FountainParser.Parse(file);
        var name = document.TitlePage.Where(entry => entry.Text.Text == "Voice").SelectMany(entry => entry.Values).FirstOrDefault()
            ?? new PlacedText(NameIn(Path.GetFileNameWithoutExtension(file.Name)), file, [0]);
        if (_population.Find(name.Text) is not { IsPerson: true })
        {
            _findings.AddUnknown(ProseFault.UnknownVoice, name, _population.Of("person").ToArray());
            return null;
        }

        var header = document.Elements.TakeWhile(element => element is not Section).OfType<Synopsis>().Select(line => KeyedText.Of(line.Text)).ToArray();
        foreach (var unknown in header.Where(entry => entry.Key.Text.Split(' ')[0] is not ("never" or "budget" or "mask" or "speaks")))
        {
            _findings.AddUnknown(ProseFault.UnknownKey, unknown.Key, s_keys);
        }

        var masks = header.Where(entry => entry.Key.Text.StartsWith("mask ", StringComparison.Ordinal)).Select(ReadMask).OfType<Mask>().ToArray();
        return new Voice(name.Text, ReadLines(document, name.Text, masks))
        {
            Never = [.. header.Where(entry => entry.Key.Text == "never").SelectMany(entry => Parts(entry.Value))],
            Budgets = [.. header.Where(entry => entry.Key.Text.StartsWith("budget ", StringComparison.Ordinal)).Select(ReadBudget).OfType<Budget>()],
            Masks = masks,
            Speaks = Needs.Read(header.Where(entry => entry.Key.Text == "speaks").Select(entry => entry.Value), s_roles, _terms),
        };
    }

    /// <summary>A file may be named in small letters.</summary>
    private string NameIn(string fileName) => _population.Of("person").FirstOrDefault(person => Capitals.AreSame(person, fileName)) ?? fileName;

    private static IEnumerable<PlacedText> Parts(PlacedText text)
    {
        int start = 0;
        foreach (string part in text.Text.Split(';'))
        {
            yield return text.Part(start, part.Length);
            start += part.Length + 1;
        }
    }

    private Budget? ReadBudget(KeyedText entry)
    {
        if (int.TryParse(entry.Value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int times))
        {
            return new Budget(entry.Key.Text["budget ".Length..].Trim(), times);
        }

        _findings.Add(ProseFault.EmptyKey, entry.Key.Span, entry.Key.Text);
        return null;
    }

    private Mask? ReadMask(KeyedText entry)
    {
        string name = entry.Key.Text["mask ".Length..].Trim();
        if (entry.Value.Text.StartsWith("feeling ", StringComparison.Ordinal))
        {
            return _feelings.ReadFeeling(entry.Value.Part("feeling ".Length, entry.Value.Text.Length - "feeling ".Length)) is { } test ? new Mask(name, null, test) : null;
        }

        return Needs.Read([entry.Value], s_roles, _terms).Select(need => new Mask(name, need, null)).FirstOrDefault();
    }

    private List<VoiceLine> ReadLines(FountainDocument document, string person, Mask[] masks)
    {
        var templates = new TemplateReader(_terms, _population, s_roles, _findings);
        var reader = new LineReader(_terms, _feelings, s_roles, templates, person, _findings);
        var lines = new List<VoiceLine>();
        var elements = document.Elements.Where(element => element is not Boneyard).ToArray();
        string? move = null;
        string? mask = null;
        for (int i = 0; i < elements.Length; i++)
        {
            switch (elements[i])
            {
                case Section section:
                    (move, mask) = section.Depth == 1 ? (section.Text.Text, null) : (move, KnownMask(section, masks));
                    break;
                case Synopsis or NoteParagraph:
                    break;
                case var element when move is null:
                    _findings.Add(ProseFault.OutsideScene, element.Text.Span);
                    break;
                case ActionParagraph or Dialogue:
                    lines.Add(new VoiceLine(move, mask, reader.Read(Line(elements[i]), elements.Skip(i + 1).TakeWhile(element => element is NoteParagraph).Cast<NoteParagraph>())));
                    break;
                default:
                    _findings.Add(ProseFault.NoVoiceLine, elements[i].Text.Span);
                    break;
            }
        }

        return lines;
    }

    private string KnownMask(Section section, Mask[] masks)
    {
        if (!masks.Any(mask => mask.Name == section.Text.Text))
        {
            _findings.AddUnknown(ProseFault.UnknownName, section.Text, masks.Select(mask => mask.Name).ToArray());
        }

        return section.Text.Text;
    }

    /// <summary>A paragraph is spoken, with directions in parentheses; one with an exclamation mark is done.</summary>
    private static FountainElement Line(FountainElement element) => element switch
    {
        ActionParagraph { IsForced: true } => element,
        Dialogue dialogue => new Dialogue(SpeakerOf(element), false, [new DialoguePart(DialoguePartKind.Speech, dialogue.Text), .. dialogue.Parts]),
        _ => new Dialogue(SpeakerOf(element), false, Parts(element)),
    };

    /// <summary>The cue that a line of a voice has, said to stand where the line does.</summary>
    private static PlacedText SpeakerOf(FountainElement line) => new("{{ " + TemplateNames.Speaker + " }}", line.Text.File, [line.Text.Start]);

    private static List<DialoguePart> Parts(FountainElement element)
    {
        var parts = new List<DialoguePart>();
        int start = 0;
        foreach (string line in element.Text.Text.Split('\n'))
        {
            var kind = LineForms.IsParenthetical(FountainNote.Without(line)) ? DialoguePartKind.Parenthetical : DialoguePartKind.Speech;
            parts.Add(new DialoguePart(kind, element.Text.Part(start, line.Length)));
            start += line.Length + 1;
        }

        return parts;
    }
}
