using BenchmarkDotNet.Attributes;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.States;

namespace Dramaturg.Benchmarks;

/// <summary>Expanding nodes: acts that can happen, and what they lead to in every mind. Ceiling: the minds of a successor that are new.</summary>
public class SuccessorBenchmarks
{
    private const int Count = 200;

    private StoryModel _model = null!;
    private StateSpace _space = null!;
    private int[] _nodes = [];

    [Params(Worlds.Evenings, Worlds.Film)]
    public string Story { get; set; } = Worlds.Evenings;

    [GlobalSetup]
    public void Open()
    {
        _model = Worlds.Model(Story);
        _space = Worlds.Open(_model).Space;
        _nodes = Worlds.Nodes(_space, Count);
        Known();
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Known()
    {
        int sum = 0;
        foreach (int node in _nodes)
        {
            foreach (int action in _space.Executable(node))
            {
                sum += _space.Successor(node, action);
            }
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int New() => Worlds.Nodes(new StoryWorld(_model).Space, Count).Length;
}
