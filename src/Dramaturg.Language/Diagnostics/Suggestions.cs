using System;
using System.Collections.Generic;

namespace Dramaturg.Language.Diagnostics;

/// <summary>Finds what was probably meant, by the number of letters to add, drop, change or swap.</summary>
public static class Suggestions
{
    private const int MostCandidates = 2000;
    private const int LongestName = 40;

    /// <returns>A question for the author, or null when nothing is near.</returns>
    public static string? For(string name, IEnumerable<string> candidates) =>
        Nearest(name, candidates) is { } nearest ? $"Did you mean `{nearest}`?" : null;

    /// <returns>Of equally near candidates the first.</returns>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        int bestDistance = Math.Min(4, 1 + ((name.Length + 1) / 3));
        int count = 0;
        foreach (string candidate in candidates)
        {
            if (++count > MostCandidates || name.Length > LongestName)
            {
                break;
            }

            int distance = Distance(name, candidate);
            if (distance < bestDistance && candidate != name)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>A difference in case alone counts nothing.</summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 3)
        {
            return int.MaxValue;
        }

        return string.Equals(a, b, StringComparison.OrdinalIgnoreCase) ? 0 : EditDistance(a, b);
    }

    private static int EditDistance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1], last = new int[b.Length + 1], row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            (beforeLast, last, row) = (last, row, beforeLast);
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, 1 + Math.Min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }

        return row[b.Length];
    }
}
