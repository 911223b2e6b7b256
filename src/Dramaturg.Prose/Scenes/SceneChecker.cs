using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Faults;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Telling;
using Dramaturg.Prose.Words;

namespace Dramaturg.Prose.Scenes;

/// <summary>Looks at the scenes of a language together.</summary>
public static class SceneChecker
{
    /// <returns>The scenes without those whose name another one has.</returns>
    public static SceneBook Check(SceneBook book, Population population, IProseWords words, ProseFindings findings)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var second in book.Scenes.Where(scene => !names.Add(scene.Name.Text)))
        {
            findings.Add(ProseFault.SceneTwice, second.Name.Span, second.Name.Text);
        }

        book = book with { Scenes = book.Scenes.DistinctBy(scene => scene.Name.Text).ToArray() };
        CheckIds(book, findings);
        CheckSpeakers(book, new Speakers(population, words), population, findings);
        return book;
    }

    private static void CheckIds(SceneBook book, ProseFindings findings)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var second in book.Scenes.SelectMany(scene => scene.Lines).Where(line => !ids.Add(line.Id)))
        {
            findings.Add(ProseFault.LineTwice, second.Element.Text.Span, second.Id);
        }
    }

    /// <summary>Cues in which a template stands are known only when they are filled.</summary>
    private static void CheckSpeakers(SceneBook book, Speakers speakers, Population population, ProseFindings findings)
    {
        foreach (var scene in book.Scenes)
        {
            var roles = scene.Header.Roles.Select(role => role.Name).ToArray();
            foreach (var cue in scene.Lines.Where(line => line.Element is Dialogue).Select(line => line.Cue!).Where(cue => !cue.Text.Contains('{', StringComparison.Ordinal)))
            {
                string name = Speakers.NameIn(cue.Text);
                if (speakers.Of(name, Cast.Nobody) is null && !roles.Concat(book.Extras).Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    findings.AddUnknown(ProseFault.UnknownSpeaker, cue.Source.Part(0, cue.Source.Text.Length), [.. population.Names, .. roles, .. book.Extras]);
                }
            }
        }
    }
}
