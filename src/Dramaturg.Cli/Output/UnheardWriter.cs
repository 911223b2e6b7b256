using System;
using System.IO;
using System.Text;

namespace Dramaturg.Cli.Output;

/// <summary>Standard error, which may be closed: that nobody hears a remark is no reason to fail.</summary>
internal sealed class UnheardWriter : TextWriter
{
    private readonly TextWriter _heard;

    public UnheardWriter(TextWriter heard)
        : base(heard.FormatProvider)
    {
        _heard = heard;
        CoreNewLine = heard.NewLine.ToCharArray();
    }

    public override Encoding Encoding => _heard.Encoding;

    public override void Write(char value) => Try(() => _heard.Write(value));

    public override void Write(string? value) => Try(() => _heard.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => _heard.Write(buffer, index, count));

    public override void Flush() => Try(_heard.Flush);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
        }
    }
}
