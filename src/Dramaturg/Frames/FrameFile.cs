using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Dramaturg.Frames;

/// <summary>The files <c>LANGUAGE.frame</c> of this folder, which the program carries with it.</summary>
internal static class FrameFile
{
    private const string Prefix = "frames/";
    private const string Suffix = ".frame";

    public static IReadOnlyList<string> Languages { get; } = typeof(FrameFile).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..^Suffix.Length]).Order(StringComparer.Ordinal).ToArray();

    public static IReadOnlyDictionary<string, string> Read(string language)
    {
        using var reader = new StreamReader(typeof(FrameFile).Assembly.GetManifestResourceStream(Prefix + language + Suffix)!, Encoding.UTF8);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                int colon = line.IndexOf(": ", StringComparison.Ordinal);
                texts.Add(line[..colon], line[(colon + 2)..]);
            }
        }

        return texts;
    }
}
