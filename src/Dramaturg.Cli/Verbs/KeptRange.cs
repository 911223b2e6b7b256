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
        var world = Storyteller.Open(model, options);
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
