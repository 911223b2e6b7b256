// The words that the grammar uses inside a line. None of them can be part of the name of a kind, fact, role, value, act or beat unless it
// stands in backticks. Words that only open an item (story, kind, facts, beat, ...) are not reserved: nothing else can stand there.

using System.Collections.Generic;

namespace Dramaturg.Language.Syntax;

public static class ReservedWords
{
    private static readonly HashSet<string> s_prepositions = new()
    {
        "by", "of", "to", "at", "on", "with", "from", "about", "against", "for", "in", "into", "over", "under", "between", "toward", "near",
    };

    private static readonly HashSet<string> s_others = new()
    {
        "is", "are", "not", "and", "or", "if", "then", "else", "otherwise", "believes", "believe", "knows", "know", "according",
        "every", "some", "each", "the", "a", "an", "yes", "no", "unknown", "than", "whether",
        "becomes", "become", "rises", "rise", "falls", "fall", "learns", "learn",
        "needs", "wanted", "wants", "fears", "judges", "seen", "sees", "see", "passes",
        "everyone", "anyone", "anything", "nobody", "whoever", "can", "after", "holds", "takes", "foreseen", "unforeseen", "chance",
    };

    public static IReadOnlyCollection<string> Prepositions => s_prepositions;

    /// <summary>Words that open an item at the start of a line.</summary>
    public static IReadOnlyList<string> Items { get; } = new[]
    {
        "story", "semantics", "limits", "kind", "person", "being", "place", "thing", "facts", "initially", "secret", "every", "author",
        "act", "fate", "whenever", "topic", "days", "on", "everyone", "whoever", "beat", "ending",
    };

    public static bool IsReserved(string word) => s_others.Contains(word) || s_prepositions.Contains(word);

    public static bool IsPreposition(string word) => s_prepositions.Contains(word);

    public static IEnumerable<string> All()
    {
        foreach (var set in new[] { s_others, s_prepositions })
        {
            foreach (string word in set)
            {
                yield return word;
            }
        }
    }
}
