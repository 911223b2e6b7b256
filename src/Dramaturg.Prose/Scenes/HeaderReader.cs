// = covers: object by critic, to surgeon; then withdraw by surgeon
// = when: critic believes patient is fragile
// = once

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Faults;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Scenes;

/// <summary>Reads the lines under a scene's name. What calls the scene is read first, so that its roles can be spoken of in any order.</summary>
internal sealed class HeaderReader
{
    private static readonly string[] s_keys =
    [
        "covers", "folds", "moment", "with", "when", "outcome", "feels", "after", "place", "time", "want", "obstacle", "turn",
        "plants", "changes", "pays", "once", "special", "skeleton",
    ];

    private readonly IStoryTerms _terms;
    private readonly Population _population;
    private readonly ProseFindings _findings;
    private readonly RoleList _roles = new();
    private readonly PatternReader _patterns;

    public HeaderReader(IStoryTerms terms, Population population, ProseFindings findings)
    {
        _terms = terms;
        _population = population;
        _findings = findings;
        _patterns = new PatternReader(terms, population, _roles, findings);
    }

    public SceneHeader Read(IReadOnlyList<PlacedText> lines)
    {
        var entries = lines.Select(KeyedText.Of).Where(IsKnown).ToArray();
        foreach (var entry in entries.Where(entry => entry.Key.Text == "with"))
        {
            ReadRoles(entry.Value);
        }

        var calls = CallsOf(entries);
        var header = new SceneHeader
        {
            Call = calls.Length == 0 ? null : ReadCall(calls[0]),
            After = Values(entries, "after").Select(_patterns.Read).OfType<ActPattern>().ToArray(),
            Feelings = Values(entries, "feels").Select(ReadFeeling).OfType<FeelingTest>().ToArray(),
        };
        header = header with { Call = header.Call ?? (calls.Length == 0 ? null : ReadConditionCall(calls[0])) };
        _roles.Close();
        return header.Call is null && calls.Length > 0 ? header : WithTexts(header, entries) with
        {
            Roles = _roles.All,
            When = Conditions(entries, "when"),
            Outcome = Conditions(entries, "outcome"),
            IsSpecial = entries.Any(entry => entry.Key.Text == "special"),
            IsOnce = entries.Any(entry => entry.Key.Text == "once"),
            Motifs = entries.SelectMany(MotifUses.Of).ToArray(),
        };
    }

    /// <summary>The header of the same scene in another language, with the texts of this one.</summary>
    public SceneHeader Adopt(SceneHeader header, IReadOnlyList<PlacedText> lines)
    {
        foreach (var role in header.Roles)
        {
            _roles.Add(role.Name, role.Kind, _population);
        }

        _roles.Close();
        return WithTexts(header, lines.Select(KeyedText.Of).Where(IsKnown).ToArray());
    }

    /// <summary>Whether lines say themselves when their scene is told.</summary>
    public static bool HasCall(IReadOnlyList<PlacedText> lines) => lines.Any(line => KeyedText.Of(line).Key.Text is "covers" or "folds" or "moment");

    public ActPattern? ReadPattern(PlacedText text) => _patterns.Read(text);

    private static SceneHeader WithTexts(SceneHeader header, KeyedText[] entries) => header with
    {
        Place = Values(entries, "place").LastOrDefault(),
        Time = Values(entries, "time").LastOrDefault(),
        Want = Values(entries, "want").LastOrDefault(),
        Obstacle = Values(entries, "obstacle").LastOrDefault(),
        Turn = Values(entries, "turn").LastOrDefault(),
    };

    public FeelingTest? ReadFeeling(PlacedText text)
    {
        var test = FeelingReader.Read(text, _roles, _population, _findings);
        if (test is null || _terms.Feelings.Contains(test.Feeling))
        {
            return test;
        }

        _findings.AddUnknown(ProseFault.UnknownFeeling, text.Part(0, test.Feeling.Length), _terms.Feelings);
        return null;
    }

    private bool IsKnown(KeyedText entry)
    {
        bool isFlag = entry.Key.Text is "once" or "special" or "skeleton";
        if (!s_keys.Contains(entry.Key.Text))
        {
            _findings.AddUnknown(ProseFault.UnknownKey, entry.Key, s_keys);
            return false;
        }

        if (!isFlag && entry.Value.Text.Length == 0)
        {
            _findings.Add(ProseFault.EmptyKey, entry.Key.Span, entry.Key.Text);
            return false;
        }

        return true;
    }

    private static IEnumerable<PlacedText> Values(KeyedText[] entries, string key) =>
        entries.Where(entry => entry.Key.Text == key).Select(entry => entry.Value);

    private Need[] Conditions(KeyedText[] entries, string key) => Needs.Read(Values(entries, key), _roles.All, _terms);

    private KeyedText[] CallsOf(KeyedText[] entries)
    {
        var calls = entries.Where(entry => entry.Key.Text is "covers" or "folds" or "moment").ToArray();
        foreach (var second in calls.Skip(1))
        {
            _findings.Add(ProseFault.CalledTwice, second.Key.Span, second.Key.Text);
        }

        return calls;
    }

    private SceneCall? ReadCall(KeyedText call) => call.Key.Text switch
    {
        "covers" => _patterns.ReadAll(call.Value) is { } acts ? new SceneCall.Covers(acts) : null,
        "folds" => _patterns.Read(call.Value) is { } act ? new SceneCall.Folds(act) : null,
        _ => ReadMoment(call.Value),
    };

    /// <summary>A moment that waits for a condition; it can speak of every role, wherever that is named.</summary>
    private SceneCall? ReadConditionCall(KeyedText call)
    {
        string word = call.Value.Text.Split(' ', 2)[0];
        var rest = call.Value.Part(word.Length, call.Value.Text.Length - word.Length);
        var condition = call.Key.Text != "moment" || rest.Text.Length == 0 ? null
            : word == "when" ? rest
            : word == "secret" ? ReadSecret(rest)
            : null;
        return condition is not null && _terms.Read(condition, _roles.All) is { } holds ? new SceneCall.Condition(holds) : null;
    }

    /// <summary><c>dream of x from y</c> or <c>x is frail from y</c>: y does not know it. Whoever it is about and whoever does not know it are people; a fact about nobody has no role.</summary>
    private PlacedText? ReadSecret(PlacedText text)
    {
        int from = text.Text.LastIndexOf(" from ", StringComparison.Ordinal);
        if (from < 0)
        {
            Broken(text);
            return null;
        }

        string fact = text.Text[..from];
        string other = text.Text[(from + " from ".Length)..].Trim();
        string before = $"not ({other} knows ";
        string subject = fact.Split(" is ", 2, StringSplitOptions.None)[0].Trim();
        string about = _terms.Facts.Contains(subject) ? string.Empty : subject[(subject.LastIndexOf(' ') + 1)..];
        foreach (string term in new[] { about, other }.Where(term => term.Length > 0 && char.IsLower(term[0])))
        {
            _roles.Add(term, "person", _population);
        }

        return new PlacedText($"{before}{fact})", text.File, [text.Start - before.Length]);
    }

    private SceneCall? ReadMoment(PlacedText text)
    {
        var word = text.Text.Split(' ', 2);
        var rest = text.Part(word[0].Length, text.Text.Length - word[0].Length);
        return (word[0], rest.Text.Length) switch
        {
            ("beginning", 0) => new SceneCall.Beginning(),
            ("end", 0) => new SceneCall.End(),
            ("after", > 0) => _patterns.Read(rest) is { } act ? new SceneCall.Behind(act) : null,
            ("feeling", > 0) => ReadFeeling(rest) is { } test ? new SceneCall.Feeling(test) : null,
            ("dilemma", > 0) => FeelingReader.Read(rest, _roles, _population, _findings) is { } test ? new SceneCall.Dilemma(test.Person, test.Over) : null,
            ("when" or "secret", > 0) => null,
            _ => Broken(text),
        };
    }

    private SceneCall? Broken(PlacedText text)
    {
        _findings.Add(ProseFault.BrokenMoment, text.Span, text.Text);
        return null;
    }

    private void ReadRoles(PlacedText text)
    {
        int start = 0;
        foreach (string part in text.Text.Split(','))
        {
            ReadRole(text.Part(start, part.Length));
            start += part.Length + 1;
        }
    }

    private void ReadRole(PlacedText text)
    {
        int colon = text.Text.IndexOf(':', StringComparison.Ordinal);
        var kind = text.Part(colon + 1, text.Text.Length - colon - 1);
        if (!_terms.Kinds.Contains(kind.Text))
        {
            _findings.AddUnknown(ProseFault.UnknownKind, kind, _terms.Kinds);
        }
        else
        {
            _roles.Add(colon < 0 ? kind.Text : text.Text[..colon].Trim(), kind.Text, _population);
        }
    }
}
