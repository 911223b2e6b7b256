using System.Collections.Generic;

namespace Dramaturg.Planner.Collections;

/// <summary>Scratch space for one event: a state's words and a node's block. Rented in a stack's order.</summary>
internal sealed class Buffer
{
    public Buffer(int wordCount, int blockLength)
    {
        Words = new ulong[wordCount];
        Block = new int[blockLength];
    }

    public ulong[] Words { get; }

    public int[] Block { get; }
}

/// <summary>Buffers that are reused, so that events inside minds inside minds allocate nothing in the steady state.</summary>
internal sealed class BufferPool
{
    private readonly Stack<Buffer> _free = new();
    private readonly int _wordCount;
    private readonly int _blockLength;

    public BufferPool(int wordCount, int blockLength)
    {
        _wordCount = wordCount;
        _blockLength = blockLength;
    }

    public Buffer Rent() => _free.Count > 0 ? _free.Pop() : new Buffer(_wordCount, _blockLength);

    public void Return(Buffer buffer) => _free.Push(buffer);
}
