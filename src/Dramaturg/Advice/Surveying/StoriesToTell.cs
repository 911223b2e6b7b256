using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.States;

namespace Dramaturg.Advice.Surveying;

/// <summary>Looks for the stories whose roads a survey follows.</summary>
internal static class StoriesToTell
{
    /// <summary>Each goal with its story; null where none was found within the limits.</summary>
    public static IReadOnlyList<(string? Ending, Plan? Plan)> Find(StoryWorld world, SurveyLimits limits, Patience patience) =>
        Goals(world.Model).Take(limits.Stories).Select(goal => (NameOf(goal), Find(world, goal, limits, patience))).ToArray();

    /// <summary>The endings; without any, what the author wants, if that is said.</summary>
    private static IEnumerable<Goal?> Goals(StoryModel model) =>
        model.Endings.Count > 0 ? model.Endings.Select(ending => new Goal.Ending(ending.Name))
        : Enumerable.Repeat<Goal?>(null, model.AuthorConcerns.Count > 0 ? 1 : 0);

    private static string? NameOf(Goal? goal) => (goal as Goal.Ending)?.Name;

    private static Plan? Find(StoryWorld world, Goal? goal, SurveyLimits limits, Patience patience)
    {
        var options = new SearchOptions { Goal = goal, Nodes = world.NodeCount + limits.StoryMinds };
        var result = world.Search(options, patience.Token);
        if (patience.IsCancelled)
        {
            throw new OperationCanceledException();
        }

        if (result is SearchResult.Faulty faulty)
        {
            throw new StoryFaultyException(Enum.Parse<StoryFault>(faulty.FaultKind), faulty.Detail);
        }

        return (result as SearchResult.Found)?.Plan;
    }
}
