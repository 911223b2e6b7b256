using System;
using System.IO;
using System.Linq;

namespace Dramaturg.EndToEnd;

/// <summary>Failing stories that are too long to be shown on a page.</summary>
internal static class LongExamples
{
    /// <returns>The name of the file in the folder.</returns>
    public static string Write(string id, TemporaryFolder folder)
    {
        switch (id)
        {
            case "DR1020":
                folder.Write("long.drama", "story \"Long\"\n" + Lines(501, i => $"act {i}\n"));
                return "long.drama";
            case "DR1902":
                using (var file = File.Create(Path.Combine(folder.Path, "long.drama")))
                {
                    file.SetLength((16 << 20) + 1);
                }

                return "long.drama";
            case "DR1903":
                File.WriteAllBytes(Path.Combine(folder.Path, "latin.drama"), [(byte)'J', 0xF6, (byte)'r', (byte)'g']);
                return "latin.drama";
            default:
                folder.Write("long.txt", Problem(id));
                return "long.txt";
        }
    }

    private static string Problem(string id) => id switch
    {
        "DR1512" => "property p() : boolean;\nutility(): " + new string('!', 500) + "p();",
        "DR1517" => Lines(300, i => $"p{i}();\n"),
        "DR2526" => Lines(2000, i => $"type t{i};\n"),
        "DR2528" => Lines(101, i => $"property p({i}) : boolean;\n"),
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "a page without a short example needs a long one here"),
    };

    private static string Lines(int count, Func<int, FormattableString> line) =>
        string.Concat(Enumerable.Range(0, count).Select(i => FormattableString.Invariant(line(i))));
}
