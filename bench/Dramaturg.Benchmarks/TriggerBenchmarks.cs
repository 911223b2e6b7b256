using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Dramaturg.Language.Text;
using Dramaturg.Loading;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Benchmarks;

/// <summary>
/// Triggers until nothing changes: whichever domino of a row is pushed, those after it fall, in the world and in both minds, half of the row each time
/// on average. Ceiling: one interned state for each that falls.
/// </summary>
public class TriggerBenchmarks
{
    private const int Count = 64;

    private StoryModel _model = null!;
    private StoryWorld _known = null!;

    [GlobalSetup]
    public void Open()
    {
        _model = StoryFile.Load(new SourceText(Row(), "dominoes.drama")).Model ?? throw new InvalidOperationException("the dominoes have errors");
        _known = new StoryWorld(_model);
        Known();
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Known() => PushEach(_known);

    [Benchmark(OperationsPerInvoke = Count)]
    public int New() => PushEach(new StoryWorld(_model));

    private static int PushEach(StoryWorld world)
    {
        int sum = 0;
        foreach (int push in world.Space.Executable(world.Space.Start))
        {
            sum += world.Space.Successor(world.Space.Start, push);
        }

        return sum;
    }

    private static string Row() => $"""
        story "Dominoes"
        person Ida, Tom
        thing {string.Join(", ", Enumerable.Range(0, Count).Select(Name))}
        facts
          thing can be fallen
          thing can be next to thing
        initially
        {string.Join('\n', Enumerable.Range(1, Count - 1).Select(i => $"  {Name(i - 1)} is next to {Name(i)}"))}
        Ida
          wants to see it: {Name(Count - 1)} is fallen
        act push by Ida, on thing
          needs thing is not fallen
          wanted by Ida
          seen by everyone
          thing becomes fallen
        whenever topple of one: thing, on other: thing
          needs one is next to other
          needs one is fallen
          needs other is not fallen
          other becomes fallen
        ending "Down": {Name(Count - 1)} is fallen
        """;

    private static string Name(int number) => FormattableString.Invariant($"\"D{number}\"");
}
