using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;

namespace Dramaturg.Loading;

/// <summary>A file read as text, or what prevented that. Never more than <see cref="LargestBytes"/> are read.</summary>
internal sealed record TextFile(SourceText? Text, Diagnostic? Problem)
{
    public const int LargestBytes = 16 * 1024 * 1024;

    public static TextFile Read(string path)
    {
        try
        {
            return ReadBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return File.Exists(path)
                ? new TextFile(null, FileDiagnostics.Unreadable.Report(path, null, fault.Message))
                : Missing(path);
        }
    }

    public static TextFile Missing(string path) =>
        new(null, FileDiagnostics.NotFound.Report(path, Neighbour(path) is { } near ? $"Did you mean '{near}'?" : null));

    private static TextFile ReadBytes(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = ReadAtMost(stream, LargestBytes + 1);
        if (bytes.Length > LargestBytes)
        {
            return new TextFile(null, FileDiagnostics.TooLarge.Report(path, null, Megabytes(stream), LargestBytes >> 20));
        }

        return Decode(path, bytes);
    }

    /// <summary>Of a file that is too large, rounded up.</summary>
    private static string Megabytes(FileStream stream) => stream.CanSeek && stream.Length > LargestBytes
        ? ((stream.Length + (1 << 20) - 1) >> 20).ToString(CultureInfo.InvariantCulture)
        : "more than " + (LargestBytes >> 20).ToString(CultureInfo.InvariantCulture);

    /// <summary>The length of a file is not trusted: devices and pipes have none.</summary>
    private static byte[] ReadAtMost(FileStream stream, int limit)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (bytes.Length < limit && stream.Read(buffer, 0, (int)Math.Min(buffer.Length, limit - bytes.Length)) is > 0 and var count)
        {
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }

    private static TextFile Decode(string path, byte[] bytes)
    {
        int start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        int zero = Array.IndexOf(bytes, (byte)0);
        if (zero >= 0)
        {
            return new TextFile(null, FileDiagnostics.NotText.Report(path, null, zero));
        }

        try
        {
            return new TextFile(new SourceText(new UTF8Encoding(false, true).GetString(bytes, start, bytes.Length - start), path), null);
        }
        catch (DecoderFallbackException wrong)
        {
            return new TextFile(null, FileDiagnostics.NotText.Report(path, "Save it as UTF-8.", start + wrong.Index));
        }
    }

    private static string? Neighbour(string path)
    {
        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var names = Directory.EnumerateFileSystemEntries(folder).Take(1000).Select(entry => Path.GetFileName(entry));
        return Nearest.Of(Path.GetFileName(path), names);
    }
}
