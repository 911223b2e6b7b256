using System;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Verbs;

/// <summary>Acts by the name the model prints, by the story's own words, or by their sentence.</summary>
internal static class ActNames
{
    private const int MostListed = 12;

    /// <exception cref="UsageException">There is no such act.</exception>
    /// <param name="own">In the story's own words.</param>
    /// <param name="told">In the language of the telling.</param>
    public static ActionId Find(StoryModel model, string name, Sentences own, Sentences told)
    {
        string wanted = Plain(name);
        int act = model.Actions.ToList().FindIndex(
            action => Is(action.Name, wanted) || Is(action.ActName, wanted) || Is(own.Describe(action), wanted) || Is(told.Describe(action), wanted) || Is(told.Tell(action), wanted));
        return act >= 0 ? new ActionId(act) : throw new UsageException(Unknown(model, name, own));
    }

    public static ActionId Find(StoryModel model, string name) => Find(model, name, Sentences.None, Sentences.None);

    private static string Unknown(StoryModel model, string name, Sentences sentences)
    {
        var schemas = model.Actions.Select(action => action.Schema).Distinct().ToArray();
        string? schema = schemas.Where(candidate => Begins(name, candidate.Replace('_', ' '))).MaxBy(candidate => candidate.Length);
        bool isFormal = name.Contains('(', StringComparison.Ordinal);
        var possible = model.Actions.Where(action => schema is null || action.Schema == schema)
            .Select(action => isFormal ? action.Name : sentences.Describe(action)).ToArray();
        return $"There is no act '{name}'." + Nearest.Suggest(name, possible) + (schema is null
            ? " The acts are: " + string.Join(", ", schemas.Select(each => each.Replace('_', ' '))) + "."
            : $" Of {schema.Replace('_', ' ')} there are: " + Some(possible) + ". Others can never happen: check --dropped says why.");
    }

    private static string Some(string[] possible) => string.Join(", ", possible.Take(MostListed))
        + (possible.Length > MostListed ? FormattableString.Invariant($" and {possible.Length - MostListed} more") : "");

    private static bool Begins(string name, string schema)
    {
        string text = name.Trim().Replace('_', ' ');
        return text.StartsWith(schema, StringComparison.OrdinalIgnoreCase) && (text.Length == schema.Length || !char.IsLetterOrDigit(text[schema.Length]));
    }

    private static bool Is(string name, string wanted) => string.Equals(Plain(name), wanted, StringComparison.OrdinalIgnoreCase);

    /// <summary>The commas between roles are written in the story, and not where an act is told.</summary>
    private static string Plain(string name) =>
        name.Replace(" ", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).TrimEnd('.');
}
