using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dramaturg.Analysis;
using Dramaturg.Drama;
using Dramaturg.Drama.Direction;
using Dramaturg.Drama.Tension;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Directing;

/// <summary>Puts the stories that a search found in the order in which they are worth telling.</summary>
public static class Director
{
    /// <summary>The better drama first, then always a good one that is unlike those before it: see <see cref="Ranking"/>.</summary>
    /// <param name="progress">Hears how many stories are looked at.</param>
    /// <returns>All of them; without a score those that were not looked at before it was cancelled.</returns>
    /// <exception cref="StoryFaultyException">The story has no meaning in some state that may come.</exception>
    public static IReadOnlyList<DirectedPlan> Rank(
        StoryModel model, IReadOnlyList<Plan> plans, SearchOptions options, DirectorOptions wishes, Action<int>? progress, CancellationToken cancellation)
    {
        var scored = Score(Storyteller.Open(model, options, cancellation), plans, wishes, progress);
        return Ranking.Of(scored, wishes.Weights).Select(place => new DirectedPlan(plans[place], scored[place].Score))
            .Concat(plans.Skip(scored.Count).Select(plan => new DirectedPlan(plan, null))).ToArray();
    }

    private static List<ScoredStory> Score(StoryWorld world, IReadOnlyList<Plan> plans, DirectorOptions wishes, Action<int>? progress)
    {
        var scored = new List<ScoredStory>();
        try
        {
            foreach (var plan in plans)
            {
                progress?.Invoke(scored.Count + 1);
                var analysis = StoryAnalysis.Of(Road.Follow(world, plan.Actions), wishes.Audience);
                scored.Add(new ScoredStory(plan.Actions, DramaScore.Of(analysis.Features, wishes.Weights)));
            }
        }
        catch (OperationCanceledException)
        {
            // What is scored by then is put in order; the others follow as they were found.
        }

        return scored;
    }
}

/// <param name="Weights">How much each merit counts.</param>
/// <param name="Audience">For whom.</param>
public sealed record DirectorOptions(MeritWeights Weights, Audience Audience);

/// <param name="Score">Null: nobody asked.</param>
public sealed record DirectedPlan(Plan Plan, DramaScore? Score);
