// Slips that a rule sees. What is true of any language stands here; what one language forbids stands in its frame: pairs of words that never stand side by side, which articles go with which
// gender, and the words of each form of address.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Dramaturg.Frames;
using Dramaturg.Language.Words;
using Dramaturg.Prose.Words;

namespace Dramaturg.Screenplays.Craft.Over;

/// <summary>Finds slips in texts of one language.</summary>
public sealed class Slips
{
    private static readonly (string Key, Regex Pattern)[] s_anywhere =
    [
        ("slip.blanks", new(@"  +|\s[,;:!?](?!\S)|\s\.(?![.\w])")),
        ("slip.points", new(@"(?<!\.)\.\.(?!\.)|,,|;;|::|[,;:]\.|[.,;:][,;]")),
        ("slip.names", new(@"[{}]|%\}|\w_\w")),
        ("slip.capital", new(@"\A\p{Ll}|(?<=\p{L}{2}[.!?] )\p{Ll}")),
    ];

    private readonly (string Key, Regex Pattern)[] _here;
    private readonly (Regex Pattern, string[] Fitting)[] _articles;
    private readonly Regex[] _address;
    private readonly IProseWords _words;

    public Slips(Frame frame, StoryWords names, IProseWords words)
    {
        _words = words;
        _here = [.. s_anywhere, ("slip.twice", new Regex(frame.Say("slips.twice"))), ("slip.never", new Regex(frame.Say("slips.never")))];
        _articles = [.. names.Names.Keys.SelectMany(entity => Article(names, entity, frame))];
        _address = [new Regex(frame.Say("slips.close")), new Regex(frame.Say("slips.distant"))];
    }

    /// <summary>The key of what kind of slip, and the words at which it is.</summary>
    public IEnumerable<(string Key, string Words)> In(string text)
    {
        foreach (var (key, pattern) in _here)
        {
            foreach (Match match in pattern.Matches(text))
            {
                yield return (key, Around(text, match));
            }
        }

        foreach (var (pattern, fitting) in _articles)
        {
            foreach (Match match in pattern.Matches(text).Where(match => !fitting.Contains(match.Groups["article"].Value.ToLowerInvariant())))
            {
                yield return ("slip.article", match.Value);
            }
        }
    }

    /// <summary>Words of a form of address that the speaker does not use to this person; null: none.</summary>
    public string? Address(string text, string speaker, string addressed) =>
        _address[_words.AddressNumber(speaker, addressed) == 0 ? 1 : 0].Match(text) is { Success: true } match ? Around(text, match) : null;

    private static IEnumerable<(Regex Pattern, string[] Fitting)> Article(StoryWords words, string entity, Frame frame)
    {
        if (words.Names[entity].Gender is not { } gender)
        {
            return [];
        }

        string[] all = List(frame.Say("slips.articles"));
        string[] name = words.NameOf(entity, null).Split(' ');
        string noun = string.Join(' ', all.Contains(name[0].ToLowerInvariant()) ? name[1..] : name);
        return [(new Regex($@"\b(?<article>{string.Join('|', all)}) {Regex.Escape(noun)}\b(?!-)", RegexOptions.IgnoreCase), List(frame.Say(KeyOf(gender))))];
    }

    private static string KeyOf(Gender gender) => gender switch
    {
        Gender.He => "slips.he",
        Gender.She => "slips.she",
        Gender.It => "slips.it",
        _ => "slips.they",
    };

    private static string[] List(string words) => words.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static string Around(string text, Match match)
    {
        int from = Math.Max(0, match.Index - 20);
        int to = Math.Min(text.Length, match.Index + match.Length + 20);
        return (from > 0 ? "…" : "") + text[from..to] + (to < text.Length ? "…" : "");
    }
}
