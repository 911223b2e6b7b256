using BenchmarkDotNet.Attributes;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Benchmarks;

/// <summary>Whether everybody concerned has a reason, for every act of many nodes. Ceiling: nodes that only reasons look at.</summary>
public class ExplanationBenchmarks
{
    private const int Count = 50;

    private StoryModel _model = null!;
    private StoryWorld _world = null!;
    private int[] _nodes = [];

    [Params(Worlds.Evenings, Worlds.Film)]
    public string Story { get; set; } = Worlds.Evenings;

    [GlobalSetup]
    public void Open()
    {
        _model = Worlds.Model(Story);
        _world = Worlds.Open(_model);
        _nodes = Worlds.Nodes(_world.Space, Count);
        Remembered();
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Remembered() => Told(_world, _nodes);

    [Benchmark(OperationsPerInvoke = Count)]
    public int New()
    {
        var world = Worlds.Open(_model);
        return Told(world, Worlds.Nodes(world.Space, Count));
    }

    private static int Told(StoryWorld world, int[] nodes)
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
}
