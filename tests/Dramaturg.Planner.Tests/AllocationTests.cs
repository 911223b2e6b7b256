using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Heuristics;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Planner.Tests;

// Tables grow; besides, looking at what is known allocates nothing: an expansion costs time only.
public sealed class AllocationTests
{
    private const int NodeCount = 200;

    /// <summary>How often at most tables grow for so many nodes: they double.</summary>
    private const int TableGrowthCount = 16;

    public static TheoryData<ulong> Seeds => new(Enumerable.Range(1, 40).Select(seed => (ulong)seed));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Expansion_OfKnownNodes_AllocatesNothing(ulong seed)
    {
        var world = new StoryWorld(StoryGenerator.Story(seed));
        var nodes = Reachable(world);
        Assert.Equal(0, AllocatedAgain(() => Expand(world, nodes)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Reasons_AlreadyKnown_AllocateNothing(ulong seed)
    {
        var world = new StoryWorld(StoryGenerator.Story(seed), WorldLimits.OfStory with { Rationality = Number.Zero });
        var nodes = Reachable(world);
        Assert.Equal(0, AllocatedAgain(() => Tell(world, nodes)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Bounds_AlreadyKnown_AllocateNothing(ulong seed)
    {
        var world = new StoryWorld(StoryGenerator.Story(seed));
        var nodes = Reachable(world);
        var bounds = new UtilityBounds(world.Space, world.Options.CharacterLimit);
        Assert.Equal(0, AllocatedAgain(() => Bound(world, bounds, nodes)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Bounds_Unknown_AllocateForTablesOnly(ulong seed)
    {
        var world = new StoryWorld(StoryGenerator.Story(seed));
        var nodes = Reachable(world);
        var bounds = new UtilityBounds(world.Space, world.Options.CharacterLimit);
        int allocating = nodes.Count(node => Allocates(world, bounds, node));
        Assert.True(allocating <= TableGrowthCount, $"{allocating} of {nodes.Length} explorations allocate");
    }

    [Fact]
    public void Measure_OfWorkThatAllocates_IsNotZero() =>
        Assert.NotEqual(0, AllocatedAgain(() => new int[8].Length));

    /// <summary>Bytes that work allocates when it is done again: the least of several times, since the runtime may compile in between.</summary>
    private static long AllocatedAgain(Func<int> work)
    {
        int first = work();
        long least = long.MaxValue;
        for (int time = 0; time < 3; time++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            int again = work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.Equal(first, again);
        }

        return least;
    }

    private static int Expand(StoryWorld world, int[] nodes)
    {
        int sum = 0;
        foreach (int node in nodes)
        {
            foreach (int action in world.Space.Executable(node))
            {
                sum += world.Space.Successor(node, action);
            }
        }

        return sum;
    }

    private static int Tell(StoryWorld world, int[] nodes)
    {
        int told = 0;
        foreach (int node in nodes)
        {
            foreach (int action in world.Space.Executable(node))
            {
                told += world.Teller.IsTold(node, action) ? 1 : 0;
            }
        }

        return told;
    }

    private static int Bound(StoryWorld world, UtilityBounds bounds, int[] nodes)
    {
        int exceeded = 0;
        foreach (int node in nodes)
        {
            exceeded += bounds.MayExceed(node, 0, 1, world.Space.Utility(node, 0)) ? 1 : 0;
        }

        return exceeded;
    }

    private static bool Allocates(StoryWorld world, UtilityBounds bounds, int node)
    {
        int utility = world.Space.Utility(node, 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        bounds.MayExceed(node, 0, 1, utility);
        return GC.GetAllocatedBytesForCurrentThread() > before;
    }

    /// <summary>Nodes in the order of their distance from the start, told or not.</summary>
    private static int[] Reachable(StoryWorld world)
    {
        var nodes = new List<int> { world.Space.Start };
        var seen = new HashSet<int>(nodes);
        for (int next = 0; next < nodes.Count && nodes.Count < NodeCount; next++)
        {
            foreach (int action in world.Space.Executable(nodes[next]).ToArray())
            {
                int after = world.Space.Successor(nodes[next], action);
                if (seen.Add(after))
                {
                    nodes.Add(after);
                }
            }
        }

        return [.. nodes];
    }
}
