using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Dramaturg.Cli.Verbs;

/// <summary>The acts of a story that <c>tell --json</c> wrote.</summary>
internal static class ToldFile
{
    /// <exception cref="UsageException">The file is no such document.</exception>
    public static IReadOnlyList<string> ReadActs(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            return document.RootElement.GetProperty("stories")[0].GetProperty("acts").EnumerateArray()
                .Select(act => act.GetProperty("name").GetString()!).ToArray();
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException
            or IndexOutOfRangeException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--told takes a file that tell --json wrote; '{path}' is none.");
        }
    }
}
