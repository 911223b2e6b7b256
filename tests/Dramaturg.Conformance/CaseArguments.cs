using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Conformance;

/// <summary>What the arguments of a recorded run ask for. Null: not given, so unlimited, or the default goal.</summary>
/// <param name="Depth">Deepest perspective that a state run shows.</param>
/// <param name="Acts">What a state run does, one after the other.</param>
public sealed record CaseArguments(
    int? AuthorLimit, int? CharacterLimit, int? BeliefLimit, Number? Goal, int Depth, IReadOnlyList<string> Acts, bool Dumps)
{
    public static CaseArguments Read(string arguments)
    {
        var words = Words(arguments).ToList();
        string? After(string key) => words.IndexOf(key) is >= 0 and var at ? words[at + 1] : null;
        int? NumberAfter(string key) => After(key) is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;
        return new CaseArguments(
            NumberAfter("-atl"),
            NumberAfter("-ctl"),
            NumberAfter("-el"),
            After("-g") is { } goal && Number.TryParse(goal, out var number) ? number : null,
            NumberAfter("-depth") ?? 0,
            After("-do")?.Split("; ", StringSplitOptions.RemoveEmptyEntries) ?? [],
            words.Contains("-dump"));
    }

    // Blanks separate; what stands between apostrophes is one word.
    private static IEnumerable<string> Words(string text) =>
        text.Split('\'').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
