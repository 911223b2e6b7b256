using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;

namespace Dramaturg.Language.Words;

/// <summary>Whether the words of a language are words for this story.</summary>
public static class WordsChecker
{
    public static IReadOnlyList<Diagnostic> Check(StoryWords words, BoundStory story)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var entry in words.Entries)
        {
            if (!NamesOf(entry.What, story).Contains(entry.Name))
            {
                diagnostics.WordsForNothing(entry.Location, entry.What == "name" ? "person or thing" : entry.What, entry.Name);
            }
            else if (entry.What == "act")
            {
                CheckRoles(entry, words.Acts[entry.Name], story, diagnostics);
            }
        }

        return diagnostics.ToList();
    }

    private static IEnumerable<string> NamesOf(string what, BoundStory story) => what switch
    {
        "name" => story.Entities.Select(entity => entity.Name),
        "act" => story.Actions.Select(action => action.Name),
        "concern" => story.Wants.Select(concern => concern.Name),
        "beat" => story.Beats.Select(beat => beat.Name),
        "ending" => story.Endings.Select(ending => ending.Name),
        _ => new[] { story.Name },
    };

    private static void CheckRoles(WordsEntry entry, SentenceTemplate template, BoundStory story, DiagnosticBag diagnostics)
    {
        var roles = story.Actions.Where(action => action.Name == entry.Name)
            .SelectMany(action => action.Roles).Select(role => role.Variable?.Name ?? string.Empty).Distinct().ToList();
        foreach (var part in template.Parts)
        {
            if (part.IsRole && !roles.Contains(part.Text))
            {
                diagnostics.UnknownTemplateRole(entry.Location, part.Text, entry.Name, Suggestions.For(part.Text, roles));
            }
        }
    }
}
