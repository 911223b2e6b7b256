using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Dramaturg.Language.Text;
using Dramaturg.Loading;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Benchmarks;

/// <summary>Triggers until nothing changes: a row of dominoes falls in the world and in both minds. Ceiling: one interned state for each that falls.</summary>
public class TriggerBenchmarks
{
    private StoryModel _model = null!;
    private ActionId _push;

    [Params(10, 100)]
    public int Dominoes { get; set; } = 10;

    [GlobalSetup]
    public void Open()
    {
        _model = StoryFile.Load(new SourceText(Row(Dominoes), "dominoes.drama")).Model ?? throw new InvalidOperationException("the dominoes have errors");
        _push = new ActionId(_model.Actions.ToList().FindIndex(action => action.Schema == "push"));
    }

    [Benchmark]
    public StateId Fall()
    {
        var world = new StoryWorld(_model);
        return world.Successor(world.Start, _push);
    }

    [Benchmark(Baseline = true)]
    public StateId Stand() => new StoryWorld(_model).Start;

    private static string Row(int count) => $"""
        story "Dominoes"
        person Ida, Tom
        thing {string.Join(", ", Enumerable.Range(0, count).Select(Name))}
        facts
          thing can be fallen
          thing can be before thing
        initially
        {string.Join('\n', Enumerable.Range(1, count - 1).Select(i => $"  {Name(i - 1)} is before {Name(i)}"))}
        Ida
          wants to see it: {Name(count - 1)} is fallen
        act push by Ida
          needs {Name(0)} is not fallen
          wanted by Ida
          seen by everyone
          {Name(0)} becomes fallen
        whenever topple of one: thing, on other: thing
          needs one is before other
          needs one is fallen
          needs other is not fallen
          other becomes fallen
        ending "Down": {Name(count - 1)} is fallen
        """;

    private static string Name(int number) => FormattableString.Invariant($"\"D{number}\"");
}
