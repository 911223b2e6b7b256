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
    public static int Repeat(Desk desk, IReadOnlyList<string> paths, Func<int> act) => Repeat(desk, paths, _ => act());

    /// <param name="act">Is cancelled when something is saved before it is done.</param>
    public static int Repeat(Desk desk, IReadOnlyList<string> paths, Func<CancellationToken, int> act)
    {
        while (true)
        {
            var seen = Stamp(paths);
            int code = UntilSaved(desk, () => !Stamp(paths).SequenceEqual(seen), act);
            do
            {
                if (desk.Cancellation.WaitHandle.WaitOne(Interval))
                {
                    return code;
                }
            }
            while (Stamp(paths).SequenceEqual(seen));
            desk.Margin.Line();
            desk.Margin.Line("changed: again", Tone.Quiet);
        }
    }

    private static int UntilSaved(Desk desk, Func<bool> isSaved, Func<CancellationToken, int> act)
    {
        using var saved = CancellationTokenSource.CreateLinkedTokenSource(desk.Cancellation);
        using var done = new ManualResetEvent(false);
        var watcher = new Thread(() =>
        {
            while (!done.WaitOne(Interval) && !saved.IsCancellationRequested)
            {
                if (IsSaved(isSaved))
                {
                    saved.Cancel();
                }
            }
        });
        watcher.Start();
        int code = desk.Guard(() => act(saved.Token));
        done.Set();
        watcher.Join();
        return code;
    }

    /// <summary>A file that an editor is just replacing counts as not yet saved.</summary>
    private static bool IsSaved(Func<bool> isSaved)
    {
        try
        {
            return isSaved();
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Times are polled: that works on every file system, and whatever way an editor saves.</summary>
    private static (string File, DateTime Saved)[] Stamp(IReadOnlyList<string> paths) =>
        paths.SelectMany(FilesOf).Select(file => (file, File.GetLastWriteTimeUtc(file))).ToArray();

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)
            : new[] { path };
}
