using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Dramaturg.Conformance;

/// <summary>The tables of this project: commas between cells, quotation marks around cells that hold commas.</summary>
internal static class Csv
{
    /// <summary>Every row after the heading.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string path) =>
        File.ReadAllLines(path).Skip(1).Where(line => line.Length > 0).Select(Cells).ToArray();

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool isQuoted = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
