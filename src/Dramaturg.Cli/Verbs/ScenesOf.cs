using System.Collections.Generic;
using System.Linq;
using Dramaturg.Cli.Output;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Loading;
using Dramaturg.Screenplays;

namespace Dramaturg.Cli.Verbs;

/// <summary>The scenes of a story in the language that is asked for.</summary>
internal static class ScenesOf
{
    /// <param name="language">Null: the story's first.</param>
    public static bool Exist(LoadedStory story, string? language) =>
        Spoken(story, language) is { } spoken && StoryProse.HasScenes(story, spoken);

    /// <summary>Null if they have errors, which are written to standard error.</summary>
    /// <param name="language">Null: the story's first.</param>
    /// <exception cref="UsageException">There are none.</exception>
    public static StoryProse? Read(Desk desk, LoadedStory story, string? language)
    {
        var (prose, isSound) = Load(desk, story, language);
        return !isSound ? null
            : prose is { Book.IsEmpty: false } ? prose
            : throw new UsageException(
                $"The story has no scenes{(prose is null ? "" : $" in '{prose.Words.Language}'")}: they stand in a folder scenes.{prose?.Words.Language ?? "de"} beside it. --as acts tells it without.");
    }

    /// <summary>The same for every language that has scenes, or for the one that is named.</summary>
    /// <exception cref="UsageException">There are none.</exception>
    public static IReadOnlyList<StoryProse>? ReadAll(Desk desk, LoadedStory story, string? language)
    {
        if (language is not null || !story.Words.Any(words => StoryProse.HasScenes(story, words.Language)))
        {
            return Read(desk, story, language) is { } prose ? [prose] : null;
        }

        var (languages, isSound) = LoadFor(desk, story, null);
        return isSound ? [.. languages.Where(prose => !prose.Book.IsEmpty)] : null;
    }

    /// <summary>The same, but null where there are none.</summary>
    public static StoryProse? ReadIfAny(Desk desk, LoadedStory story, string? language) =>
        Exist(story, language) && Load(desk, story, language) is (Prose: { Book.IsEmpty: false } prose, IsSound: true) ? prose : null;

    private static (StoryProse? Prose, bool IsSound) Load(Desk desk, LoadedStory story, string? language)
    {
        string? spoken = Spoken(story, language);
        var (languages, isSound) = LoadFor(desk, story, spoken);
        return (languages.FirstOrDefault(prose => prose.Words.Language == spoken), isSound);
    }

    private static string? Spoken(LoadedStory story, string? language) => language ?? (story.Words.Count > 0 ? story.Words[0].Language : null);

    private static (IReadOnlyList<StoryProse> Languages, bool IsSound) LoadFor(Desk desk, LoadedStory story, string? told)
    {
        var (languages, diagnostics) = StoryProse.Load(story, told: told);
        DiagnosticsText.Write(desk.Margin, diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Advice).ToArray());
        return (languages, !diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error));
    }
}
