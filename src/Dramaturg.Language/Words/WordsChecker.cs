using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Words;

/// <summary>Whether the words of a language are words for this story.</summary>
public static class WordsChecker
{
    public static IReadOnlyList<Diagnostic> Check(StoryWords words, BoundStory story)
    {
        var diagnostics = new DiagnosticBag();
        var first = new Dictionary<(string What, string Name), WordsEntry>();
        foreach (var entry in words.Entries)
        {
            if (!NamesOf(entry.What, story).Contains(entry.Name))
            {
                diagnostics.WordsForNothing(entry.Location, entry.What is "name" or "address" ? "person or thing" : entry.What, entry.Name);
                continue;
            }

            CheckRoles(entry, RolesOf(entry, story).ToList(), FixedNames(entry.Name, story).ToList(), diagnostics);
            if (entry.What != "address" && !first.TryAdd((entry.What, entry.Name), entry))
            {
                diagnostics.WordsTwice(entry.Location, entry.What == "name" ? "" : entry.What + " ", entry.Name, first[(entry.What, entry.Name)].Location.Start.Line);
            }
        }

        return diagnostics.ToList();
    }

    private static IEnumerable<string> NamesOf(string what, BoundStory story) => what switch
    {
        "name" or "address" => story.Entities.Select(entity => entity.Name),
        "act" => story.Actions.Select(action => action.Name),
        "outcome" => story.Actions.SelectMany(action => Enumerable.Range(1, action.Outcomes.Count).Select(number => FormattableString.Invariant($"{action.Name} {number}"))),
        "fact" => story.Fluents.Select(fluent => fluent.Name),
        "value" => story.Fluents.Select(fluent => fluent.Type).OfType<ChoiceType>().SelectMany(choice => choice.Values),
        "concern" => story.Wants.Select(concern => concern.Name).Concat(story.Norms.Select(norm => norm.Name)),
        "event" => story.Schedule?.Due.Select(due => due.Name).Where(name => name.Length > 0) ?? Enumerable.Empty<string>(),
        "beat" => story.Beats.Select(beat => beat.Name),
        "ending" => story.Endings.Select(ending => ending.Name),
        _ => new[] { story.Name, string.Empty },
    };

    private static IEnumerable<string> RolesOf(WordsEntry entry, BoundStory story) => entry.What switch
    {
        "act" => RolesOfAct(entry.Name, story),
        "outcome" => RolesOfAct(entry.Name.Substring(0, entry.Name.LastIndexOf(' ')), story),
        "fact" => story.Fluents.Where(fluent => fluent.Name == entry.Name).SelectMany(FactTeller.Roles).Append(FactTeller.Value),
        _ => Enumerable.Empty<string>(),
    };

    private static IEnumerable<string> RolesOfAct(string name, BoundStory story) => story.Actions.Where(action => action.Name == name)
        .SelectMany(action => action.Roles).Select(role => role.Variable?.Name).OfType<string>().Distinct();

    /// <summary>Who stands in a role's place in the act itself.</summary>
    private static IEnumerable<string> FixedNames(string act, BoundStory story) => story.Actions.Where(action => action.Name == act)
        .SelectMany(action => action.Roles).Select(role => (role.Constant as BoundEntity)?.Entity.Name).OfType<string>();

    private static void CheckRoles(WordsEntry entry, List<string> roles, List<string> fixedNames, DiagnosticBag diagnostics)
    {
        foreach (var part in entry.Sentences.SelectMany(sentence => sentence.Parts).Where(part => part.IsRole && !roles.Contains(part.Text)))
        {
            string suggestion = fixedNames.Contains(part.Text) ? $"It is always {part.Text} there: write the name itself, without braces."
                : Suggestions.For(part.Text, roles) ?? (roles.Count == 0 ? "Nobody and nothing in it changes: names stand in it without braces." : "It has " + string.Join(", ", roles.Select(role => $"`{role}`")) + ".");
            diagnostics.UnknownTemplateRole(PlaceOf(part.Text, entry.Location), part.Text, entry.Name, suggestion);
        }
    }

    /// <summary>Of a role in its line; of the entry where it is not written so.</summary>
    private static TextLocation PlaceOf(string role, TextLocation entry)
    {
        string line = entry.Source.Line(entry.Start.Line);
        int at = line.IndexOf("{" + role, Math.Min(entry.Start.Column, line.Length), StringComparison.Ordinal);
        return at < 0 ? entry : new TextLocation(entry.Source, new TextSpan(entry.Source.StartOf(entry.Start.Line) + at + 1, role.Length));
    }
}
