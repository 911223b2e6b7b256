// The library that could have done this knows no ü in the fonts of PDF and gives every file a random id; others want a font file that nobody here may ship
// (docs/decisions/0018). What a screenplay needs of PDF is little: text in one font, lines under it, and a list of its scenes.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Dramaturg.Export.Scripts;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Telling;
using Dramaturg.Prose.Words;

namespace Dramaturg.Export.Pdf;

/// <param name="MissingLetters">Which the font has not: question marks stand for them.</param>
public sealed record PdfScript(byte[] Bytes, int PageCount, IReadOnlyCollection<char> MissingLetters);

/// <summary>A told story typeset as a screenplay in the industry's layout, with a title page and a list of its scenes.</summary>
public sealed class PdfExport
{
    private const int Size = 12;
    private const int TitleLine = 18;
    private const int PageNumberLine = -3;
    private static readonly string[] s_fonts = ["Courier", "Courier-Bold", "Courier-Oblique", "Courier-BoldOblique"];

    private readonly Paper _paper;
    private readonly CourierText _courier = new();
    private readonly PdfFile _file = new();

    private PdfExport(Paper paper) => _paper = paper;

    public static PdfScript Write(Screenplay screenplay, Paper paper, PageBreakWords words)
    {
        var pages = Paginator.Paginate([.. Block.Of(ScriptElement.Of(screenplay))], paper.LineCount, words);
        return new PdfExport(paper).Write(screenplay, pages);
    }

    private PdfScript Write(Screenplay screenplay, IReadOnlyList<SetPage> pages)
    {
        var contents = pages.Select((page, i) => Content(page, i + 1)).Prepend(TitlePage(screenplay.Title, screenplay.TitlePage)).Select(_file.AddStream).ToArray();
        int tree = _file.Reserve();
        string fonts = string.Join(' ', s_fonts.Select((font, i) => $"/F{i} {Font(font)} 0 R"));
        int[] sheets = [.. contents.Select(content => _file.Add($"<< /Type /Page /Parent {tree} 0 R /Contents {content} 0 R /Resources << /Font << {fonts} >> >> >>"))];
        string box = $"[0 0 {PdfFile.Show(_paper.Width)} {PdfFile.Show(_paper.Height)}]";
        _file.Set(tree, $"<< /Type /Pages /MediaBox {box} /Count {sheets.Length} /Kids [{string.Join(' ', sheets.Select(sheet => $"{sheet} 0 R"))}] >>");
        int catalog = _file.Add($"<< /Type /Catalog /Pages {tree} 0 R /Lang {PdfFile.Text(screenplay.Language)} /ViewerPreferences << /DisplayDocTitle true >>{Contents(pages, sheets)} >>");
        int info = _file.Add($"<< /Title {PdfFile.Text(screenplay.Title)} /Producer (Dramaturg) >>");
        return new PdfScript(_file.Bytes(catalog, info), sheets.Length, _courier.MissingLetters);
    }

    private int Font(string name) => _file.Add(
        $"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [{_courier.Differences}] >> >>");

    /// <summary>The scenes by name, in the reader's margin; empty without any.</summary>
    private string Contents(IReadOnlyList<SetPage> pages, int[] sheets)
    {
        var titles = pages.SelectMany((page, i) => page.Titles.Select(title => (Sheet: sheets[i + 1], title.Row, title.Title))).ToArray();
        if (titles.Length == 0)
        {
            return "";
        }

        int root = _file.Reserve();
        int[] items = [.. titles.Select(_ => _file.Reserve())];
        for (int i = 0; i < items.Length; i++)
        {
            string place = $"[{titles[i].Sheet} 0 R /XYZ 0 {PdfFile.Show(_paper.Baseline(titles[i].Row) + (2 * Size))} null]";
            string neighbours = (i > 0 ? $" /Prev {items[i - 1]} 0 R" : "") + (i + 1 < items.Length ? $" /Next {items[i + 1]} 0 R" : "");
            _file.Set(items[i], $"<< /Title {PdfFile.Text($"{i + 1}  {titles[i].Title}")} /Parent {root} 0 R{neighbours} /Dest {place} >>");
        }

        _file.Set(root, $"<< /Type /Outlines /First {items[0]} 0 R /Last {items[^1]} 0 R /Count {items.Length} >>");
        return $" /Outlines {root} 0 R";
    }

    private byte[] TitlePage(string title, IReadOnlyList<TitleEntry> entries)
    {
        string shown = Capitals.Of(EmphasisReader.Plain(title));
        var page = new MemoryStream();
        int row = TitleLine;
        foreach (string line in WordWrap.Lines(shown, Measure.Speech.Width))
        {
            double x = (_paper.Width - (line.Length * Paper.LetterWidth)) / 2;
            Write(page, line, Emphasis.Underlined, x, _paper.Baseline(row++));
        }

        foreach (var entry in entries.Where(TitlePages.IsCentral))
        {
            row++;
            foreach (string line in LinesOf(entry))
            {
                Write(page, line, Emphasis.None, (_paper.Width - (line.Length * Paper.LetterWidth)) / 2, _paper.Baseline(row++));
            }
        }

        string[] foot = [.. entries.Where(entry => !TitlePages.IsCentral(entry)).SelectMany(LinesOf)];
        for (int i = 0; i < foot.Length; i++)
        {
            Write(page, new SetText(Measure.Action.Column, foot[i], Emphasis.None), _paper.LineCount - foot.Length + i);
        }

        return page.ToArray();
    }

    private static IEnumerable<string> LinesOf(TitleEntry entry) => entry.Values.SelectMany(value => WordWrap.Lines(EmphasisReader.Plain(value.Text), Measure.Speech.Width));

    private byte[] Content(SetPage page, int number)
    {
        var content = new MemoryStream();
        if (number > 1)
        {
            string shown = number.ToString(CultureInfo.InvariantCulture) + ".";
            Write(content, new SetText(Measure.Action.End - shown.Length, shown, Emphasis.None), PageNumberLine);
        }

        foreach (var (row, line) in page.Lines)
        {
            foreach (var text in line.Texts)
            {
                Write(content, text, row);
            }
        }

        return content.ToArray();
    }

    private void Write(MemoryStream content, SetText text, int row) => Write(content, text.Text, text.Emphasis, text.Column * Paper.LetterWidth, _paper.Baseline(row));

    private void Write(MemoryStream content, string text, Emphasis emphasis, double x, double y)
    {
        int font = (int)(emphasis & (Emphasis.Bold | Emphasis.Italic));
        Ascii(content, $"BT /F{font} {Size} Tf {PdfFile.Show(x)} {PdfFile.Show(y)} Td <{Convert.ToHexString(_courier.Bytes(text))}> Tj ET\n");
        if (emphasis.HasFlag(Emphasis.Underlined))
        {
            Ascii(content, $"{PdfFile.Show(x)} {PdfFile.Show(y - 2)} {PdfFile.Show(text.Length * Paper.LetterWidth)} 0.6 re f\n");
        }
    }

    private static void Ascii(MemoryStream content, string text) => content.Write(Encoding.ASCII.GetBytes(text));
}
