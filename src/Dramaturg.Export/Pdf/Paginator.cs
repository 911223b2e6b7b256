// Pages are filled from above. A block that does not fit is cut where its rules allow, as low as possible, or goes to the next page as a whole.

using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Export.Pdf;

/// <summary>Words at a speech that goes on over the page.</summary>
public sealed record PageBreakWords(string More, string Continued);

/// <param name="Lines">With the number of the line where each stands, from 0.</param>
/// <param name="Titles">Of scenes that begin here, with the line.</param>
internal sealed record SetPage(IReadOnlyList<(int Row, SetLine Line)> Lines, IReadOnlyList<(int Row, string Title)> Titles);

internal sealed class Paginator
{
    private readonly int _height;
    private readonly PageBreakWords _words;
    private readonly List<SetPage> _pages = [];
    private List<(int Row, SetLine Line)> _lines = [];
    private List<(int Row, string Title)> _titles = [];
    private int _used;

    private Paginator(int height, PageBreakWords words)
    {
        _height = height;
        _words = words;
    }

    public static IReadOnlyList<SetPage> Paginate(IReadOnlyList<Block> blocks, int height, PageBreakWords words)
    {
        var paginator = new Paginator(height, words);
        for (int i = 0; i < blocks.Count; i++)
        {
            paginator.Place(blocks[i], i + 1 < blocks.Count ? blocks[i + 1] : null);
        }

        paginator.EndPage();
        return paginator._pages;
    }

    private int Room(int space) => _height - _used - (_used == 0 ? 0 : space);

    private void Place(Block block, Block? next)
    {
        bool isPageBreak = block.Kind == BlockKind.PageBreak;
        bool isLonely = block.Kind == BlockKind.Heading && next is not null && Room(block.Space) < block.Lines.Count + next.Space + next.Lead;
        if (_used > 0 && (isPageBreak || isLonely))
        {
            EndPage();
        }

        var left = block;
        while (left.Lines.Count > Room(left.Space))
        {
            left = Cut(left);
        }

        Put(left.Space, left.Lines, left.Title);
    }

    /// <summary>Fills the page with a part of the block and ends it.</summary>
    /// <returns>What is left of the block.</returns>
    private Block Cut(Block block)
    {
        bool isSpeech = block.Kind == BlockKind.Speech;
        int room = Room(block.Space) - (isSpeech ? 1 : 0);
        int kept = Enumerable.Range(1, Math.Max(0, Math.Min(room, block.Lines.Count - 1))).LastOrDefault(block.MayCutAt);
        kept = kept == 0 && _used == 0 ? Math.Max(1, room) : kept;
        if (kept > 0)
        {
            Put(block.Space, [.. block.Lines.Take(kept), .. isSpeech ? [SetLine.Of(_words.More, Measure.Cue.Column)] : Array.Empty<SetLine>()], block.Title);
        }

        EndPage();
        return kept == 0 ? block : block with { Lines = [.. isSpeech ? [Continued(block.Lines[0])] : Array.Empty<SetLine>(), .. block.Lines.Skip(kept)], Title = null };
    }

    private SetLine Continued(SetLine cue)
    {
        string name = string.Concat(cue.Texts.Select(text => text.Text));
        return SetLine.Of(name.EndsWith(_words.Continued, StringComparison.Ordinal) ? name : $"{name} {_words.Continued}", cue.Texts[0].Column);
    }

    private void Put(int space, IReadOnlyList<SetLine> lines, string? title)
    {
        _used += _used == 0 || lines.Count == 0 ? 0 : space;
        if (title is not null)
        {
            _titles.Add((_used, title));
        }

        foreach (var line in lines)
        {
            _lines.Add((_used++, line));
        }
    }

    private void EndPage()
    {
        if (_lines.Count > 0)
        {
            _pages.Add(new SetPage(_lines, _titles));
        }

        (_lines, _titles, _used) = ([], [], 0);
    }
}
