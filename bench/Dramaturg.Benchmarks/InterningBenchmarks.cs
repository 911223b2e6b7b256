using System;
using BenchmarkDotNet.Attributes;
using Dramaturg.Planner.Collections;

namespace Dramaturg.Benchmarks;

/// <summary>Giving blocks their ids. Ceiling: one cache miss for the table, one for the block.</summary>
public class InterningBenchmarks
{
    private const int Count = 10_000;
    private const int Words = 3;
    private const int Ints = 5;

    private readonly ulong[] _words = new ulong[Count * Words];
    private readonly int[] _ints = new int[Count * Ints];
    private WordInterner _knownWords = new(Words);
    private IntBlockInterner _knownInts = new(Ints);

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(1);
        for (int i = 0; i < _words.Length; i++)
        {
            _words[i] = (ulong)random.NextInt64();
        }

        for (int i = 0; i < _ints.Length; i++)
        {
            _ints[i] = random.Next(Count);
        }

        InternWords(_knownWords);
        InternInts(_knownInts);
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int States_Known() => InternWords(_knownWords);

    [Benchmark(OperationsPerInvoke = Count)]
    public int States_New() => InternWords(new WordInterner(Words));

    [Benchmark(OperationsPerInvoke = Count)]
    public int Nodes_Known() => InternInts(_knownInts);

    [Benchmark(OperationsPerInvoke = Count)]
    public int Nodes_New() => InternInts(new IntBlockInterner(Ints));

    private int InternWords(WordInterner interner)
    {
        int sum = 0;
        for (int i = 0; i < _words.Length; i += Words)
        {
            sum += interner.Intern(_words.AsSpan(i, Words));
        }

        return sum;
    }

    private int InternInts(IntBlockInterner interner)
    {
        int sum = 0;
        for (int i = 0; i < _ints.Length; i += Ints)
        {
            sum += interner.Intern(_ints.AsSpan(i, Ints), out _);
        }

        return sum;
    }
}
