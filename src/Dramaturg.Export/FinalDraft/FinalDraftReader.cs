using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Dramaturg.Export.Scripts;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Export.FinalDraft;

/// <summary>Reads a script of Final Draft as the elements of a screenplay. Document types are refused, so nothing is fetched or expanded.</summary>
internal sealed partial class FinalDraftReader
{
    private readonly ProseFile _file;
    private readonly List<int> _lineStarts = [0];
    private readonly List<FountainElement> _elements = [];
    private readonly List<(string Id, string Print)> _prints = [];
    private string? _language;

    private FinalDraftReader(ProseFile file)
    {
        _file = file;
        for (int end = file.Text.IndexOf('\n'); end >= 0; end = file.Text.IndexOf('\n', end + 1))
        {
            _lineStarts.Add(end + 1);
        }
    }

    /// <exception cref="BrokenScriptException">The text is no script of Final Draft.</exception>
    public static ExportedScript Read(ProseFile file)
    {
        var reader = new FinalDraftReader(file);
        var root = reader.Parse();
        var content = root.Name.LocalName == "FinalDraft" ? root.Element("Content") : null;
        foreach (var paragraph in (content ?? throw new BrokenScriptException(new ProseSpan(file, 0, 0), "it has no FinalDraft with a Content")).Elements("Paragraph"))
        {
            reader.Read(paragraph);
        }

        return new ExportedScript(new FountainDocument([], reader._elements), reader._language, reader._prints.ToLookup(line => line.Id, line => line.Print, StringComparer.Ordinal)) { IsFinalDraft = true };
    }

    private XElement Parse()
    {
        try
        {
            using var text = new StringReader(_file.Text.TrimStart());
            using var xml = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(xml, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root!;
        }
        catch (XmlException broken)
        {
            throw new BrokenScriptException(new ProseSpan(_file, OffsetOf(broken.LineNumber, broken.LinePosition), 0), broken.Message);
        }
    }

    private void Read(XElement paragraph)
    {
        var both = paragraph.Elements("DualDialogue").Elements("Paragraph").ToArray();
        foreach (var inner in both.Length > 0 ? both : [paragraph])
        {
            bool isSecond = both.Take(Array.IndexOf(both, inner)).Any(before => TypeOf(before) == "Character");
            Read(inner, TypeOf(inner), isSecond);
        }
    }

    private static string TypeOf(XElement paragraph) => (string?)paragraph.Attribute("Type") ?? "";

    private void Read(XElement paragraph, string type, bool isDual)
    {
        var text = TextOf(paragraph);
        switch (type)
        {
            case "Scene Heading":
                _elements.Add(new SceneHeading(text, null));
                break;
            case "Character":
                _elements.Add(new Dialogue(text, isDual, []));
                break;
            case "Parenthetical" or "Dialogue" when _elements is [.., Dialogue speech]:
                _elements[^1] = speech with { Parts = [.. speech.Parts, new DialoguePart(type == "Dialogue" ? DialoguePartKind.Speech : DialoguePartKind.Parenthetical, text)] };
                break;
            case "Transition":
                _elements.Add(new Transition(text));
                break;
            default:
                if (text.Text.Length > 0)
                {
                    _elements.Add(new ActionParagraph(text, false));
                }

                break;
        }
    }

    /// <summary>With emphasis as Fountain writes it, and with the line's id in a note behind it.</summary>
    private PlacedText TextOf(XElement paragraph)
    {
        var texts = paragraph.Elements("Text").ToArray();
        string text = EmphasisReader.Written(texts.Select(run => new TextRun(run.Value, EmphasisOf((string?)run.Attribute("Style") ?? ""))));
        string noted = text + string.Concat(IdsOf(paragraph).Select(id => $" [[id: {id}]]"));
        IXmlLineInfo place = texts.Length > 0 ? texts[0] : paragraph;
        int start = OffsetOf(place.LineNumber, place.LinePosition);
        return new PlacedText(noted, _file, [.. Enumerable.Repeat(start, noted.Count(letter => letter == '\n') + 1)]);
    }

    private IEnumerable<string> IdsOf(XElement paragraph)
    {
        foreach (var note in paragraph.Elements("ScriptNote"))
        {
            string[] lines = [.. note.Elements("Paragraph").Select(line => line.Value.Trim())];
            string? id = lines.Where(line => line.StartsWith("id: ", StringComparison.Ordinal)).Select(line => line[4..].Trim()).FirstOrDefault();
            if (id is not null)
            {
                var told = lines.Select(line => Told().Match(line)).FirstOrDefault(line => line.Success);
                _language ??= told?.Groups[1].Value;
                _prints.AddRange(told is null ? [] : [(id, told.Groups[2].Value)]);
                yield return id;
            }
        }
    }

    private static Emphasis EmphasisOf(string style) => style.Split('+').Select(part => part switch
    {
        "Bold" => Emphasis.Bold,
        "Italic" => Emphasis.Italic,
        "Underline" => Emphasis.Underlined,
        _ => Emphasis.None,
    }).Aggregate(Emphasis.None, (all, one) => all | one);

    private int OffsetOf(int line, int column)
    {
        int skipped = _file.Text[..^_file.Text.AsSpan().TrimStart().Length].Count(letter => letter == '\n');
        int start = _lineStarts[Math.Clamp(line - 1 + skipped, 0, _lineStarts.Count - 1)];
        return Math.Clamp(start + column - 1, 0, _file.Text.Length);
    }

    [GeneratedRegex("^told: ([^ ]+) ([0-9a-f]{8})$")]
    private static partial Regex Told();
}
