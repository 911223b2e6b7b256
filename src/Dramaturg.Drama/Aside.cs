using System;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Dramaturg.Drama;

/// <summary>Something that is worked out on a thread of its own while its owner does other things. It must touch nothing that the owner touches meanwhile.</summary>
/// <remarks>Where there are no threads it is worked out when it is asked for, as is what was never started.</remarks>
internal sealed class Aside<T>
{
    private const int DeepStack = 64 << 20;

    private readonly Func<T> _work;
    private Thread? _thread;
    private T _result = default!;
    private ExceptionDispatchInfo? _failure;
    private bool _isDone;

    public Aside(Func<T> work) => _work = work;

    /// <summary>Waits until it is done.</summary>
    /// <remarks>What the work throws is thrown here, each time.</remarks>
    public T Value
    {
        get
        {
            Finish();
            if (!_isDone)
            {
                Work();
            }

            _failure?.Throw();
            return _result;
        }
    }

    public bool IsStarted => _thread is not null;

    /// <summary>Once it is started, it is not started again.</summary>
    public void Start()
    {
        if (_thread is not null || _isDone)
        {
            return;
        }

        var thread = new Thread(Work, DeepStack) { IsBackground = true };
        try
        {
            thread.Start();
            _thread = thread;
        }
        catch (PlatformNotSupportedException)
        {
            // In a browser there is one thread.
        }
    }

    /// <summary>Waits until nobody works on it.</summary>
    public void Finish() => _thread?.Join();

    private void Work()
    {
        try
        {
            _result = _work();
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }

        _isDone = true;
    }
}
