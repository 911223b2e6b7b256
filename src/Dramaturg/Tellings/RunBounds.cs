using System;
using System.Diagnostics;
using System.Threading;
using Dramaturg.Planner.Search;

namespace Dramaturg.Tellings;

/// <summary>The time and the memory of a whole run, from before its search: they end whatever is asked about the stories found.</summary>
/// <remarks>
/// A timer of its own looks at the clock and at the memory twenty times a second, so that those who ask have no more to look at than a token. Memory counts from what the process held at the start. The search heeds
/// its own bounds, which are the same.
/// </remarks>
public sealed class RunBounds : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly long _foreignBytes = GC.GetTotalMemory(false);
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly CancellationTokenSource _end = new();
    private readonly CancellationTokenRegistration _cancellation;
    private readonly TimeSpan? _time;
    private readonly long? _memoryBytes;
    private readonly Timer _timer;
    private int _isLooking;

    /// <param name="time">Null: no bound.</param>
    /// <param name="memoryBytes">Null: no bound.</param>
    public RunBounds(TimeSpan? time, long? memoryBytes, CancellationToken cancellation)
    {
        (_time, _memoryBytes) = (time, memoryBytes);
        _cancellation = cancellation.Register(() => End(LimitKind.Cancelled));
        _timer = new Timer(_ => Look(), null, Interval, Interval);
    }

    /// <summary>Fires when a bound is hit; give it to <see cref="Planner.StoryWorld.Bound"/>.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>The bound that was hit first; null: none.</summary>
    public LimitKind? Hit { get; private set; }

    public void Dispose()
    {
        _timer.Dispose();
        _cancellation.Dispose();
    }

    private void Look()
    {
        if (Interlocked.Exchange(ref _isLooking, 1) == 1)
        {
            return;
        }

        if (_watch.Elapsed > _time)
        {
            End(LimitKind.Time);
        }
        else if (IsFull(false) && IsFull(true))
        {
            End(LimitKind.Memory);
        }

        _isLooking = 0;
    }

    private bool IsFull(bool isWithoutGarbage) => GC.GetTotalMemory(isWithoutGarbage) - _foreignBytes > _memoryBytes;

    private void End(LimitKind limit)
    {
        Hit ??= limit;
        _end.Cancel();
    }
}
