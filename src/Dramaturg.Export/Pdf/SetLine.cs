using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Fountain;

namespace Dramaturg.Export.Pdf;

/// <summary>What stands in one line of a page.</summary>
/// <param name="IsSpeech">Spoken or sung, and no direction: a speech may go on over the page behind it.</param>
internal sealed record SetLine(IReadOnlyList<SetText> Texts, bool IsSpeech = false)
{
    public static SetLine Of(string text, int column) => new([new SetText(column, text, Emphasis.None)]);
}

/// <param name="Column">Of its first letter, from the left edge of the sheet.</param>
internal sealed record SetText(int Column, string Text, Emphasis Emphasis);

/// <summary>Breaks texts with emphasis into lines: between words, behind a hyphen, or in a word that is longer than a line.</summary>
internal static class LineSetter
{
    /// <summary>At least one line, if there is any letter.</summary>
    public static IEnumerable<SetLine> Set(string text, Measure measure, bool isSpeech = false, Emphasis always = Emphasis.None)
    {
        var letters = EmphasisReader.Runs(text).SelectMany(run => run.Text.Select(letter => (letter, run.Emphasis | always))).ToArray();
        foreach (var range in Lines(letters, measure.Width))
        {
            yield return new SetLine(Texts(letters[range], measure.Column), isSpeech);
        }
    }

    private static IEnumerable<Range> Lines((char Letter, Emphasis Emphasis)[] letters, int width)
    {
        for (int start = 0; start < letters.Length;)
        {
            int line = Array.FindIndex(letters, start, letter => letter.Letter == '\n') is >= 0 and var end ? end : letters.Length;
            int stop = line - start <= width ? line : Break(letters, start, width);
            yield return start..TrimmedEnd(letters, start, stop);
            start = stop;
            while (start < line && letters[start].Letter == ' ')
            {
                start++;
            }

            start += start == line ? 1 : 0;
        }
    }

    /// <summary>Where a line that is too long ends.</summary>
    private static int Break((char Letter, Emphasis Emphasis)[] letters, int start, int width)
    {
        for (int end = start + width; end > start + 1; end--)
        {
            bool isHyphen = letters[end - 1].Letter is '-' or '–' or '—' && char.IsLetter(letters[end - 2].Letter) && end < letters.Length && char.IsLetter(letters[end].Letter);
            if (letters[end].Letter == ' ' || isHyphen)
            {
                return end;
            }
        }

        return start + width;
    }

    private static int TrimmedEnd((char Letter, Emphasis Emphasis)[] letters, int start, int end)
    {
        while (end > start && letters[end - 1].Letter == ' ')
        {
            end--;
        }

        return end;
    }

    private static List<SetText> Texts((char Letter, Emphasis Emphasis)[] line, int column)
    {
        var texts = new List<SetText>();
        for (int start = 0; start < line.Length;)
        {
            int end = Array.FindIndex(line, start, letter => letter.Emphasis != line[start].Emphasis) is >= 0 and var other ? other : line.Length;
            texts.Add(new SetText(column + start, new string([.. line[start..end].Select(letter => letter.Letter)]), line[start].Emphasis));
            start = end;
        }

        return texts;
    }
}
