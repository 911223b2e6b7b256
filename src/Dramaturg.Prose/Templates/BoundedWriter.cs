using System;
using System.IO;
using System.Text;

namespace Dramaturg.Prose.Templates;

/// <summary>Takes no more than a number of characters.</summary>
internal sealed class BoundedWriter : TextWriter
{
    private readonly StringBuilder _text = new();
    private readonly int _limit;

    public BoundedWriter(int limit) => _limit = limit;

    public override Encoding Encoding => Encoding.Unicode;

    /// <exception cref="InvalidOperationException">The text is full.</exception>
    public override void Write(char value)
    {
        if (_text.Length == _limit)
        {
            throw new InvalidOperationException("the text is full");
        }

        _text.Append(value);
    }

    public override string ToString() => _text.ToString();
}
