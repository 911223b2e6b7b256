// The XML that Final Draft saves, as far as a screenplay needs it: paragraphs by type, runs of text with their style, two speeches side by side, a title page.
//
// A line finds its way back by a script note in its first paragraph, which Final Draft keeps and does not print: "id: quay.answer", and under that which text
// the line had, as a print of it (see Fingerprint), so that import can tell what has changed since.

using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using Dramaturg.Export.Scripts;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Telling;

namespace Dramaturg.Export.FinalDraft;

/// <summary>A told story as a script of Final Draft (<c>fdx</c>).</summary>
public sealed class FinalDraftExport
{
    private static readonly XmlWriterSettings s_layout = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), CheckCharacters = true };

    private readonly Screenplay _screenplay;
    private readonly XmlWriter _xml;
    private bool _startsNewPage;
    private int _notes;

    private FinalDraftExport(Screenplay screenplay, XmlWriter xml)
    {
        _screenplay = screenplay;
        _xml = xml;
    }

    public static string Write(Screenplay screenplay)
    {
        using var text = new Utf8Text { NewLine = "\n" };
        using (var xml = XmlWriter.Create(text, s_layout))
        {
            new FinalDraftExport(screenplay, xml).Write();
        }

        return text + "\n";
    }

    private void Write()
    {
        _xml.WriteStartDocument();
        Start("FinalDraft", ("DocumentType", "Script"), ("Template", "No"), ("Version", "3"));
        Start("Content");
        Elements(ScriptElement.Of(_screenplay));
        _xml.WriteEndElement();
        TitlePage();
        SmartType();
        _xml.WriteEndElement();
    }

    private void Elements(IReadOnlyList<ScriptElement> script)
    {
        for (int i = 0; i < script.Count; i++)
        {
            if (i + 1 < script.Count && script[i].Element is Dialogue && script[i + 1].Element is Dialogue { IsDual: true })
            {
                Start("Paragraph");
                Start("DualDialogue");
                Write(script[i]);
                Write(script[++i]);
                _xml.WriteEndElement();
                _xml.WriteEndElement();
            }
            else
            {
                Write(script[i]);
            }
        }
    }

    private void Write(ScriptElement script)
    {
        string text = script.Element.Text.Text;
        switch (script.Element)
        {
            case SceneHeading:
                Paragraph("Scene Heading", text, null, ("Number", script.Number.ToString(CultureInfo.InvariantCulture)));
                break;
            case Dialogue dialogue:
                Write(dialogue, script.Line);
                break;
            case Transition:
                Paragraph("Transition", text, script.Line);
                break;
            case Centred:
                Paragraph("Action", text, script.Line, ("Alignment", "Center"));
                break;
            case Lyrics:
                Paragraph("Action", FinalDraftView.Sung(text), script.Line);
                break;
            case PageBreak:
                _startsNewPage = true;
                break;
            default:
                Paragraph("Action", text, script.Line);
                break;
        }
    }

    private void Write(Dialogue dialogue, ToldLine? line)
    {
        Paragraph("Character", dialogue.Text.Text, line);
        foreach (var part in dialogue.Parts)
        {
            string text = part.Text.Text;
            Paragraph(part.Kind == DialoguePartKind.Parenthetical ? "Parenthetical" : "Dialogue", part.Kind == DialoguePartKind.Lyric ? FinalDraftView.Sung(text) : text, null);
        }
    }

    private void Paragraph(string type, string text, ToldLine? line, params (string Name, string Value)[] attributes)
    {
        Start("Paragraph", [.. attributes, .. _startsNewPage ? [("StartsNewPage", "Yes")] : System.Array.Empty<(string, string)>(), ("Type", type)]);
        _startsNewPage = false;
        if (line is { Id: { } id })
        {
            Note(id, Fingerprint.Of(FinalDraftView.Of(line.Element)));
        }

        Runs(text);
        _xml.WriteEndElement();
    }

    private void Runs(string text)
    {
        foreach (var run in EmphasisReader.Runs(text))
        {
            Text(run.Text, StyleOf(run.Emphasis));
        }
    }

    private void Text(string text, string style)
    {
        Start("Text", style.Length == 0 ? [] : [("Style", style)]);
        _xml.WriteString(Clean(text));
        _xml.WriteEndElement();
    }

    /// <summary>XML has no place for half letters and for signs of control.</summary>
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text
        : string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\n' or >= 0x20 and < 0xFFFE or > 0xFFFF).Select(rune => rune.ToString()));

    private static string StyleOf(Emphasis emphasis) => string.Join('+', new[]
    {
        emphasis.HasFlag(Emphasis.Bold) ? "Bold" : "", emphasis.HasFlag(Emphasis.Italic) ? "Italic" : "", emphasis.HasFlag(Emphasis.Underlined) ? "Underline" : "",
    }.Where(style => style.Length > 0));

    private void Note(string id, string print)
    {
        Start("ScriptNote", ("ID", (++_notes).ToString(CultureInfo.InvariantCulture)));
        foreach (string text in new[] { $"id: {id}", $"told: {_screenplay.Language} {print}" })
        {
            Start("Paragraph");
            Text(text, "");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void TitlePage()
    {
        Start("TitlePage");
        Start("Content");
        Start("Paragraph", ("Alignment", "Center"), ("SpaceBefore", "240"), ("Type", "General"));
        Text(_screenplay.Title, "Underline");
        _xml.WriteEndElement();
        foreach (var entry in _screenplay.TitlePage.OrderByDescending(TitlePages.IsCentral))
        {
            foreach (var value in entry.Values)
            {
                Start("Paragraph", ("Alignment", TitlePages.IsCentral(entry) ? "Center" : "Left"), ("SpaceBefore", value == entry.Values[0] ? "24" : "0"), ("Type", "General"));
                Text(value.Text, "");
                _xml.WriteEndElement();
            }
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    /// <summary>The names that Final Draft offers while one types a cue.</summary>
    private void SmartType()
    {
        Start("SmartType");
        Start("Characters");
        foreach (string cue in _screenplay.Scenes.SelectMany(scene => scene.Lines).Select(line => line.Element).OfType<Dialogue>().Select(NameOf).Distinct())
        {
            _xml.WriteElementString("Character", Clean(cue));
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private static string NameOf(Dialogue dialogue) => dialogue.Text.Text.Split('(', 2)[0].Trim();

    private void Start(string name, params (string Name, string Value)[] attributes)
    {
        _xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            _xml.WriteAttributeString(attribute, value);
        }
    }

    /// <summary>Says in the document's first line what the file will be.</summary>
    private sealed class Utf8Text : StringWriter
    {
        public Utf8Text()
            : base(CultureInfo.InvariantCulture)
        {
        }

        public override Encoding Encoding => Encoding.UTF8;
    }
}
