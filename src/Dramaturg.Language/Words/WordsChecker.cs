using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Symbols;

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
                CheckRoles(entry, words.Acts[entry.Name], RolesOfAct(entry.Name, story), diagnostics);
            }
            else if (entry.What == "outcome")
            {
                CheckRoles(entry, words.Outcomes[entry.Name], RolesOfAct(entry.Name.Substring(0, entry.Name.LastIndexOf(' ')), story), diagnostics);
            }
            else if (entry.What == "fact")
            {
                CheckFact(entry, words.Facts[entry.Name], story, diagnostics);
            }
        }

        return diagnostics.ToList();
    }

    private static IEnumerable<string> NamesOf(string what, BoundStory story) => what switch
    {
        "name" => story.Entities.Select(entity => entity.Name),
        "act" => story.Actions.Select(action => action.Name),
        "outcome" => story.Actions.SelectMany(action => Enumerable.Range(1, action.Outcomes.Count).Select(number => FormattableString.Invariant($"{action.Name} {number}"))),
        "fact" => story.Fluents.Select(fluent => fluent.Name),
        "value" => story.Fluents.Select(fluent => fluent.Type).OfType<ChoiceType>().SelectMany(choice => choice.Values),
        "concern" => story.Wants.Select(concern => concern.Name).Concat(story.Norms.Select(norm => norm.Name)),
        "event" => story.Schedule?.Due.Select(due => due.Name).Where(name => name.Length > 0) ?? Enumerable.Empty<string>(),
        "beat" => story.Beats.Select(beat => beat.Name),
        "ending" => story.Endings.Select(ending => ending.Name),
        _ => new[] { story.Name },
    };

    private static List<string> RolesOfAct(string name, BoundStory story) => story.Actions.Where(action => action.Name == name)
        .SelectMany(action => action.Roles).Select(role => role.Variable?.Name ?? string.Empty).Distinct().ToList();

    private static void CheckFact(WordsEntry entry, FactWords words, BoundStory story, DiagnosticBag diagnostics)
    {
        var roles = story.Fluents.Where(fluent => fluent.Name == entry.Name).SelectMany(FactTeller.Roles).Append(FactTeller.Value).ToList();
        CheckRoles(entry, words.Holds, roles, diagnostics);
        if (words.Denied is { } denied)
        {
            CheckRoles(entry, denied, roles, diagnostics);
        }
    }

    private static void CheckRoles(WordsEntry entry, SentenceTemplate template, List<string> roles, DiagnosticBag diagnostics)
    {
        foreach (var part in template.Parts)
        {
            if (part.IsRole && !roles.Contains(part.Text))
            {
                diagnostics.UnknownTemplateRole(entry.Location, part.Text, entry.Name, Suggestions.For(part.Text, roles));
            }
        }
    }
}
