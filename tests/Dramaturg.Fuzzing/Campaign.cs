using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;

namespace Dramaturg.Fuzzing;

/// <summary>Reads one mutated text after the other and keeps what was worst about it.</summary>
/// <param name="progress">Null: nobody watches.</param>
internal sealed class Campaign(TextWriter? progress = null)
{
    /// <summary>What reading a text may allocate in all; the largest texts have 100,000 characters.</summary>
    public const long MostBytes = 256L * 1024 * 1024;

    /// <summary>A thread in a game or on a server has no more.</summary>
    private const int StackBytes = 1024 * 1024;

    private const int ProgressInterval = 10_000;
    // Times are the processor's, so that a busy machine changes nothing.
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(1);

    /// <summary>Whoever takes longer will take for ever.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Mutator _mutator = new(Corpus.OfRepository());
    private readonly List<string> _failures = [];
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Stopwatch _watch = new();
    private (TimeSpan Time, ulong Seed) _slowest;
    private (long Bytes, ulong Seed) _largest;
    private int _count;
    private long _began = Now.Ticks;

    public IReadOnlyList<string> Failures => _failures;

    /// <summary>Texts that took longer than a second, three times in a row.</summary>
    public int SlowCount { get; private set; }

    public void Run(ulong firstSeed, int count)
    {
        var thread = new Thread(() => RunHere(firstSeed, count), StackBytes) { IsBackground = true };
        _watch.Start();
        thread.Start();
        while (!thread.Join(TimeSpan.FromSeconds(5)))
        {
            if (Now.Ticks - Volatile.Read(ref _began) > s_patience.Ticks)
            {
                Fail($"seed {firstSeed + (ulong)_count} does not come to an end");
                break;
            }
        }

        _watch.Stop();
    }

    private static TimeSpan Now => Environment.CpuUsage.TotalTime;

    public string Report() => string.Join('\n', Lines());

    private void RunHere(ulong firstSeed, int count)
    {
        for (ulong seed = firstSeed; seed < firstSeed + (ulong)count; seed++)
        {
            Run(seed);
            if (++_count % ProgressInterval == 0)
            {
                progress?.WriteLine(FormattableString.Invariant($"{_count} texts, {_failures.Count} failures"));
            }
        }
    }

    private void Run(ulong seed)
    {
        var text = _mutator.Text(seed);
        Volatile.Write(ref _began, Now.Ticks);
        try
        {
            var reading = Measured(text, seed);
            Count($"{text.Notation}: {(reading.HasErrors ? "with errors" : "without errors")}");
            Check(text, reading);
        }
        catch (Exception fault)
        {
            Fail($"seed {seed} ({text.Origin}): {fault.GetType().Name}: {fault.Message}\n{fault.StackTrace}");
        }
    }

    private void Fail(string failure)
    {
        _failures.Add(failure);
        progress?.WriteLine(failure);
    }

    private Reading Measured(MutatedText text, ulong seed)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var (reading, time) = Timed(text);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        for (int again = 0; again < 2 && time > s_longest; again++)
        {
            var (_, other) = Timed(text);
            time = other < time ? other : time;
        }

        SlowCount += time > s_longest ? 1 : 0;
        _slowest = time > _slowest.Time ? (time, seed) : _slowest;
        _largest = bytes > _largest.Bytes ? (bytes, seed) : _largest;
        return bytes <= MostBytes ? reading : throw new InvalidOperationException($"{bytes} bytes were allocated");
    }

    private static (Reading Reading, TimeSpan Time) Timed(MutatedText text)
    {
        var began = Now;
        var reading = Readers.Read(text);
        return (reading, Now - began);
    }

    private static void Check(MutatedText text, Reading reading)
    {
        foreach (var diagnostic in reading.Diagnostics)
        {
            if (diagnostic.Location is { } place && !IsInside(place.Span, text.Text))
            {
                throw new InvalidOperationException($"{diagnostic.Id} points outside the text");
            }
        }

        DiagnosticRenderer.Render(reading.Diagnostics.Take(20));
        reading.Again();
    }

    private static bool IsInside(TextSpan span, string text) => span.Start >= 0 && span.Length >= 0 && span.End <= text.Length;

    private void Count(string what) => _counts[what] = _counts.GetValueOrDefault(what) + 1;

    private IEnumerable<string> Lines()
    {
        var invariant = CultureInfo.InvariantCulture;
        yield return string.Create(invariant, $"{_count:N0} mutated texts in {_watch.Elapsed.TotalSeconds:F0} s ({Now.TotalSeconds:F0} s of processor time): {_failures.Count} failures, {SlowCount} over a second");
        foreach (var (what, count) in _counts)
        {
            yield return string.Create(invariant, $"{count,9:N0}  {what}");
        }

        yield return string.Create(invariant, $"slowest: {_slowest.Time.TotalMilliseconds:F0} ms (seed {_slowest.Seed})");
        yield return string.Create(invariant, $"most memory for one text: {_largest.Bytes / 1048576.0:F1} MB allocated (seed {_largest.Seed}); the process: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB at most");
        foreach (string failure in _failures.Take(10))
        {
            yield return failure;
        }
    }
}
