using System;
using System.IO;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd.Formats;

/// <summary>The story that <c>new</c> writes: it has words, and no scenes.</summary>
internal static class Sketched
{
    /// <returns>Its folder.</returns>
    public static string New(TemporaryFolder folder)
    {
        string path = Path.Combine(folder.Path, "sketch");
        Assert.Equal(ExitCode.Done, Run.Of("new", path).Code);
        return path;
    }

    /// <summary>The same in German too.</summary>
    public static string New(TemporaryFolder folder, string german)
    {
        string path = New(folder);
        string story = Path.Combine(path, "story.drama");
        File.WriteAllText(story, File.ReadAllText(story).Replace("\" in en", "\" in en, de", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(path, "words.de"), german);
        return path;
    }
}
