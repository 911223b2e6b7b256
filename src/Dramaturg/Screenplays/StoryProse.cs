using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;
using Dramaturg.Loading;
using Dramaturg.Prose.Faults;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Voices;
using Dramaturg.Prose.Words;

namespace Dramaturg.Screenplays;

/// <summary>What is written to tell a story in one language.</summary>
/// <remarks>The language with the most lines of headers is read first: where another one has no header for a scene, it takes the one of the same name.</remarks>
public sealed record StoryProse(SceneBook Book, Population Population, IProseWords Words)
{
    internal ProseSources Sources { get; init; } = new();

    /// <summary>Whether there is a file of scenes in a language; none of them is read.</summary>
    public static bool HasScenes(LoadedStory story, string language) => ProseFiles.Exist(story.Path, language);

    /// <summary>For every language of the story, in its order, with what is wrong with the files beside it. Never throws for a bad file.</summary>
    /// <param name="changed">Texts in place of those of some files, by name.</param>
    /// <param name="told">The language that is told: no other is read further than that one needs it. Null: all are wanted.</param>
    public static (IReadOnlyList<StoryProse> Languages, IReadOnlyList<Diagnostic> Diagnostics) Load(
        LoadedStory story, IReadOnlyDictionary<string, string>? changed = null, string? told = null)
    {
        var diagnostics = new List<Diagnostic>();
        var sources = new ProseSources();
        var files = story.Words.Select(language => ProseFiles.Read(story.Path, language, changed, sources, diagnostics)).ToArray();
        return Read(story, files, sources, diagnostics, told);
    }

    /// <summary>The same for texts in memory, all in one language.</summary>
    public static (IReadOnlyList<StoryProse> Languages, IReadOnlyList<Diagnostic> Diagnostics) Of(
        LoadedStory story, string language, IReadOnlyList<SourceText> scenes, IReadOnlyList<SourceText> voices)
    {
        var sources = new ProseSources();
        var files = story.Words.Select(words => words.Language == language
            ? new ProseFiles(words, scenes.Select(sources.Add).ToArray(), voices.Select(sources.Add).ToArray())
            : new ProseFiles(words, [], []));
        return Read(story, files.ToArray(), sources, [], null);
    }

    private static (IReadOnlyList<StoryProse> Languages, IReadOnlyList<Diagnostic> Diagnostics) Read(
        LoadedStory story, ProseFiles[] all, ProseSources sources, List<Diagnostic> diagnostics, string? told)
    {
        if (story is not { Bound: { } bound, Model: { } model, Conditions: { } conditions, Notation: StoryNotation.Drama })
        {
            return ([], []);
        }

        var known = new Dictionary<string, SceneHeader>(StringComparer.Ordinal);
        var languages = new Dictionary<string, StoryProse>(StringComparer.Ordinal);
        foreach (var files in Needed(all, told))
        {
            var words = new ProseWords(files.Language.Language, bound.Name, files.Language.Words, files.Language.Sentences);
            var terms = new StoryTerms(bound, model, conditions, TemplateForms(words), sources);
            languages.Add(words.Language, Read(files, terms, words, known, sources, diagnostics));
        }

        diagnostics.AddRange(MissingScenes.Find(bound, model, languages.Values));
        diagnostics.AddRange(MissingWords.Find(bound, story.Words));
        return (story.Words.Select(words => languages.GetValueOrDefault(words.Language)).OfType<StoryProse>().ToArray(), diagnostics.Distinct().ToArray());
    }

    /// <summary>In the order in which they are read, up to the one that is told.</summary>
    private static ProseFiles[] Needed(ProseFiles[] all, string? told)
    {
        ProseFiles[] inOrder = [.. all.OrderByDescending(files => files.HeaderLines)];
        int last = Array.FindIndex(inOrder, files => files.Language.Language == told);
        return last < 0 ? inOrder : inOrder[..(last + 1)];
    }

    private static string[] TemplateForms(ProseWords words) =>
        [.. words.Forms, .. words.PronounForms, .. words.PronounForms.Select(form => "you " + form)];

    private static StoryProse Read(ProseFiles files, StoryTerms terms, ProseWords words, Dictionary<string, SceneHeader> known, ProseSources sources, List<Diagnostic> diagnostics)
    {
        var population = new Population(terms.Entities);
        var findings = new ProseFindings();
        var reader = new SceneReader(terms, population, known, findings);
        var scenes = files.Scenes.Select(reader.Read).ToArray();
        var voices = files.Voices.Select(new VoiceReader(terms, population, findings).Read).OfType<Voice>();
        var book = new SceneBook(scenes.SelectMany(file => file.Scenes).ToArray(), voices.ToArray(), scenes.SelectMany(file => file.Extras).ToArray())
        {
            TitlePage = [.. scenes.SelectMany(file => file.TitlePage).DistinctBy(TitlePages.KeyOf)],
        };
        book = SceneChecker.Check(book, population, words, findings);
        SceneReach.Check(book, terms.Model, population, findings);
        MotifChecker.Check(book, findings);
        foreach (var scene in book.Scenes)
        {
            known.TryAdd(scene.Name.Text, scene.Header);
        }

        diagnostics.AddRange(InOrder(terms.Diagnostics.Concat(findings.All.Select(finding => ProseDiagnostics.Of(finding, sources)))));
        return new StoryProse(book, population, words) { Sources = sources };
    }

    /// <summary>File by file, and each thing once.</summary>
    private static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> found) => found
        .OrderBy(diagnostic => diagnostic.Location!.Value.Source.FileName, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Location!.Value.Span.Start)
        .Distinct();
}
