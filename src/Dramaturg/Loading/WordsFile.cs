using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Words;
using Dramaturg.Tellings;

namespace Dramaturg.Loading;

/// <summary>The words of a story: <c>words.de</c> beside <c>story.drama</c>, <c>lantern.words.de</c> beside <c>lantern.drama</c>.</summary>
internal static class WordsFile
{
    /// <summary>Every language that the story names or that a file of words is there for; the story's first comes first.</summary>
    public static List<LanguageWords> Load(string storyPath, BoundStory story, List<Diagnostic> diagnostics)
    {
        string prefix = BesideStory.Prefix(storyPath, "words");
        return story.Settings.Languages.Concat(LanguagesBeside(prefix)).Distinct()
            .Select(language => Load(language, Read(prefix, language, story, diagnostics), story))
            .ToList();
    }

    private static LanguageWords Load(string language, StoryWords words, BoundStory story) => new(language, new DramaSentences(story, words), words);

    private static StoryWords Read(string prefix, string language, BoundStory story, List<Diagnostic> diagnostics)
    {
        if (!File.Exists(prefix + language))
        {
            return StoryWords.None(language);
        }

        var text = TextFile.Read(prefix + language);
        if (text.Text is not { } source)
        {
            diagnostics.Add(text.Problem!);
            return StoryWords.None(language);
        }

        var read = WordsParser.Parse(source);
        diagnostics.AddRange(read.Diagnostics);
        diagnostics.AddRange(WordsChecker.Check(read.Words, story));
        return read.Words;
    }

    private static IEnumerable<string> LanguagesBeside(string prefix)
    {
        string folder = Path.GetDirectoryName(prefix) is { Length: > 0 } named ? named : ".";
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, Path.GetFileName(prefix) + "*").Select(file => Path.GetFileName(file)[Path.GetFileName(prefix).Length..])
                .Where(language => language.Length is > 0 and <= 16 && language.All(char.IsAsciiLetter)).Order(StringComparer.Ordinal)
            : [];
    }
}
