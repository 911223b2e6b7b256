using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Model;
using Dramaturg.Prose.Scenes;

namespace Dramaturg.Screenplays;

/// <summary>Acts without a scene, and scenes without their like in another language. A language without any scene misses none.</summary>
internal static class MissingScenes
{
    public static IEnumerable<Diagnostic> Find(BoundStory story, StoryModel model, IEnumerable<StoryProse> languages)
    {
        var told = languages.Where(prose => !prose.Book.IsEmpty).OrderBy(prose => prose.Words.Language, StringComparer.Ordinal).ToArray();
        return told.SelectMany(prose => Acts(story, model, prose)).Concat(told.SelectMany(prose => Translations(prose, told)));
    }

    /// <summary>Acts that only change where somebody is need no scene, nor do those that never happen.</summary>
    private static IEnumerable<Diagnostic> Acts(BoundStory story, StoryModel model, StoryProse prose)
    {
        var covered = prose.Book.Scenes.SelectMany(scene => Patterns(scene.Header.Call)).SelectMany(pattern => pattern.Acts).Select(act => act.Schema).ToHashSet();
        var turning = model.Actions.Where(act => act.Effects.Any(effect => model.Fluents[effect.Target.Fluent.Value].Schema != "place")).Select(act => act.Schema).ToHashSet();
        return story.Actions.Where(act => Schema(act) is var schema && turning.Contains(schema) && !covered.Contains(schema)).DistinctBy(act => act.Name)
            .Select(act => ProseDiagnostics.Of(ProseDiagnostics.MissingScene, act.Location, null, act.Name, prose.Words.Language));
    }

    private static string Schema(BoundAction act) => act.Name.Replace(' ', '_');

    private static IEnumerable<ActPattern> Patterns(SceneCall? call) => call switch
    {
        SceneCall.Covers covers => covers.Acts,
        SceneCall.Folds folds => [folds.Act],
        _ => [],
    };

    private static IEnumerable<Diagnostic> Translations(StoryProse prose, StoryProse[] all) =>
        from other in all
        where other != prose
        let names = other.Book.Scenes.Select(scene => scene.Name.Text).ToHashSet()
        from scene in prose.Book.Scenes
        where !names.Contains(scene.Name.Text)
        select ProseDiagnostics.Of(ProseDiagnostics.MissingTranslation, prose.Sources.Locate(scene.Name.Span), null, scene.Name.Text, other.Words.Language);
}
