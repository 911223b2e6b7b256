using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Values;

public static class ConcernParts
{
    /// <summary>What a concern adds to a utility in a state: weight times satisfaction; unknown if it rests on something unknown.</summary>
    public static Value Of(StoryWorld world, StateId state, Concern concern) =>
        world.Evaluate(state, concern.Satisfaction) is { IsNumber: true } satisfaction
            ? Value.Of(concern.Weight * satisfaction.AsNumber)
            : Value.Unknown;
}
