using System;
using System.Diagnostics;
using System.Threading;
using Dramaturg.Planner.Explanation;

namespace Dramaturg.Planner.Search;

/// <summary>The bounds of one search and what it has used up.</summary>
internal sealed class SearchBudget
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(100);

    private readonly SearchOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly long _foreignBytes;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _nextProgress = ProgressInterval;
    private Func<SearchBudget, SearchStatistics>? _measure;
    private Action? _forget;
    private long _keptBytes;

    /// <param name="foreignBytes">What the process held before there was anything of this story to search; it is not counted.</param>
    public SearchBudget(SearchOptions options, CancellationToken cancellation, long foreignBytes = 0)
    {
        _options = options;
        _cancellation = cancellation;
        _foreignBytes = foreignBytes;
    }

    public long GeneratedCount { get; private set; }

    public long ExpandedCount { get; private set; }

    public TimeSpan Elapsed => _watch.Elapsed;

    /// <summary>The bound that ended the search, once one has.</summary>
    public LimitKind? Hit { get; private set; }

    public SearchStatistics Statistics =>
        _measure is null ? new SearchStatistics(Elapsed, GeneratedCount, ExpandedCount, 0, 0, 0, 0, 0) : _measure(this);

    /// <param name="forget">Gives up memory that only saves time; asked between nodes. Null: nothing to give up.</param>
    public void MeasureBy(Func<SearchBudget, SearchStatistics> measure, Action? forget = null)
    {
        _measure = measure;
        _forget = forget;
    }

    public void CountGenerated() => GeneratedCount++;

    /// <exception cref="SearchStoppedException">A bound is hit.</exception>
    public void CountExpanded()
    {
        ExpandedCount++;
        Relieve();
        if (IsHit())
        {
            throw new SearchStoppedException();
        }
    }

    /// <summary>Whether a bound is hit; also reports progress.</summary>
    public bool IsHit()
    {
        Hit ??= FindHit();
        if (_options.Progress is { } progress && Elapsed >= _nextProgress)
        {
            _nextProgress = Elapsed + ProgressInterval;
            progress(Statistics);
        }

        return Hit is not null;
    }

    /// <summary>Near the memory bound, once what was kept the last time has grown by half.</summary>
    private void Relieve()
    {
        if (_forget is null || _options.MemoryBytes is not { } bytes || UsedBytes() is var used && (used < bytes / 4 * 3 || used < _keptBytes / 2 * 3))
        {
            return;
        }

        _forget();
        GC.Collect();
        _keptBytes = UsedBytes();
    }

    private long UsedBytes() => Math.Max(_measure!(this).TableBytes, GC.GetTotalMemory(false) - _foreignBytes);

    private long UsedBytesWithoutGarbage()
    {
        GC.Collect();
        return UsedBytes();
    }

    private LimitKind? FindHit()
    {
        if (_cancellation.IsCancellationRequested)
        {
            return LimitKind.Cancelled;
        }

        if (_options.Time is { } time && Elapsed > time)
        {
            return LimitKind.Time;
        }

        if (_measure is null || (_options.MemoryBytes is null && _options.Nodes is null))
        {
            return null;
        }

        return _options.Nodes is { } nodes && _measure(this).NodeCount > nodes ? LimitKind.Nodes
            : _options.MemoryBytes is { } bytes && UsedBytes() > bytes && UsedBytesWithoutGarbage() > bytes ? LimitKind.Memory
            : null;
    }
}
