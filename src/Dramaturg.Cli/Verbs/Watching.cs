using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Dramaturg.Cli.Output;

namespace Dramaturg.Cli.Verbs;

/// <summary>Does something again whenever one of the files, or a file beside them, is saved.</summary>
internal static class Watching
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <returns>The exit code of the last time; Ctrl-C is how watching ends, and no failure.</returns>
    public static int Repeat(Desk desk, IReadOnlyList<string> paths, Func<int> act)
    {
        int code = desk.Guard(act);
        for (var seen = Stamp(paths); !desk.Cancellation.WaitHandle.WaitOne(Interval);)
        {
            var now = Stamp(paths);
            if (!now.SequenceEqual(seen))
            {
                seen = now;
                desk.Margin.Line();
                desk.Margin.Line("changed: again", Tone.Quiet);
                code = desk.Guard(act);
            }
        }

        return code;
    }

    /// <summary>Times are polled: that works on every file system, and whatever way an editor saves.</summary>
    private static (string File, DateTime Saved)[] Stamp(IReadOnlyList<string> paths) =>
        paths.SelectMany(FilesOf).Select(file => (file, File.GetLastWriteTimeUtc(file))).ToArray();

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)
            : new[] { path };
}
