using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Screenplays.Craft;

/// <summary>Runs of words that come twice.</summary>
internal static class Repetitions
{
    public const int Run = 5;

    /// <summary>The ids of lines in which a run of five words comes again that was said in an earlier line; one meant to come again is none.</summary>
    public static IReadOnlyList<string> In(IReadOnlyList<SpokenLine> lines)
    {
        var said = new HashSet<string>();
        var again = new List<string>();
        foreach (var line in lines)
        {
            string[] runs = [.. Enumerable.Range(0, System.Math.Max(0, line.Words.Count - Run + 1)).Select(start => string.Join(' ', line.Words.Skip(start).Take(Run)))];
            if (!IsEcho(line) && runs.Any(said.Contains))
            {
                again.Add(line.Id);
            }

            said.UnionWith(runs);
        }

        return again;
    }

    private static bool IsEcho(SpokenLine line) => line.Told.Choice?.Candidates[0].Line is { IsEcho: true } or { Motifs.Count: > 0 };
}
