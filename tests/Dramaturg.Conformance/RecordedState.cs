using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Conformance;

/// <summary>One line of a state run: what a perspective holds after some step.</summary>
/// <param name="Perspective">Empty for reality; A/B is what A believes that B believes.</param>
/// <param name="Values">By property, as printed.</param>
/// <param name="Stale">Tracked copies that differ from the believed state.</param>
public sealed record RecordedState(
    int Step,
    IReadOnlyList<string> Perspective,
    IReadOnlyList<KeyValuePair<string, string>> Values,
    string Utility,
    IReadOnlyList<KeyValuePair<string, string>> Stale)
{
    private const string StaleMark = "STALE ";

    public string Place => $"{Step} {(Perspective.Count == 0 ? "real" : string.Join('/', Perspective))}";

    /// <summary>Whether some character appears twice in a row, which is that character's own mind.</summary>
    public bool IsOfOwnMind => Enumerable.Range(1, int.Max(Perspective.Count - 1, 0)).Any(i => Perspective[i] == Perspective[i - 1]);

    public static IReadOnlyList<RecordedState> Read(IReadOnlyList<string> output)
    {
        var states = new List<RecordedState>();
        int step = -1;
        foreach (string line in output)
        {
            if (line.StartsWith("STEP ", StringComparison.Ordinal))
            {
                step++;
            }
            else if (step >= 0 && line.StartsWith("  ", StringComparison.Ordinal))
            {
                states.Add(ReadLine(step, line.Trim()));
            }
        }

        return states;
    }

    private static RecordedState ReadLine(int step, string line)
    {
        int colon = line.IndexOf(": ", StringComparison.Ordinal);
        string[] parts = line[(colon + 2)..].Split(" | ");
        string perspective = line[..colon];
        return new RecordedState(
            step,
            perspective == "real" ? [] : perspective.Split('/'),
            parts[0].Split("; ").Where(part => part.Length > 0).Select(Pair).ToArray(),
            Pair(parts[1]).Value,
            parts.Skip(2).Select(part => Pair(part[StaleMark.Length..])).ToArray());
    }

    private static KeyValuePair<string, string> Pair(string text)
    {
        int equals = text.LastIndexOf('=');
        return KeyValuePair.Create(text[..equals].Trim(), text[(equals + 1)..].Trim());
    }
}
