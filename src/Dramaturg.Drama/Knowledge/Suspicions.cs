// What might come of it. Of a mind only the acts are asked that may end in several ways there, and of these only whether they could be told;
// what each makes of a fact is then read off the states it leads to. Worked example: docs/drama/knowledge.md.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Knowledge;

/// <summary>What people suspect along a road: that by an act that could be told, as that mind sees it, a fact comes to be otherwise, with a chance between 0 and 1.</summary>
/// <remarks>
/// Drama-definitions 7. Cost: for each different mind one question for each act with outcomes that is possible there, whether it could be told. A story without such acts costs nothing.
/// Not for several threads at once.
/// </remarks>
public sealed class Suspicions
{
    private readonly Road _road;
    private readonly Dictionary<StateId, IReadOnlyList<Venture>> _ventures = [];

    /// <param name="road">In a world that keeps whole minds.</param>
    public Suspicions(Road road) => _road = road;

    /// <summary>What somebody, or with null the audience, suspects of a fact, each for as long as it lasts, by when it begins.</summary>
    public IReadOnlyList<Suspicion> Of(CharacterId? person, FluentReference fact)
    {
        var all = new List<Suspicion>();
        for (int number = 0; number <= _road.Acts.Count; number++)
        {
            foreach (var (value, chance) in In(Mind(person, number), fact))
            {
                Add(all, new Suspicion(number, number, value, chance));
            }
        }

        return all;
    }

    /// <summary>What is suspected of a fact in a believed state: each value other than the one believed that some act may give it or not, with the largest chance below 1 that an act does.</summary>
    public IEnumerable<(Value Value, Number Chance)> In(StateId mind, FluentReference fact)
    {
        var believed = _road.Read(mind, fact);
        return Ventures(mind).SelectMany(venture => Chances(venture, fact))
            .Where(end => end.Value != believed && end.Chance < Number.One)
            .GroupBy(end => end.Value, (value, alike) => (value, alike.Select(end => end.Chance).Aggregate(Number.Max)));
    }

    private StoryWorld World => _road.World;

    private StateId Mind(CharacterId? person, int number) => person is { } mind ? World.Mind(_road[number], mind) : _road[number];

    private static void Add(List<Suspicion> all, Suspicion now)
    {
        int before = all.FindIndex(one => (one.Until, one.Value, one.Chance) == (now.Since - 1, now.Value, now.Chance));
        if (before < 0)
        {
            all.Add(now);
        }
        else
        {
            all[before] = all[before] with { Until = now.Until };
        }
    }

    private IEnumerable<(Value Value, Number Chance)> Chances(Venture venture, FluentReference fact) => venture.Ends
        .GroupBy(end => _road.Read(end.State, fact), (value, alike) => (value, alike.Aggregate(Number.Zero, (sum, end) => sum + end.Chance)));

    private IReadOnlyList<Venture> Ventures(StateId mind)
    {
        if (!_ventures.TryGetValue(mind, out var ventures))
        {
            ventures = [.. Risky(mind).Where(act => World.IsTold(mind, act)).Select(act => Ending(mind, act))];
            _ventures.Add(mind, ventures);
        }

        return ventures;
    }

    /// <summary>The acts that may end in more than one way there: one outcome of each.</summary>
    private IEnumerable<ActionId> Risky(StateId mind) => World.Executable(mind)
        .Where(act => World.Model.Actions[act.Value].Outcome is not null)
        .GroupBy(World.Model.ActOf).Where(outcomes => outcomes.Skip(1).Any()).Select(outcomes => outcomes.First());

    private Venture Ending(StateId mind, ActionId act) =>
        new([.. World.Outcomes(mind, act).Select(outcome => (World.Successor(mind, outcome.Action), outcome.Chance))]);

    /// <summary>The ends of an act, and how likely each is.</summary>
    private sealed record Venture(IReadOnlyList<(StateId State, Number Chance)> Ends);
}
