using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Scopes;

namespace Dramaturg.Drama;

/// <summary>The states a story passes: number 0 is the start, number i the state after act i.</summary>
public sealed class Road
{
    private readonly List<StateId> _states;

    private Road(StoryWorld world, List<StateId> states, IReadOnlyList<ActionId> acts)
    {
        World = world;
        _states = states;
        Acts = acts;
    }

    public StoryWorld World { get; }

    public IReadOnlyList<ActionId> Acts { get; }

    public StateId this[int number] => _states[number];

    /// <summary>Follows acts from the start.</summary>
    /// <exception cref="ArgumentException">Some act cannot happen where it stands.</exception>
    public static Road Follow(StoryWorld world, IReadOnlyList<ActionId> acts)
    {
        var states = new List<StateId> { world.Start };
        foreach (var act in acts)
        {
            if (!world.IsExecutable(states[^1], act))
            {
                throw new ArgumentException($"act {states.Count} cannot happen", nameof(acts));
            }

            states.Add(world.Successor(states[^1], act));
        }

        return new Road(world, states, acts);
    }

    /// <summary>The same acts in a world that looks one mind deeper for reasons.</summary>
    /// <remarks>
    /// Reasons of people are looked for as many minds deep as the story says. To what somebody expects of the others those minds are the others', one deeper; so this world sees in a mind as much as the story's
    /// does in reality. Nothing that happens is otherwise in it.
    /// </remarks>
    public Road Deeper() =>
        InAnother(WorldLimits.Of(World.Options) with { BeliefLimit = World.Options.BeliefLimit + 1 }, MindDetail.Whole);

    /// <summary>The same acts in another world, which can be asked on another thread.</summary>
    /// <param name="detail">How much of every mind is kept there: the less, the faster it looks ahead.</param>
    /// <param name="characterLimit">Most acts of a reason there.</param>
    public Road Again(MindDetail detail, int characterLimit) =>
        InAnother(WorldLimits.Of(World.Options) with { CharacterLimit = characterLimit }, detail);

    /// <summary>Whatever ends questions to this world ends those to the other.</summary>
    private Road InAnother(WorldLimits limits, MindDetail detail)
    {
        var other = new StoryWorld(World.Model, limits, detail);
        other.Bound(World.Cancellation);
        return Follow(other, Acts);
    }

    /// <summary>The value a reference has in a state, its minds entered one after the other.</summary>
    public Value Read(StateId state, FluentReference reference) =>
        World.Get(reference.Path.Aggregate(state, World.Mind), reference.Fluent);

    /// <summary>The value that somebody, or with null reality, gives a reference in state <paramref name="number"/>.</summary>
    public Value Belief(CharacterId? person, FluentReference reference, int number) =>
        Read(person is { } mind ? World.Mind(_states[number], mind) : _states[number], reference);

    /// <summary>When act <paramref name="number"/> is done; where only time passes, what it is then. Null in a story without time.</summary>
    public Moment? MomentOf(int number)
    {
        var schedule = World.Model.Schedule;
        bool isWait = schedule?.Wait == Acts[number - 1];
        return schedule is null ? null : schedule.Moments[World.MomentOf(_states[isWait ? number : number - 1])!.Value];
    }

    /// <summary>The act with which a mind came to hold what it holds in state <paramref name="number"/>; 0: it held it from the start.</summary>
    public int Since(CharacterId person, FluentReference reference, int number)
    {
        var now = Belief(person, reference, number);
        while (number > 0 && Belief(person, reference, number - 1) == now)
        {
            number--;
        }

        return number;
    }
}
