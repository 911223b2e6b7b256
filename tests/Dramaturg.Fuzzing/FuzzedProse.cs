using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dramaturg.Export.Fountain;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;
using Dramaturg.Loading;
using Dramaturg.Planner.Search;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Telling;
using Dramaturg.Prose.Texts;
using Dramaturg.Screenplays;
using Dramaturg.Tellings;

namespace Dramaturg.Fuzzing;

/// <summary>Scenes and voices of the lantern: what can be read is told, and what is told reads as it was told.</summary>
internal static class FuzzedProse
{
    private const string Language = "de";

    private static readonly SearchOptions s_options = new() { Nodes = 10_000 };
    private static readonly LoadedStory s_story = StoryFile.Load(Path.Combine(Corpus.Root(), "stories", "lantern"));
    private static readonly SourceText[] s_scenes = Files("scenes");
    private static readonly SourceText[] s_voices = Files("voices");
    private static readonly Telling s_told = Storyteller.Tell(
        s_story.Model!, s_options with { Goal = new Goal.Ending(s_story.Model!.Endings[0].Name) }, Sentences.None, false).Tellings[0];

    /// <param name="scenes">Null: those that are shipped.</param>
    /// <param name="voice">Null: those that are shipped.</param>
    public static Reading Read(SourceText? scenes, SourceText? voice)
    {
        var (languages, diagnostics) = StoryProse.Of(s_story, Language, scenes is null ? s_scenes : [scenes], voice is null ? s_voices : [voice]);
        var own = diagnostics.Where(diagnostic => diagnostic.Location?.Source == (scenes ?? voice)).ToArray();
        return new Reading(own, () => Tell(languages, diagnostics));
    }

    private static void Tell(IReadOnlyList<StoryProse> languages, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            return;
        }

        var screenplay = Screenwriter.Write(s_story.Model!, s_options, s_told, languages.Single(prose => prose.Words.Language == Language), 1);
        string[] told = [.. screenplay.Scenes.SelectMany(Kinds)];
        string[] read = [.. FountainParser.Parse(new ProseFile("told", FountainExport.Write(screenplay))).Elements.Where(element => element is not Boneyard).Select(element => element.GetType().Name)];
        if (!told.SequenceEqual(read))
        {
            throw new InvalidOperationException($"told as {string.Join(' ', told)} and read as {string.Join(' ', read)}");
        }
    }

    private static IEnumerable<string> Kinds(ToldScene scene) => scene.Lines.Select(line => line.Element.GetType().Name)
        .Prepend(scene.Heading is null ? "" : nameof(SceneHeading)).Where(kind => kind.Length > 0);

    private static SourceText[] Files(string what) => Directory.EnumerateFiles(Path.Combine(Corpus.Root(), "stories", "lantern", what + "." + Language))
        .Order(StringComparer.Ordinal).Select(file => new SourceText(File.ReadAllText(file), file)).ToArray();
}
