using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Dramaturg.EndToEnd.Formats;

/// <summary><c>tell --as csv</c>.</summary>
public sealed class LinesTests
{
    [Theory]
    [InlineData("lantern", "en")]
    [InlineData("wege-des-lebens", "de")]
    public void Table_HasEveryLineOfTheScreenplayWithItsId(string story, string language)
    {
        string folder = Repository.At("stories", story);
        string[] ids = [.. Regex.Matches(Told.As("fountain", folder, language), @"\[\[id: ([^]]+)\]\]").Select(id => id.Groups[1].Value)];
        var rows = Read(Told.As("csv", folder, language));
        Assert.Equal(["character", "text", "id", "scene", "act", "language", "kind", "direction"], rows[0]);
        Assert.All(rows, row => Assert.Equal(8, row.Length));
        Assert.Equal(ids, rows.Skip(1).Where(row => row[2].Length > 0 && row[6] is not ("transition" or "heading")).Select(row => row[2]));
        Assert.All(rows.Skip(1), row => Assert.Equal(language, row[5]));
        Assert.All(rows.Skip(1), row => Assert.Equal(row[6] == "dialogue", row[0].Length > 0));
    }

    /// <summary>A reader of RFC 4180 that forgives nothing.</summary>
    private static List<string[]> Read(string text)
    {
        var rows = new List<string[]>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (int i = 0; i < text.Length;)
        {
            i = ReadCell(text, i, cell);
            cells.Add(cell.ToString());
            cell.Clear();
            if (text[i] == ',')
            {
                i++;
                continue;
            }

            Assert.Equal("\r\n", text.Substring(i, 2));
            rows.Add([.. cells]);
            cells.Clear();
            i += 2;
        }

        return rows;
    }

    private static int ReadCell(string text, int start, StringBuilder cell)
    {
        if (text[start] != '"')
        {
            int end = text.IndexOfAny([',', '\r', '\n', '"'], start);
            cell.Append(text, start, end - start);
            return end;
        }

        for (int i = start + 1; ; i++)
        {
            if (text[i] != '"')
            {
                cell.Append(text[i]);
            }
            else if (text[i + 1] == '"')
            {
                cell.Append(text[i++]);
            }
            else
            {
                return i + 1;
            }
        }
    }
}
