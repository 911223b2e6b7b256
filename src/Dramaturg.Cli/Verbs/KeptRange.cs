using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Verbs;

/// <summary>The acts that <c>--keep 1-12</c> pins.</summary>
internal static class KeptRange
{
    /// <summary>The number of the last act kept.</summary>
    public static int Last(string range)
    {
        string last = range.StartsWith("1-", StringComparison.Ordinal) ? range[2..] : range;
        return int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
            ? number
            : throw new UsageException($"--keep takes the first acts, as in 1-12, not '{range}'.");
    }

    /// <exception cref="UsageException">An act is not possible any more, or no longer explained; the message names the first.</exception>
    public static IReadOnlyList<ActionId> Follow(StoryModel model, SearchOptions options, IReadOnlyList<string> names)
    {
        var world = new StoryWorld(model, Storyteller.LimitsOf(options));
        var state = world.Start;
        var acts = new List<ActionId>();
        foreach (string name in names)
        {
            var act = ActNames.Find(model, name);
            string? problem = !world.IsExecutable(state, act) ? "can no longer happen"
                : !world.IsExplained(state, act) ? "is no longer explained"
                : !world.IsTold(state, act) ? "is no longer rational"
                : null;
            if (problem is not null)
            {
                throw new UsageException($"Act {acts.Count + 1}, {name}, {problem}.", ExitCode.ProvedNone);
            }

            acts.Add(act);
            state = world.Successor(state, act);
        }

        return acts;
    }
}

/// <summary>Acts by the name the model prints, by the story's own words, or by their sentence.</summary>
internal static class ActNames
{
    /// <exception cref="UsageException">There is no such act.</exception>
    public static ActionId Find(StoryModel model, string name, Sentences? sentences = null)
    {
        string wanted = Plain(name);
        for (int i = 0; i < model.Actions.Count; i++)
        {
            if (Is(model.Actions[i].Name, wanted)
                || (sentences is not null && (Is(sentences.Describe(model.Actions[i]), wanted) || Is(sentences.Tell(model.Actions[i]), wanted))))
            {
                return new ActionId(i);
            }
        }

        var same = model.Actions.Where(action => action.Schema == name.Split('(')[0].Trim()).Select(action => action.Name).ToArray();
        var possible = same.Length > 0 ? same : model.Actions.Select(action => action.Name).ToArray();
        throw new UsageException($"There is no act '{name}'." + Nearest.Suggest(name, possible) + Possible(model, name));
    }

    private static string Possible(StoryModel model, string name)
    {
        string schema = name.Split('(')[0].Trim();
        var same = model.Actions.Where(action => action.Schema == schema).Select(action => action.Name).Take(12).ToArray();
        return same.Length > 0
            ? $" Of {schema} there are: " + string.Join(", ", same) + "."
            : " The acts are: " + string.Join(", ", model.Actions.Select(action => action.Schema).Distinct()) + ".";
    }

    private static bool Is(string name, string wanted) => string.Equals(Plain(name), wanted, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => name.Replace(" ", "", StringComparison.Ordinal).TrimEnd('.');
}
