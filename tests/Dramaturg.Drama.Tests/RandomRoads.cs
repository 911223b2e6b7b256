using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Testing;

namespace Dramaturg.Drama.Tests;

/// <summary>Random stories with random acts that can happen in them, explained or not: what is known does not depend on reasons.</summary>
internal static class RandomRoads
{
    private const int Acts = 4;

    public static IEnumerable<Road> Of(int count) => Enumerable.Range(0, count).Select(seed => Of((ulong)seed)).OfType<Road>();

    /// <summary>Null where the story has no meaning somewhere on the way.</summary>
    public static Road? Of(ulong seed) => Follow(StoryGenerator.Story(seed), new SplitMix(seed));

    /// <summary>Roads on which dilemmas and conflicts abound: by turns those of <see cref="Rivals"/>, and others whose people also want the same things to be otherwise.</summary>
    public static Road? Contested(ulong seed) => Follow(ContestedStory(seed), new SplitMix(seed));

    public static StoryModel ContestedStory(ulong seed) =>
        seed % 4 != 0 ? Rivals.Story(seed) : Contest.In(StoryGenerator.Story(seed), new SplitMix(seed));

    public static Road? Follow(StoryModel model, SplitMix random)
    {
        try
        {
            var world = new StoryWorld(model);
            return Road.Follow(world, Walk(world, random).ToArray());
        }
        catch (StoryFaultyException)
        {
            return null;
        }
    }

    private static IEnumerable<ActionId> Walk(StoryWorld world, SplitMix random)
    {
        var state = world.Start;
        for (int i = 0; i < Acts && world.Executable(state) is { Count: > 0 } possible; i++)
        {
            var act = random.Pick(possible);
            state = world.Successor(state, act);
            yield return act;
        }
    }
}
