using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Screenplays.Craft;

/// <summary>How often the speaker of a line is guessed right with the name covered.</summary>
/// <remarks>Naive Bayes over words with one added to every count, as in Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, section 13.2. Each line is guessed from all
/// others. Costs one step for each word and speaker.</remarks>
internal sealed class VoiceGuess
{
    private readonly Dictionary<(string Speaker, string Word), int> _counts = new();
    private readonly Dictionary<string, int> _words = new();
    private readonly Dictionary<string, int> _lines = new();
    private readonly HashSet<string> _vocabulary = new();
    private readonly IReadOnlyList<SpokenLine> _all;

    private VoiceGuess(IReadOnlyList<SpokenLine> all)
    {
        _all = all;
        foreach (var line in all)
        {
            Count(line, 1);
            _vocabulary.UnionWith(line.Words);
        }
    }

    /// <summary>The share guessed right, and what somebody would reach who guesses blindly, each person as often as that one speaks.</summary>
    public static (double Guessed, double Chance) Of(IReadOnlyList<SpokenLine> lines)
    {
        if (lines.Count == 0)
        {
            return (0, 0);
        }

        var guess = new VoiceGuess(lines);
        return (lines.Count(guess.IsRight) / (double)lines.Count, guess._lines.Values.Sum(count => Math.Pow(count / (double)lines.Count, 2)));
    }

    private bool IsRight(SpokenLine line)
    {
        Count(line, -1);
        string guessed = _lines.Keys.OrderByDescending(speaker => Score(speaker, line)).ThenBy(speaker => speaker, StringComparer.Ordinal).First();
        Count(line, 1);
        return guessed == line.Speaker;
    }

    private double Score(string speaker, SpokenLine line) =>
        Math.Log((_lines[speaker] + 1.0) / (_all.Count + _lines.Count))
        + line.Words.Sum(word => Math.Log((_counts.GetValueOrDefault((speaker, word)) + 1.0) / (_words[speaker] + _vocabulary.Count)));

    private void Count(SpokenLine line, int by)
    {
        _lines[line.Speaker] = _lines.GetValueOrDefault(line.Speaker) + by;
        _words[line.Speaker] = _words.GetValueOrDefault(line.Speaker) + (by * line.Words.Count);
        foreach (string word in line.Words)
        {
            _counts[(line.Speaker, word)] = _counts.GetValueOrDefault((line.Speaker, word)) + by;
        }
    }
}
