using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Text;
using Dramaturg.Language.Words;
using Dramaturg.Loading;

namespace Dramaturg.Screenplays;

/// <summary>What a language has no words for. The story's first language may be that of the story file, whose labels then are its words; but no act is a sentence there.</summary>
internal static class MissingWords
{
    /// <summary>So many are named.</summary>
    private const int Shown = 3;

    public static IEnumerable<Diagnostic> Find(BoundStory story, IReadOnlyList<LanguageWords> languages)
    {
        bool hasWords = languages.Any(language => language.Words.Entries.Count > 0);
        return hasWords ? languages.SelectMany((language, i) => language.Words.Entries.Count == 0 ? Labels(story, language, ActsOf(story).Select(act => ("act", act.Name, act.Location)))
            : Acts(story, language).Concat(i > 0 ? Labels(story, language, []) : [])) : [];
    }

    /// <summary>What people say of a topic and that time passes can be told without words for it.</summary>
    private static IEnumerable<BoundAction> ActsOf(BoundStory story) => story.Actions.Where(act => act.Speech is null && act != story.Schedule?.Wait).DistinctBy(act => act.Name);

    private static IEnumerable<Diagnostic> Acts(BoundStory story, LanguageWords language) =>
        from act in ActsOf(story)
        where !language.Words.Acts.ContainsKey(act.Name)
        select ProseDiagnostics.Of(ProseDiagnostics.MissingSentence, act.Location, null, act.Name, language.Language);

    private static IEnumerable<Diagnostic> Labels(BoundStory story, LanguageWords language, IEnumerable<(string What, string Name, TextLocation? Location)> acts)
    {
        var said = language.Words.Entries.Select(entry => (entry.What, entry.Name)).ToHashSet();
        var missing = acts.Concat(Sayable(story)).Where(label => !said.Contains((label.What, label.Name))).DistinctBy(label => (label.What, label.Name)).ToArray();
        if (missing.Length == 0)
        {
            return [];
        }

        string named = string.Join(", ", missing.Take(Shown).Select(label => $"`{label.What} {label.Name}`"));
        string all = missing.Length > Shown ? FormattableString.Invariant($"{named} and {missing.Length - Shown} more") : named;
        return [ProseDiagnostics.Of(ProseDiagnostics.MissingWords, missing.Select(label => label.Location).FirstOrDefault(place => place is not null), null, all, language.Language)];
    }

    private static IEnumerable<(string What, string Name, TextLocation? Location)> Sayable(BoundStory story)
    {
        var facts = story.Fluents.Where(fluent => fluent.Record is null && !fluent.IsHidden).ToArray();
        return story.Wants.Where(want => want.Character is not null).Select(want => ("concern", want.Name, want.Location))
            .Concat((story.Schedule?.Due ?? []).Where(due => due.Name.Length > 0).Select(due => ("event", due.Name, due.Location)))
            .Concat(story.Beats.Select(beat => ("beat", beat.Name, beat.Location)))
            .Concat(story.Endings.Select(ending => ("ending", ending.Name, ending.Location)))
            .Concat(facts.Select(fact => ("fact", fact.Name, fact.Location)))
            .Concat(facts.SelectMany(fact => (fact.Type as ChoiceType)?.Values.Select(value => ("value", value, fact.Location)) ?? []));
    }
}
