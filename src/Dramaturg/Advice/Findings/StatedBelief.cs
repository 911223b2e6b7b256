using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Advice.Findings;

/// <summary>What one statement about the start says that several people believe.</summary>
/// <param name="Beliefs">Of the same fact with the same value, each in another mind.</param>
internal sealed record StatedBelief(Origin Origin, IReadOnlyList<InitialBelief> Beliefs)
{
    public FluentId Fact => Beliefs[0].Believed.Fluent;

    /// <summary>In the model's order; what the compiler added is left out.</summary>
    public static IReadOnlyList<StatedBelief> Of(StoryModel model) => model.Beliefs
        .Where(belief => belief.Origin.File is not null)
        .GroupBy(belief => (belief.Origin, About(belief), belief.Value))
        .Select(same => new StatedBelief(same.Key.Origin, same.ToArray()))
        .ToArray();

    /// <summary>Whose belief it is.</summary>
    public static CharacterId Believer(InitialBelief belief) => belief.Believed.Path[0];

    /// <summary>What the belief is about: the fact, or another's belief.</summary>
    public static FluentReference About(InitialBelief belief) => new(belief.Believed.Path.Skip(1).ToArray(), belief.Believed.Fluent);

    /// <summary>Whether the person believes what is so.</summary>
    public static bool IsRight(StoryWorld world, StateId state, InitialBelief belief) =>
        Read(world, state, belief.Believed) == Read(world, state, About(belief));

    private static Value Read(StoryWorld world, StateId state, FluentReference reference) =>
        world.Get(reference.Path.Aggregate(state, world.Mind), reference.Fluent);
}
