using System;
using System.Threading;

namespace Dramaturg.Drama;

/// <summary>Something that is worked out on a thread of its own while its owner does other things. It must touch nothing that the owner touches meanwhile.</summary>
/// <remarks>With one processor it is worked out when it is asked for, as is what was never started.</remarks>
internal sealed class Aside<T>
{
    private const int DeepStack = 64 << 20;

    private readonly Lazy<T> _work;
    private Thread? _thread;

    public Aside(Func<T> work) => _work = new(work);

    /// <summary>Waits until it is done.</summary>
    /// <remarks>What the work throws is thrown here, each time.</remarks>
    public T Value
    {
        get
        {
            _thread?.Join();
            return _work.Value;
        }
    }

    /// <summary>Once it is started, it is not started again.</summary>
    public void Start()
    {
        if (_thread is null && !_work.IsValueCreated && Environment.ProcessorCount > 1)
        {
            _thread = new Thread(Work, DeepStack) { IsBackground = true };
            _thread.Start();
        }
    }

    private void Work()
    {
        try
        {
            _ = _work.Value;
        }
        catch (Exception)
        {
            // It is kept, and thrown to whoever asks.
        }
    }
}
