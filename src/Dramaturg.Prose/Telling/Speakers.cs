using System;
using System.Linq;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Words;

namespace Dramaturg.Prose.Telling;

/// <summary>Finds out who a cue means.</summary>
public sealed class Speakers
{
    private readonly Population _population;
    private readonly IProseWords _words;

    public Speakers(Population population, IProseWords words)
    {
        _population = population;
        _words = words;
    }

    /// <summary>The entity that a cue names by its role, its name in the story or a name in the language; null for anybody else.</summary>
    public string? Of(string cue, Cast cast)
    {
        string name = NameIn(cue);
        return cast.Roles.Where(role => Is(role.Key, name)).Select(role => role.Value).FirstOrDefault()
            ?? _population.Names.FirstOrDefault(entity => Is(entity, name) || Is(_words.NameOf(entity, null), name) || Is(_words.NameOf(entity, "short"), name));
    }

    /// <summary>A cue without its extension: <c>ROLAND (V.O.)</c>.</summary>
    public static string NameIn(string cue)
    {
        int open = cue.IndexOf('(', StringComparison.Ordinal);
        return (open < 0 ? cue : cue[..open]).Trim();
    }

    private static bool Is(string name, string other) => Capitals.AreSame(name, other);
}
