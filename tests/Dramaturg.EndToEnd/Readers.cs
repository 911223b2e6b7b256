using System.Diagnostics;
using System.IO;
using System.Linq;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>Readers of other people, which <c>./test</c> installs where it can; tests without them are skipped.</summary>
internal static class Readers
{
    /// <summary>What fountain-js makes of a screenplay: kind and text of each element.</summary>
    public static (string Kind, string Text)[] Fountain(string screenplay)
    {
        Assert.SkipUnless(Directory.Exists(Repository.At("tests", "Readers", "node_modules", "fountain-js")), "fountain-js is not installed here");
        return Run("fountain.js", screenplay).Split('\n').Where(line => line.Length > 0)
            .Select(line => line.Split('\t', 2)).Select(parts => (parts[0], parts[1])).ToArray();
    }

    private static string Run(string script, string input)
    {
        var start = new ProcessStartInfo("node", [Repository.At("tests", "Readers", script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.At("tests", "Readers"),
        };
        using var process = Process.Start(start)!;
        using (var writer = process.StandardInput)
        {
            writer.Write(input);
        }

        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
