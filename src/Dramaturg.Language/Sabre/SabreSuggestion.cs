using System;
using System.Collections.Generic;

namespace Dramaturg.Language.Sabre;

/// <summary>Finds the name that was probably meant.</summary>
internal static class SabreSuggestion
{
    private const int MostCandidates = 2000;
    private const int LongestName = 40;

    public static string? For(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        int bestDistance = Math.Min(3, 1 + (name.Length / 3));
        int count = 0;
        foreach (string candidate in candidates)
        {
            if (++count > MostCandidates || name.Length > LongestName)
            {
                break;
            }

            int distance = Distance(name, candidate);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best is null ? null : "Did you mean \"" + best + "\"?";
    }

    /// <summary>Letters to add, drop or change; a change of case costs nothing if it is all there is.</summary>
    private static int Distance(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        return Math.Abs(a.Length - b.Length) > 2 ? int.MaxValue : EditDistance(a, b);
    }

    private static int EditDistance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (int j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 0; i < a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i + 1;
            for (int j = 0; j < b.Length; j++)
            {
                int replaced = diagonal + (a[i] == b[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, 1 + Math.Min(row[j], diagonal));
            }
        }

        return row[b.Length];
    }
}
