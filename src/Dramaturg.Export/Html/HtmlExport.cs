using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Dramaturg.Export.Scripts;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Telling;

namespace Dramaturg.Export.Html;

/// <summary>A told story as one page to read. Nothing in it is fetched from elsewhere, nothing runs, and it is well-formed XML but for its first line.</summary>
public sealed class HtmlExport
{
    private readonly Screenplay _screenplay;
    private readonly ReadingPage _page;
    private readonly IReadOnlyList<ScriptElement> _script;
    private readonly StringBuilder _html = new();

    private HtmlExport(Screenplay screenplay, ReadingPage page)
    {
        _screenplay = screenplay;
        _page = page;
        _script = ScriptElement.Of(screenplay);
    }

    public static string Write(Screenplay screenplay, ReadingPage page)
    {
        var export = new HtmlExport(screenplay, page);
        export.Head();
        export.Around();
        export.Script();
        export.Closing();
        export.Behind();
        return export._html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private void Head()
    {
        string title = HtmlText.Escape(_screenplay.Title);
        _html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{HtmlText.Escape(_screenplay.Language)}\">\n<head>\n<meta charset=\"utf-8\"/>\n")
            .Append(CultureInfo.InvariantCulture, $"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>{title}</title>\n")
            .Append(CultureInfo.InvariantCulture, $"<style>{HtmlStyle.Sheet}{_page.DrawingStyle}</style>\n</head>\n<body>\n<main>\n")
            .Append(CultureInfo.InvariantCulture, $"<header class=\"cover\">\n<h1>{title}</h1>\n<p>{HtmlText.Escape(_page.Length)}</p>\n</header>\n");
    }

    /// <summary>What one may know before reading.</summary>
    private void Around()
    {
        Section("", _page.Words.People, People(_page.People.Select(person => Person(person, $"<p class=\"wants\">{HtmlText.Escape(string.Join("; ", person.Wishes.Select(wish => wish.Text)))}</p>\n"))));
        SceneList();
    }

    /// <summary>What would give it away.</summary>
    private void Behind()
    {
        var changed = _page.People.Select(person => person with { Speeches = "", Wishes = [.. person.Wishes.Where(wish => wish.End != WishEnd.Unchanged)] });
        Section("", _page.Words.Become, People(changed.Where(person => person.Wishes.Count > 0).Select(person => Person(person, $"<ul>\n{string.Concat(person.Wishes.Select(Wish))}</ul>\n"))));
        foreach (var drawing in _page.Drawings)
        {
            Section(" curve", drawing.Title, $"<p class=\"lead\">{HtmlText.Escape(drawing.Subtitle)}</p>\n{drawing.Svg}");
        }
    }

    /// <summary>Nothing without content.</summary>
    private void Section(string style, string heading, string content)
    {
        if (content.Length > 0)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<section class=\"around{style}\">\n<h2>{HtmlText.Escape(heading)}</h2>\n{content}</section>\n");
        }
    }

    private static string People(IEnumerable<string> people) => string.Concat(people) is { Length: > 0 } all ? $"<div class=\"people\">\n{all}</div>\n" : "";

    private static string Person(PagePerson person, string wishes)
    {
        string speeches = person.Speeches.Length > 0 ? $"<p class=\"speeches\">{HtmlText.Escape(person.Speeches)}</p>\n" : "";
        return $"<div class=\"person\">\n<h3>{HtmlText.Escape(person.Name)}</h3>\n{speeches}{(person.Wishes.Count > 0 ? wishes : "")}</div>\n";
    }

    private string Wish(PageWish wish)
    {
        bool isBetter = wish.End == WishEnd.Better;
        return $"<li class=\"{(isBetter ? "better" : "worse")}\" title=\"{HtmlText.Escape(isBetter ? _page.Words.Better : _page.Words.Worse)}\">{HtmlText.Escape(wish.Text)}</li>\n";
    }

    private void SceneList()
    {
        var headings = _script.Where(element => element.Element is SceneHeading).ToArray();
        if (headings.Length > 1)
        {
            string items = string.Concat(headings.Select(heading => $"<li><a href=\"#scene-{heading.Number}\">{HtmlText.Of(heading.Element.Text.Text)}</a></li>\n"));
            _html.Append(CultureInfo.InvariantCulture, $"<details class=\"around list\">\n<summary>{HtmlText.Escape(_page.Words.Scenes)}</summary>\n<ol>\n{items}</ol>\n</details>\n");
        }
    }

    private void Script()
    {
        _html.Append("<article>\n");
        foreach (var scene in _script.GroupBy(element => element.Number))
        {
            Scene([.. scene]);
        }

        _html.Append("</article>\n");
    }

    private void Scene(ScriptElement[] scene)
    {
        int number = scene[0].Number;
        _html.Append(CultureInfo.InvariantCulture, $"<section class=\"scene\" id=\"scene-{number}\">\n{Pulse(scene[^1].Beat)}");
        for (int i = 0; i < scene.Length; i++)
        {
            if (i + 1 < scene.Length && scene[i].Element is Dialogue && scene[i + 1].Element is Dialogue { IsDual: true })
            {
                _html.Append("<div class=\"both\">\n").Append(Element(scene[i])).Append(Element(scene[++i])).Append("</div>\n");
            }
            else
            {
                _html.Append(Element(scene[i]));
            }
        }

        _html.Append("</section>\n");
    }

    /// <summary>How tense it is behind the scene, as a line over its heading.</summary>
    private string Pulse(int beat)
    {
        int state = _screenplay.Scenes[beat].After;
        double most = _page.Tension.DefaultIfEmpty(0).Max();
        return most <= 0 || state >= _page.Tension.Count ? "" : $"<div class=\"pulse\" title=\"{HtmlText.Escape(_page.Words.Tension)}\" style=\"width:{(int)System.Math.Round(100 * _page.Tension[state] / most)}%\"></div>\n";
    }

    private static string Element(ScriptElement script)
    {
        string text = HtmlText.Of(script.Element.Text.Text);
        string id = script.Id is null ? "" : $" data-line=\"{HtmlText.Escape(script.Id)}\"";
        return script.Element switch
        {
            SceneHeading => $"<h2><span class=\"number\">{script.Number}</span>{text}</h2>\n",
            Dialogue dialogue => $"<div class=\"speech\"{id}>\n<p class=\"cue\">{text}</p>\n{string.Concat(dialogue.Parts.Select(Part))}</div>\n",
            Transition => $"<p class=\"transition\"{id}>{text}</p>\n",
            Centred => $"<p class=\"centred\"{id}>{text}</p>\n",
            Lyrics => $"<p class=\"sung\"{id}>{text}</p>\n",
            PageBreak => "<hr class=\"pause\"/>\n",
            _ => $"<p class=\"action\"{id}>{text}</p>\n",
        };
    }

    private static string Part(DialoguePart part)
    {
        string look = part.Kind switch
        {
            DialoguePartKind.Parenthetical => " class=\"direction\"",
            DialoguePartKind.Lyric => " class=\"sung\"",
            _ => "",
        };
        return $"<p{look}>{HtmlText.Of(part.Text.Text)}</p>\n";
    }

    private void Closing() => Section(" closing", _page.Closing.Heading, string.Concat(_page.Closing.Lines.Select(line => $"<p>{HtmlText.Escape(line)}</p>\n")));
}
