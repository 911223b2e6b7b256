using System;
using System.Threading;

namespace Dramaturg.Advice.Surveying;

/// <summary>When a look around has to end: at once where it is cancelled, with what it has where the time is up.</summary>
internal sealed class Patience : IDisposable
{
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _end;

    public Patience(TimeSpan? time, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (time <= TimeSpan.Zero)
        {
            _end.Cancel();
        }
        else if (time is { } limit)
        {
            _end.CancelAfter(limit);
        }
    }

    /// <summary>Fires in both cases.</summary>
    public CancellationToken Token => _end.Token;

    public bool IsCancelled => _cancellation.IsCancellationRequested;

    public bool IsTimeUp => _end.IsCancellationRequested && !IsCancelled;

    public void Dispose() => _end.Dispose();
}
