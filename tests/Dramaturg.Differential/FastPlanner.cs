using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Scopes;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.Validation;
using Dramaturg.Reference;
using Dramaturg.Testing;

namespace Dramaturg.Differential;

/// <summary>The product's planner, asked what the reference planner is asked.</summary>
/// <param name="detail">How much of what people believe it keeps where that is not up to the search.</param>
internal sealed class FastPlanner(MindDetail detail = MindDetail.Whole) : IPlannerUnderTest
{
    public IReadOnlyList<long> CountTold(StoryModel model, int depth)
    {
        var world = new StoryWorld(model, detail: detail);
        var counts = new List<long>();
        var layer = new Dictionary<StateId, long> { [world.Start] = 1 };
        for (int i = 0; i <= depth; i++)
        {
            counts.Add(layer.Values.Sum());
            layer = i == depth ? layer : Next(world, layer);
        }

        return counts;
    }

    public IReadOnlyCollection<string> Solutions(StoryModel model)
    {
        return Goals(model).SelectMany(goal => Solutions(model, goal)).ToHashSet(StringComparer.Ordinal);
    }

    public static IReadOnlyList<Goal> Goals(StoryModel model) =>
        model.Endings.Count > 0
            ? model.Endings.Select(ending => (Goal)new Goal.Ending(ending.Name)).ToArray()
            : [new Goal.Utility(new StoryWorld(model).DefaultGoal())];

    /// <summary>The reference planner's solutions for the same goal.</summary>
    public static IEnumerable<ToldStory> Reference(ReferencePlanner planner, Goal goal) => goal switch
    {
        Goal.Ending ending => planner.SolutionsFor(planner.Model.Endings.First(other => other.Name == ending.Name)),
        Goal.Utility utility => planner.SolutionsFor(utility.AtLeast),
        _ => throw new ArgumentException("unknown goal", nameof(goal)),
    };

    /// <summary>Acts of the story that is proved to be the shortest; -1 where there is none.</summary>
    public static int Length(StoryModel model, Goal goal) =>
        StoryWorld.Search(model, new SearchOptions { Goal = goal, Shortest = true }) switch
        {
            SearchResult.Found found => found.Plan.Actions.Count,
            SearchResult.ProvedNone => -1,
            var other => throw new InvalidOperationException(other.ToString()),
        };

    /// <summary>Whether the quick search's answer is among the solutions, or both have none.</summary>
    public static bool IsOneOf(StoryModel model, Goal goal, IReadOnlySet<string> solutions) =>
        StoryWorld.Search(model, new SearchOptions { Goal = goal }) switch
        {
            SearchResult.Found found => solutions.Contains(Show(model, found.Plan)),
            SearchResult.ProvedNone => solutions.Count == 0,
            _ => false,
        };

    /// <summary>Solutions that the independent validator does not accept, with what it says.</summary>
    public static IEnumerable<string> NotAccepted(StoryModel model) =>
        from goal in Goals(model)
        from plan in Plans(model, goal)
        let report = new StoryWorld(model).Validate(plan, goal)
        where report is not ValidationReport.Accepted
        select $"{goal}: {Show(model, plan)}: {Says(report)}";

    public static string Show(StoryModel model, Plan plan) =>
        string.Join(" ; ", plan.Actions.Select(action => model.Actions[action.Value].Name));

    private static IEnumerable<string> Solutions(StoryModel model, Goal goal) => Plans(model, goal).Select(plan => Show(model, plan));

    private static IReadOnlyList<Plan> Plans(StoryModel model, Goal goal) =>
        StoryWorld.Search(model, new SearchOptions { Goal = goal, Count = int.MaxValue, CommutingToo = true }) is SearchResult.Found found ? found.Plans : [];

    private static string Says(ValidationReport report) => report switch
    {
        ValidationReport.Refused refused => "refused: " + string.Join("; ", refused.Findings),
        ValidationReport.Undecided undecided => "undecided: " + string.Join("; ", undecided.Questions),
        _ => "accepted",
    };

    private static Dictionary<StateId, long> Next(StoryWorld world, Dictionary<StateId, long> layer)
    {
        var next = new Dictionary<StateId, long>();
        foreach (var (state, count) in layer)
        {
            foreach (var action in world.Executable(state).Where(action => world.IsTold(state, action)))
            {
                var after = world.Successor(state, action);
                next[after] = next.GetValueOrDefault(after) + count;
            }
        }

        return next;
    }
}
