using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg;

/// <summary>Finds what somebody probably meant.</summary>
public static class Nearest
{
    /// <summary>The possible word with the fewest changed letters, if no more than a third of them differ; else null.</summary>
    public static string? Of(string word, IEnumerable<string> possible) =>
        possible.Select(other => (Other: other, Distance: Distance(word.ToLowerInvariant(), other.ToLowerInvariant())))
            .Where(pair => pair.Distance <= Math.Max(1, Math.Max(word.Length, pair.Other.Length) / 3))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Other, StringComparer.Ordinal)
            .Select(pair => pair.Other).FirstOrDefault();

    /// <summary>A sentence, with a space before it, or nothing.</summary>
    public static string Suggest(string word, IEnumerable<string> possible) =>
        Of(word, possible) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
