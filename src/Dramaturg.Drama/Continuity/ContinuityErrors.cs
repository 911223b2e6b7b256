// What does not hold together in a story that was edited by hand. Every act is one that can happen; but somebody may do what only somebody would who knew what
// this person does not know yet, or be told what this person knows. A story that the planner tells has errors of the second kind alone. Worked example: docs/drama/continuity.md.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Continuity;

public enum ContinuityKind
{
    /// <summary>Knowing what is so the person would have a reason, and does not know it.</summary>
    Unknowing,

    /// <summary>The person has no reason, whatever this person knew.</summary>
    Unwanted,

    /// <summary>The person is made to believe what the person believes already.</summary>
    Repeated,
}

/// <param name="Act">From 1.</param>
/// <param name="Fact">What is not known, or known already; null: no fact is to blame.</param>
/// <param name="LearntBy">The later act after which the person knows it, or the earlier one since which; null: none.</param>
public sealed record ContinuityError(int Act, ContinuityKind Kind, CharacterId Person, FluentReference? Fact, int? LearntBy);

public static class ContinuityErrors
{
    /// <summary>All, act by act.</summary>
    public static IReadOnlyList<ContinuityError> Of(Road road) =>
        Enumerable.Range(1, road.Acts.Count).SelectMany(number => Unreasoned(road, number).Concat(Repeated(road, number))).ToArray();

    private static IEnumerable<ContinuityError> Unreasoned(Road road, int number)
    {
        var (world, before, act) = (road.World, road[number - 1], road.Acts[number - 1]);
        return world.IsTold(before, act)
            ? []
            : world.Consenters(before, act).Where(person => !world.IsWilling(before, act, person)).SelectMany(person => Blamed(road, number, person));
    }

    private static IEnumerable<ContinuityError> Blamed(Road road, int number, CharacterId person)
    {
        var missing = Missing(road, number, person).Distinct()
            .Select(fact => new ContinuityError(number, ContinuityKind.Unknowing, person, fact, LearntBy(road, person, fact, number))).ToArray();
        return missing.Length > 0 ? missing : [new ContinuityError(number, ContinuityKind.Unwanted, person, null, null)];
    }

    /// <summary>The needs of the act that hold and that the person does not believe; if there are none, what a reason of somebody who knew everything rests on.</summary>
    private static IEnumerable<FluentReference> Missing(Road road, int number, CharacterId person)
    {
        var (world, before, act) = (road.World, road[number - 1], road.Acts[number - 1]);
        var mind = world.Mind(before, person);
        if (!world.IsExecutable(mind, act))
        {
            return world.Model.Actions[act.Value].Precondition.Disjuncts.SelectMany(needs => needs.Literals)
                .Where(need => world.Holds(before, need) && !world.Holds(mind, need)).SelectMany(need => Readings.Of(need.Right).Prepend(need.Left))
                .Where(fact => road.Read(mind, fact) != road.Read(before, fact));
        }

        return world.ExplainIn(world.AsMind(before, person), act, person, world.Options.CharacterLimit) is { } reason
            ? reason.Steps.SelectMany(step => Readings.Of(world.Model.Actions[step.Action.Value])).Concat(world.Model.CharacterConcerns[person.Value].SelectMany(Readings.Of))
                .Where(fact => road.Read(mind, fact) != road.Read(before, fact))
            : [];
    }

    /// <summary>What the act itself shows the person comes too late for it.</summary>
    private static int? LearntBy(Road road, CharacterId person, FluentReference fact, int number) => road.Belief(person, fact, number) == road.Read(road[number], fact)
        ? null
        : Enumerable.Range(number + 1, road.Acts.Count - number).Where(later => road.Belief(person, fact, later) == road.Read(road[later], fact)).Select(later => (int?)later).FirstOrDefault();

    private static IEnumerable<ContinuityError> Repeated(Road road, int number)
    {
        var (world, before, act) = (road.World, road[number - 1], road.Acts[number - 1]);
        return world.Model.Actions[act.Value].Effects
            .Where(effect => effect.Target.Path.Count == 1 && world.Holds(before, effect.Condition)).GroupBy(effect => effect.Target.Path[0])
            .Where(told => !world.Wanting(before, act).Contains(told.Key) && told.All(effect => IsNoNews(road, number, effect.Target)))
            .Select(told => new ContinuityError(number, ContinuityKind.Repeated, told.Key, new FluentReference(told.First().Target.Fluent), Since(road, number - 1, told.First().Target)));
    }

    /// <summary>The act with which a belief came; null: it was there from the start.</summary>
    private static int? Since(Road road, int number, FluentReference belief)
    {
        var now = road.Read(road[number], belief);
        while (number > 0 && road.Read(road[number - 1], belief) == now)
        {
            number--;
        }

        return number > 0 ? number : null;
    }

    private static bool IsNoNews(Road road, int number, FluentReference belief) =>
        road.World.Model.Fluents[belief.Fluent.Value].Tracks is null && road.Read(road[number - 1], belief) == road.Read(road[number], belief);
}
