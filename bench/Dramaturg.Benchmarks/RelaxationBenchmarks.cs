using BenchmarkDotNet.Attributes;
using Dramaturg.Planner;
using Dramaturg.Planner.Heuristics;

namespace Dramaturg.Benchmarks;

/// <summary>The relaxed exploration behind hmax, once for each state. Ceiling: reading every condition once.</summary>
public class RelaxationBenchmarks
{
    private const int Count = 200;

    private StoryWorld _world = null!;
    private UtilityBounds _known = null!;
    private int[] _nodes = [];

    [Params(Worlds.Evenings, Worlds.Film)]
    public string Story { get; set; } = Worlds.Evenings;

    [GlobalSetup]
    public void Open()
    {
        _world = Worlds.Open(Worlds.Model(Story));
        _nodes = Worlds.Nodes(_world.Space, Count);
        _known = Bounds();
        Known();
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Known() => Ask(_known);

    /// <summary>With the rules of the story, which are made once.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int New() => Ask(Bounds());

    private UtilityBounds Bounds() => new(_world.Space, _world.Options.CharacterLimit);

    private int Ask(UtilityBounds bounds)
    {
        int exceeded = 0;
        foreach (int node in _nodes)
        {
            exceeded += bounds.MayExceed(node, 0, 1, _world.Space.Utility(node, 0)) ? 1 : 0;
        }

        return exceeded;
    }
}
