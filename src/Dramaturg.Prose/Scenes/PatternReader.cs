// act by role, to Name, about role: kind
//
// The roles are matched to those of the act by their prepositions, in order, as in a verdict of the story's own language.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Faults;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Scenes;

/// <summary>Reads patterns of acts, and notes what the words in them stand for.</summary>
internal sealed class PatternReader
{
    private readonly IStoryTerms _terms;
    private readonly Population _population;
    private readonly ProseFindings _findings;
    private readonly RoleList _roles;

    public PatternReader(IStoryTerms terms, Population population, RoleList roles, ProseFindings findings)
    {
        _terms = terms;
        _population = population;
        _roles = roles;
        _findings = findings;
    }

    /// <summary>Acts one after the other, with semicolons between them; null after a mistake.</summary>
    public IReadOnlyList<ActPattern>? ReadAll(PlacedText text)
    {
        var patterns = new List<ActPattern?>();
        int start = 0;
        foreach (string part in text.Text.Split(';'))
        {
            patterns.Add(Read(WithoutThen(text.Part(start, part.Length))));
            start += part.Length + 1;
        }

        return patterns.Contains(null) ? null : patterns.OfType<ActPattern>().ToArray();
    }

    public ActPattern? Read(PlacedText text)
    {
        var acts = _terms.Acts.Where(act => StartsWith(text.Text, act.Name)).ToArray();
        if (acts.Length == 0)
        {
            _findings.AddUnknown(ProseFault.UnknownAct, NameOf(text), _terms.Acts.Select(act => act.Name).Distinct().ToArray());
            return null;
        }

        string name = acts.MaxBy(act => act.Name.Length)!.Name;
        var places = Places(text, name.Length, acts.SelectMany(act => act.Roles).Select(role => role.Preposition).ToHashSet());
        var choices = acts.Where(act => act.Name == name).Select(act => Choice(act, places)).OfType<ActChoice>().ToArray();
        if (choices.Length == 0)
        {
            var missing = places.FirstOrDefault(place => !acts.Any(act => act.Roles.Any(role => role.Preposition == place.Preposition.Text))) ?? places[0];
            _findings.AddUnknown(ProseFault.NoSuchRole, missing.Preposition, acts[0].Roles.Select(role => role.Preposition).ToArray(), name, Prepositions(acts[0]));
            return null;
        }

        return places.All(Exists) ? new ActPattern(name, choices) : null;
    }

    private static string Prepositions(ActTerm act) =>
        act.Roles.Count == 0 ? "none" : string.Join(", ", act.Roles.Select(role => $"`{role.Preposition}`"));

    private static PlacedText WithoutThen(PlacedText text) =>
        StartsWith(text.Text, "then") ? text.Part(4, text.Text.Length - 4) : text;

    private static bool StartsWith(string text, string name) =>
        text.StartsWith(name, StringComparison.Ordinal) && (text.Length == name.Length || text[name.Length] is ' ' or ',');

    private static PlacedText NameOf(PlacedText text)
    {
        int end = text.Text.IndexOfAny([' ', ',']);
        return end < 0 ? text : text.Part(0, end);
    }

    private sealed record Place(PlacedText Preposition, PlacedText Term, PlacedText? Kind);

    /// <summary>Cuts the text behind the act's name before each preposition.</summary>
    private static List<Place> Places(PlacedText text, int start, HashSet<string> prepositions)
    {
        var starts = WordStarts(text.Text, start).ToArray();
        var cuts = starts.Where((word, i) => i == 0 || prepositions.Contains(WordAt(text.Text, word)) || text.Text[..word].TrimEnd().EndsWith(',')).ToList();
        var places = new List<Place>();
        for (int i = 0; i < cuts.Count; i++)
        {
            int end = i + 1 < cuts.Count ? cuts[i + 1] : text.Text.Length;
            string preposition = WordAt(text.Text, cuts[i]);
            int from = cuts[i] + preposition.Length;
            var term = text.Part(from, text.Text[from..end].TrimEnd(' ', ',').Length);
            int colon = term.Text.IndexOf(':', StringComparison.Ordinal);
            places.Add(new Place(
                text.Part(cuts[i], preposition.Length),
                colon < 0 ? term : term.Part(0, colon),
                colon < 0 ? null : term.Part(colon + 1, term.Text.Length - colon - 1)));
        }

        return places;
    }

    private static IEnumerable<int> WordStarts(string text, int start) =>
        Enumerable.Range(start, text.Length - start).Where(i => text[i] is not (' ' or ',') && (i == 0 || text[i - 1] is ' ' or ','));

    private static string WordAt(string text, int start)
    {
        int end = text.IndexOfAny([' ', ','], start);
        return end < 0 ? text[start..] : text[start..end];
    }

    /// <summary>Null if the act has not the roles that are mentioned.</summary>
    private ActChoice? Choice(ActTerm act, List<Place> places)
    {
        var tests = new List<RoleTest>();
        var used = new HashSet<int>();
        foreach (var place in places)
        {
            int position = Enumerable.Range(0, act.Roles.Count).FirstOrDefault(i => act.Roles[i].Preposition == place.Preposition.Text && !used.Contains(i), -1);
            if (position < 0)
            {
                return null;
            }

            used.Add(position);
            tests.Add(Test(place, position, act.Roles[position]));
        }

        return new ActChoice(act.Schema, act.Roles.Count, tests);
    }

    private RoleTest Test(Place place, int position, ActRole role)
    {
        string term = place.Term.Text.Trim('"');
        if (_population.Find(term) is not null)
        {
            return new RoleTest(position, null, term, null);
        }

        string? kind = place.Kind?.Text;
        _roles.Add(term, kind ?? role.Kind, _population);
        return new RoleTest(position, term, null, kind);
    }

    private bool Exists(Place place)
    {
        if (place.Kind is { } kind && !_terms.Kinds.Contains(kind.Text))
        {
            _findings.AddUnknown(ProseFault.UnknownKind, kind, _terms.Kinds);
            return false;
        }

        string term = place.Term.Text.Trim('"');
        bool isKnown = _population.Find(term) is not null || (term.Length > 0 && char.IsLower(term[0]));
        if (!isKnown)
        {
            _findings.AddUnknown(ProseFault.UnknownName, place.Term, _population.Names.ToArray());
        }

        return isKnown;
    }
}
