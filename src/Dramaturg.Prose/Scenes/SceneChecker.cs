using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Faults;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Telling;
using Dramaturg.Prose.Voices;
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
        CheckMoves(book, findings);
        CheckNever(book, new Speakers(population, words), findings);
        CheckSpeakers(book, new Speakers(population, words), population, findings);
        CheckActions(book, new Speakers(population, words), findings);
        return book;
    }

    private static void CheckIds(SceneBook book, ProseFindings findings)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var all = book.Scenes.SelectMany(scene => scene.Lines).Concat(book.Voices.SelectMany(voice => voice.Lines).Select(line => line.Line));
        foreach (var second in all.Where(line => !ids.Add(line.Id)))
        {
            findings.Add(ProseFault.LineTwice, second.Element.Text.Span, second.Id);
        }
    }

    /// <summary>A move that no voice knows is probably misspelt.</summary>
    private static void CheckMoves(SceneBook book, ProseFindings findings)
    {
        string[] moves = [.. book.Voices.SelectMany(voice => voice.Moves).Distinct()];
        foreach (var say in book.Scenes.SelectMany(scene => scene.Lines).Select(line => line.Say).OfType<Say>().Where(say => !moves.Contains(say.Move)))
        {
            int at = Math.Max(0, say.Text.Text.IndexOf(say.Move, StringComparison.Ordinal));
            findings.AddUnknown(ProseFault.UnknownMove, say.Text.Part(at, say.Move.Length), moves);
        }
    }

    /// <summary>Words that a voice never says, where it is known who speaks.</summary>
    private static void CheckNever(SceneBook book, Speakers speakers, ProseFindings findings)
    {
        foreach (var voice in book.Voices)
        {
            var own = book.Scenes.SelectMany(scene => scene.Lines).Where(line => line.Cue is { } cue && speakers.Of(cue.Text, Cast.Nobody) == voice.Person);
            foreach (var line in voice.Lines.Select(line => line.Line).Concat(own))
            {
                CheckNever(voice, line, findings);
            }
        }
    }

    private static void CheckNever(Voice voice, SceneLine line, ProseFindings findings)
    {
        foreach (var (part, words) in line.Parts.SelectMany(part => voice.Never.Select(words => (part, words.Text))).Where(pair => line.Says(pair.Text)))
        {
            int at = WordSearch.Find(part.Template.Source.Text, words);
            if (at >= 0)
            {
                findings.Add(ProseFault.NeverSaid, part.Template.Source.SpanOf(at, words.Length), voice.Person, words);
            }
        }
    }

    /// <summary>A name alone in the first line of a paragraph was meant as a cue: it has small letters, as ß is one.</summary>
    private static void CheckActions(SceneBook book, Speakers speakers, ProseFindings findings)
    {
        foreach (var text in book.Scenes.SelectMany(scene => scene.Lines).Select(line => line.Element).OfType<ActionParagraph>().Where(action => !action.IsForced).Select(action => action.Text))
        {
            int end = text.Text.IndexOf('\n', StringComparison.Ordinal);
            if (end > 0 && speakers.Of(FountainNote.Without(text.Text[..end]), Cast.Nobody) is { } who)
            {
                findings.Add(ProseFault.CueAsAction, text.SpanOf(0, end), who);
            }
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
                if (speakers.Of(name, Cast.Nobody) is null && !roles.Concat(book.Extras).Any(other => Capitals.AreSame(name, other)))
                {
                    findings.AddUnknown(ProseFault.UnknownSpeaker, cue.Source.Part(0, cue.Source.Text.Length), [.. population.Names, .. roles, .. book.Extras]);
                }
            }
        }
    }
}
