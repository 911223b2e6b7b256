using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Cli.Output.Plots;
using Dramaturg.Frames;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>An analysis as one page for a browser: nothing in it is fetched from elsewhere, and nothing runs. Plots first, with what they are drawn from folded below.</summary>
internal sealed class DramaPage
{
    private const string Style = """

        :root{color-scheme:light dark;--paper:#fff;--ink:#222;--quiet:#666;--line:#e2e2e2;--card:#f7f7f5}
        @media screen and (prefers-color-scheme:dark){:root{--paper:#16181c;--ink:#eee;--quiet:#a8adb5;--line:#2c3036;--card:#1d2025}}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI","Helvetica Neue",Arial,sans-serif}
        main{max-width:1040px;margin:0 auto;padding:40px 20px 80px}
        h1{font-size:34px;line-height:1.15;margin:0 0 24px;letter-spacing:-.01em}h2{font-size:21px;margin:56px 0 4px;padding-top:20px;border-top:1px solid var(--line)}
        .lead{color:var(--quiet);margin:0 0 8px;font-size:14px}ol{margin:0;padding-left:2.2em;columns:2;column-gap:48px;font-size:15px}li{break-inside:avoid;padding:1px 0}li::marker{color:var(--quiet);font-size:12px}
        svg{width:100%;height:auto;display:block}details{margin-top:8px}summary{cursor:pointer;color:var(--quiet);font-size:14px}
        pre{background:var(--card);border-radius:8px;padding:14px 18px;overflow-x:auto;font:12.5px/1.5 ui-monospace,"Cascadia Mono","DejaVu Sans Mono",Menlo,monospace}
        @media (max-width:720px){ol{columns:1}}@media print{main{max-width:none;padding:0}pre{white-space:pre-wrap}details{display:none}h2,svg{break-inside:avoid}}

        """;

    private readonly TextWriter _writer;
    private readonly StoryAnalysis _analysis;
    private readonly Sentences _sentences;
    private readonly Frame _frame;

    public DramaPage(TextWriter writer, StoryAnalysis analysis, Sentences sentences)
    {
        _writer = writer;
        _analysis = analysis;
        _sentences = sentences;
        _frame = sentences.Frame;
    }

    public void Write(DramaForm form, BoundedWork work)
    {
        string title = Svg.Escape(_sentences.Title(_analysis.Road.World.Model));
        _writer.Write($"<!DOCTYPE html>\n<html lang=\"{_frame.Language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n");
        _writer.Write($"<style>{Style}{Palette.Style}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<ol>\n");
        for (int number = 1; number <= _analysis.Road.Acts.Count; number++)
        {
            _writer.Write($"<li>{Svg.Escape(ActTeller.Tell(_analysis.Road, number, _sentences))}</li>\n");
        }

        _writer.Write("</ol>\n");
        work.Each(form.Parts, _analysis, part => _writer.Write(Part(part, form)));
        if (!work.IsWhole)
        {
            _writer.Write($"<p id=\"unfinished\"><strong>{Svg.Escape(work.InWords(_sentences))}</strong></p>\n");
        }

        _writer.Write("</main>\n</body>\n</html>\n");
    }

    /// <summary>Empty where there is nothing to say.</summary>
    private string Part(DramaPart part, DramaForm form)
    {
        string[] lines = Words(part, form);
        return lines.Length == 0 ? "" : $"<section id=\"{part.Name}\">\n<h2>{Svg.Escape(lines[0])}</h2>\n{Content(part, lines.Skip(1))}</section>\n";
    }

    private string Content(DramaPart part, IEnumerable<string> lines)
    {
        string words = $"<pre>{Svg.Escape(string.Join('\n', lines).Trim('\n'))}</pre>\n";
        return part.Draw(_analysis, _sentences) is { } plot
            ? $"<p class=\"lead\">{Svg.Escape(plot.Subtitle)}</p>\n{plot.Embedded()}<details>\n<summary>{Svg.Escape(_frame.Say("plot.words"))}</summary>\n{words}</details>\n"
            : words;
    }

    /// <summary>What the part prints for a terminal; its first line is the heading.</summary>
    private string[] Words(DramaPart part, DramaForm form)
    {
        using var text = new StringWriter { NewLine = "\n" };
        part.Write(new Page(text, false), _analysis, _sentences, form);
        return text.ToString().Trim('\n') is { Length: > 0 } printed ? printed.Split('\n') : [];
    }
}
