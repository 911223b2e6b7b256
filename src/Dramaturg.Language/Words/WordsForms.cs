namespace Dramaturg.Language.Words;

/// <summary>How each line of a word file is written, for whoever wrote it otherwise.</summary>
internal static class WordsForms
{
    /// <param name="first">What the line begins with.</param>
    /// <returns>Null: it begins with nothing that a line begins with.</returns>
    public static string? Of(string first) => first switch
    {
        "words" => "Write `words en`, with the language of the file.",
        "act" or "fate" => $"Write `{first} save: \"{{person}} saves {{other person}}.\"`.",
        "outcome" => "Write `outcome save 1: \"{other person} lives.\"`, with the number of the outcome.",
        "fact" => "Write `fact safe: \"{person} is safe\", not \"{person} is in danger\"`; the second sentence may be left out.",
        "address" => "Write `address \"du\": Roland, Katrin`.",
        "concern" or "beat" or "ending" or "event" or "value" => $"Write `{first} NAME: \"words for it\"`.",
        "story" => "Write `story: \"title\"`.",
        _ => null,
    };
}
