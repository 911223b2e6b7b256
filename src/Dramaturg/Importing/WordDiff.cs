using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Importing;

/// <summary>A stretch of the old text and what stands there now.</summary>
internal sealed record Hunk(int Start, int End, string Now);

/// <summary>What differs between two texts, word by word and then letter by letter at the edges.</summary>
/// <remarks>By the longest common subsequence of words; where that is more than a million steps, the one stretch between what is equal before and behind it.</remarks>
internal static class WordDiff
{
    private const long MostSteps = 1_000_000;

    public static IReadOnlyList<Hunk> Between(string old, string now)
    {
        var (a, b) = (Words(old), Words(now));
        var matches = (long)a.Count * b.Count <= MostSteps ? Matches(a, b, old, now) : [];
        var hunks = new List<Hunk>();
        var (oldEnd, nowEnd) = (0, 0);
        foreach (var (one, other) in matches.Append((old.Length..old.Length, now.Length..now.Length)))
        {
            Add(hunks, old, oldEnd, one.Start.Value, now[nowEnd..other.Start.Value]);
            (oldEnd, nowEnd) = (one.End.Value, other.End.Value);
        }

        return hunks;
    }

    /// <summary>Without the letters that are equal at both ends.</summary>
    private static void Add(List<Hunk> hunks, string old, int start, int end, string now)
    {
        int head = 0;
        while (start + head < end && head < now.Length && old[start + head] == now[head])
        {
            head++;
        }

        int tail = 0;
        while (end - tail > start + head && now.Length - tail > head && old[end - tail - 1] == now[now.Length - tail - 1])
        {
            tail++;
        }

        if (start + head < end - tail || head < now.Length - tail)
        {
            hunks.Add(new Hunk(start + head, end - tail, now[head..(now.Length - tail)]));
        }
    }

    /// <summary>Words and what stands between them, letter by letter.</summary>
    private static List<Range> Words(string text)
    {
        var words = new List<Range>();
        for (int start = 0; start < text.Length;)
        {
            int end = start + 1;
            while (char.IsLetterOrDigit(text[start]) && end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            words.Add(start..end);
            start = end;
        }

        return words;
    }

    private static List<(Range, Range)> Matches(List<Range> a, List<Range> b, string old, string now)
    {
        int[,] common = new int[a.Count + 1, b.Count + 1];
        bool Same(int i, int j) => old.AsSpan()[a[i]].SequenceEqual(now.AsSpan()[b[j]]);
        for (int i = a.Count - 1; i >= 0; i--)
        {
            for (int j = b.Count - 1; j >= 0; j--)
            {
                common[i, j] = Same(i, j) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var matches = new List<(Range, Range)>();
        for (var (i, j) = (0, 0); i < a.Count && j < b.Count;)
        {
            if (Same(i, j))
            {
                matches.Add((a[i++], b[j++]));
            }
            else if (common[i + 1, j] >= common[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return matches;
    }
}
