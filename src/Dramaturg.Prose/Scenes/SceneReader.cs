// A section opens a scene; the synopses under it are its header; what follows is read aloud, up to the next section.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Faults;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Templates;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Scenes;

/// <summary>The scenes of one file.</summary>
/// <param name="Extras">Who speaks without being of the story: a nurse, a voice. From the title page.</param>
public sealed record SceneFile(IReadOnlyList<Scene> Scenes, IReadOnlyList<string> Extras)
{
    /// <summary>What exports take over: who wrote it, when, whom to ask.</summary>
    public IReadOnlyList<TitleEntry> TitlePage { get; init; } = [];
}

/// <summary>Reads scenes. Never fails: what is wrong is a finding, and left out.</summary>
public sealed class SceneReader
{
    private readonly IStoryTerms _terms;
    private readonly Population _population;
    private readonly IReadOnlyDictionary<string, SceneHeader> _known;
    private readonly ProseFindings _findings;

    /// <param name="known">Headers by the names of scenes, from a language read before: a scene that does not say when it is told has that of its name.</param>
    public SceneReader(IStoryTerms terms, Population population, IReadOnlyDictionary<string, SceneHeader> known, ProseFindings findings)
    {
        _terms = terms;
        _population = population;
        _known = known;
        _findings = findings;
    }

    public SceneFile Read(ProseFile file)
    {
        var document = FountainParser.Parse(file);
        var scenes = new List<Scene>();
        var elements = document.Elements.Where(element => element is not Boneyard).ToArray();
        int first = elements.TakeWhile(element => element is not Section).Count();
        foreach (var stray in elements.Take(first).Where(element => element is not NoteParagraph))
        {
            _findings.Add(ProseFault.OutsideScene, stray.Text.Span);
        }

        for (int start = first; start < elements.Length;)
        {
            int length = 1 + elements.Skip(start + 1).TakeWhile(element => element is not Section { Depth: 1 }).Count();
            scenes.Add(ReadScene(elements[start..(start + length)]));
            start += length;
        }

        return new SceneFile(scenes, ExtrasOf(document)) { TitlePage = [.. document.TitlePage.Where(TitlePages.IsPrinted)] };
    }

    private static string[] ExtrasOf(FountainDocument document) => document.TitlePage
        .Where(entry => entry.Text.Text.Equals("extras", System.StringComparison.OrdinalIgnoreCase))
        .SelectMany(entry => entry.Values).SelectMany(value => value.Text.Split(','))
        .Select(name => name.Trim()).Where(name => name.Length > 0).ToArray();

    /// <summary>What calls the scene says what its lines can speak of: where that is broken, they are not looked at.</summary>
    private Scene ReadScene(FountainElement[] elements)
    {
        var name = elements[0].Text;
        var lines = elements.Skip(1).TakeWhile(element => element is Synopsis).Select(element => element.Text).ToArray();
        var reader = new HeaderReader(_terms, _population, _findings);
        var header = !HeaderReader.HasCall(lines) && _known.TryGetValue(name.Text, out var known) ? reader.Adopt(known, lines) : reader.Read(lines);
        if (header.Call is null && HeaderReader.HasCall(lines))
        {
            return new Scene(name, header, []);
        }

        if (header.Call is null)
        {
            _findings.Add(ProseFault.NeverCalled, name.Span, name.Text);
        }

        var templates = new TemplateReader(_terms, _population, header.Roles, _findings);
        var body = elements[(1 + lines.Length)..];
        return new Scene(name, header, ReadBody(body, header, new LineReader(_terms, reader, header.Roles, templates, name.Text, _findings)))
        {
            PlaceTemplate = Template(header.Place, templates),
            TimeTemplate = Template(header.Time, templates),
            WantTemplate = Template(header.Want, templates),
            ObstacleTemplate = Template(header.Obstacle, templates),
            TurnTemplate = Template(header.Turn, templates),
        };
    }

    private static LineTemplate? Template(PlacedText? text, TemplateReader templates) => text is null ? null : templates.Read(text);

    private List<SceneItem> ReadBody(FountainElement[] body, SceneHeader header, LineReader lines)
    {
        var items = new List<SceneItem>();
        int acts = 0;
        for (int i = 0; i < body.Length; i++)
        {
            var notes = body.Skip(i + 1).TakeWhile(element => element is NoteParagraph).Cast<NoteParagraph>();
            switch (body[i])
            {
                case NoteParagraph or Section:
                    break;
                case Synopsis synopsis when KeyedText.Of(synopsis.Text) is { Value.Text.Length: > 0 } entry:
                    acts = AddHappening(items, entry, header, acts);
                    break;
                case Synopsis:
                    break;
                default:
                    Add(items, lines.Read(body[i], notes), body[i]);
                    break;
            }
        }

        return items;
    }

    private void Add(List<SceneItem> items, SceneLine line, FountainElement element)
    {
        if (line.IsAlternative && items.LastOrDefault() is not SceneLine)
        {
            _findings.Add(ProseFault.StrayAlternative, element.Text.Span);
        }

        items.Add(line);
    }

    /// <summary><c>= happens: withdraw</c>: of several acts of that name the first that has not happened yet.</summary>
    /// <param name="act">How many acts have happened, or were passed over.</param>
    private int AddHappening(List<SceneItem> items, KeyedText entry, SceneHeader header, int act)
    {
        if (entry.Key.Text != "happens")
        {
            _findings.AddUnknown(ProseFault.UnknownKey, entry.Key, ["happens"]);
            return act;
        }

        var names = header.Call is SceneCall.Covers covers ? covers.Acts.Select(pattern => pattern.Name).ToArray() : [];
        int found = System.Array.IndexOf(names, entry.Value.Text, act);
        if (found < 0)
        {
            _findings.AddUnknown(ProseFault.UnknownHappening, entry.Value, names);
            return act;
        }

        items.Add(new Happening(found));
        return found + 1;
    }
}
