// The prose of a story: scenes.de/*.fountain and voices.de/*.fountain beside story.drama, lantern.scenes.de/*.fountain beside lantern.drama.

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;
using Dramaturg.Loading;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Screenplays;

/// <summary>The files of prose in one language.</summary>
internal sealed record ProseFiles(LanguageWords Language, IReadOnlyList<ProseFile> Scenes, IReadOnlyList<ProseFile> Voices)
{
    private const string Pattern = "*.fountain";
    private const int MostFiles = 1000;

    /// <summary>Lines that say something about a scene.</summary>
    public int HeaderLines { get; } = Scenes.Sum(file => file.Text.Split('\n').Count(line => line.StartsWith("= ", StringComparison.Ordinal)));

    /// <param name="storyPath">Of the story's own file.</param>
    /// <param name="changed">Texts in place of those of some files, by name.</param>
    public static ProseFiles Read(string storyPath, LanguageWords language, IReadOnlyDictionary<string, string>? changed, ProseSources sources, List<Diagnostic> diagnostics)
    {
        ProseFile[] In(string what) =>
            [.. Files(BesideStory.Prefix(storyPath, what) + language.Language).Select(path => Read(path, changed, sources, diagnostics)).OfType<ProseFile>()];
        return new ProseFiles(language, In("scenes"), In("voices"));
    }

    public static bool Exist(string storyPath, string language) => Files(BesideStory.Prefix(storyPath, "scenes") + language).Any();

    private static ProseFile? Read(string path, IReadOnlyDictionary<string, string>? changed, ProseSources sources, List<Diagnostic> diagnostics)
    {
        var text = changed?.GetValueOrDefault(path) is { } now ? new TextFile(new SourceText(now, path), null) : TextFile.Read(path);
        if (text.Text is { } source)
        {
            return sources.Add(source);
        }

        diagnostics.Add(text.Problem!);
        return null;
    }

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, Pattern).Order(StringComparer.Ordinal).Take(MostFiles)
        : [];
}
