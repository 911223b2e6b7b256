using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Loading;
using Dramaturg.Model;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Verbs;

/// <summary>What <c>--goal</c> means: an ending by its own name or by its name in any of the story's languages, or a number.</summary>
internal static class NamedGoal
{
    /// <param name="told">In the language of the telling: the endings are listed as they would be told.</param>
    /// <exception cref="UsageException">The story has no such ending.</exception>
    public static Goal Find(string text, LoadedStory story, StoryModel model, Sentences told)
    {
        var names = model.Endings.Select(ending => ending.Name).ToArray();
        string? ending = Named(text, names, Sentences.None, StringComparison.Ordinal)
            ?? Named(text, names, Sentences.None, StringComparison.OrdinalIgnoreCase)
            ?? story.Words.Select(words => Named(text, names, words.Sentences, StringComparison.OrdinalIgnoreCase)).FirstOrDefault(name => name is not null);
        return ending is not null ? new Goal.Ending(ending)
            : Number.TryParse(text, out var number) ? new Goal.Utility(number)
            : throw new UsageException(Unknown(text, Array.ConvertAll(names, told.Ending)));
    }

    private static string? Named(string text, IEnumerable<string> names, Sentences sentences, StringComparison comparison) =>
        names.FirstOrDefault(name => string.Equals(sentences.Ending(name), text, comparison));

    private static string Unknown(string text, string[] names) =>
        $"There is no ending '{text}'." + Nearest.Suggest(text, names)
        + (names.Length == 0 ? " The story declares no endings; --goal takes a number." : " The endings are: " + string.Join(", ", names) + ".");
}
