using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Values;

public static class ConcernParts
{
    /// <summary>What a concern adds to a utility in a state, weighed as it weighs there: weight times satisfaction; unknown if it rests on something unknown.</summary>
    public static Value Of(StoryWorld world, StateId state, Concern concern) =>
        Of(world, state, concern, concern.GrowingWeight is { } weight ? world.Evaluate(state, weight) : Value.Of(concern.Weight));

    /// <summary>The same with the weight that was in force where somebody decided.</summary>
    public static Value Of(StoryWorld world, StateId state, Concern concern, Value weight) =>
        weight.IsNumber && world.Evaluate(state, concern.Satisfaction) is { IsNumber: true } satisfaction
            ? Value.Of(weight.AsNumber * satisfaction.AsNumber)
            : Value.Unknown;
}
