// Different stories of one world, all of its endings in turn. The first to an ending is the one that a search finds; every other one begins like a story drawn before, cut at a drawn act, goes a few
// drawn acts elsewhere, each of which could be told there, and is told on to its ending by a search. So every story is what a search by a prefix finds, and the validator looks at it as at any other.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dramaturg.Drama.Chains;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Scopes;
using Dramaturg.Planner.Search;

namespace Dramaturg.Tellings;

/// <param name="Doubts">What the validator could not decide.</param>
public sealed record RandomStory(int Number, Plan Plan, IReadOnlyList<string> Doubts);

/// <summary>Draws stories. The same model, options and seed give the same stories, unless time or memory ends a search.</summary>
/// <remarks>Costs a search of at most <see cref="RandomStoryLimits.Nodes"/> epistemic states for every try; searches that follow each other share what they have found out.</remarks>
public sealed class RandomStories
{
    private readonly StoryModel _model;
    private readonly SearchOptions _options;
    private readonly RandomStoryLimits _limits;
    private readonly CancellationToken _cancellation;
    private readonly Dice _dice;
    private readonly List<Plan> _told = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private StoryWorld? _world;

    private RandomStories(StoryModel model, SearchOptions options, ulong seed, RandomStoryLimits limits, CancellationToken cancellation)
    {
        _model = model;
        _options = options;
        _limits = limits;
        _cancellation = cancellation;
        _dice = new Dice(seed);
    }

    /// <summary>Endless, unless every ending has been tried in vain as often as the limits say.</summary>
    /// <param name="options">Its goal and count are not heeded where <paramref name="goals"/> says what is told.</param>
    /// <exception cref="StoryFaultyException">The story has no meaning somewhere.</exception>
    /// <exception cref="PlanRefusedException">A plan is refused by the validator: a fault of ours.</exception>
    public static IEnumerable<RandomStory> Of(
        StoryModel model, SearchOptions options, IReadOnlyList<Goal?> goals, ulong seed, RandomStoryLimits? limits = null, CancellationToken cancellation = default) =>
        new RandomStories(model, options, seed, limits ?? RandomStoryLimits.Default, cancellation).All(goals);

    private IEnumerable<RandomStory> All(IReadOnlyList<Goal?> goals)
    {
        var open = new Queue<(Goal? Goal, int Misses)>(goals.Select(goal => (goal, 0)));
        while (open.Count > 0 && !_cancellation.IsCancellationRequested)
        {
            var (goal, misses) = open.Dequeue();
            var story = Next(goal, isFirst: _told.All(plan => goal is not Goal.Ending ending || plan.Ending != ending.Name));
            if (story is not null)
            {
                yield return story;
            }

            if (story is not null || misses < _limits.Misses)
            {
                open.Enqueue((goal, story is null ? misses + 1 : 0));
            }
        }
    }

    private RandomStory? Next(Goal? goal, bool isFirst)
    {
        for (int tried = 0; tried < _limits.Tries && !_cancellation.IsCancellationRequested; tried++)
        {
            var world = World();
            ActionId[] prefix = (isFirst && tried == 0) || _told.Count == 0 ? [] : [.. Beginning(world, Bases(goal, tried))];
            if (Search(world, goal, prefix) is { } story)
            {
                return story;
            }
        }

        return null;
    }

    /// <summary>In turn all stories and those that came to the same ending, from which it is nearer.</summary>
    private List<Plan> Bases(Goal? goal, int tried) =>
        tried % 2 == 1 && _told.FindAll(plan => goal is Goal.Ending ending && plan.Ending == ending.Name) is { Count: > 0 } same ? same : _told;

    /// <summary>The first acts of a story told before, and a few that lead elsewhere.</summary>
    private List<ActionId> Beginning(StoryWorld world, List<Plan> bases)
    {
        var before = bases[_dice.Below(bases.Count)].Actions;
        var acts = before.Take(_dice.Below(before.Count)).ToList();
        var state = acts.Aggregate(world.Start, world.Successor);
        for (int left = 1 + _dice.Below(_limits.Strays); left > 0 && Stray(world, state) is { } act; left--)
        {
            acts.Add(act);
            state = world.Successor(state, act);
        }

        return acts;
    }

    /// <summary>Any act that could be told next; null: none.</summary>
    private ActionId? Stray(StoryWorld world, StateId state)
    {
        var possible = world.Executable(state).ToList();
        while (possible.Count > 0)
        {
            int drawn = _dice.Below(possible.Count);
            if (world.IsTold(state, possible[drawn]))
            {
                return possible[drawn];
            }

            possible.RemoveAt(drawn);
        }

        return null;
    }

    private RandomStory? Search(StoryWorld world, Goal? goal, IReadOnlyList<ActionId> prefix)
    {
        var options = _options with { Goal = goal, Count = 1, Shortest = false, Prefix = prefix, Nodes = world.NodeCount + _limits.Nodes };
        var found = (world.Search(options, _cancellation) as SearchResult.Found)?.Plans[0];
        if (found is null || !_known.Add(string.Join(',', found.Actions.Select(act => act.Value))))
        {
            return null;
        }

        _told.Add(found);
        return new RandomStory(_told.Count, found, PlanCheck.Doubts(world, found, options));
    }

    /// <summary>Given up for a new one when it has grown large.</summary>
    private StoryWorld World() => _world = _world is { } world && world.NodeCount < _limits.Kept
        ? world
        : new StoryWorld(_model, Storyteller.LimitsOf(_options), MindDetail.AsNeeded);
}

/// <param name="Nodes">Most new epistemic states of one search.</param>
/// <param name="Tries">Beginnings tried for one story.</param>
/// <param name="Misses">How often an ending may be tried in vain, one time after the other, before it is given up.</param>
/// <param name="Strays">Most acts that lead elsewhere.</param>
/// <param name="Kept">Epistemic states after which a world is given up for a new one.</param>
public sealed record RandomStoryLimits(long Nodes, int Tries, int Misses, int Strays, int Kept)
{
    public static RandomStoryLimits Default { get; } = new(100_000, 8, 8, 8, 1_000_000);
}
