using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>Readers of other people, which <c>./test</c> installs where it can; tests without them are skipped.</summary>
internal static class Readers
{
    /// <summary>What fountain-js makes of a screenplay: kind and text of each element.</summary>
    public static (string Kind, string Text)[] Fountain(string screenplay)
    {
        Assert.SkipUnless(Directory.Exists(Repository.At("tests", "Readers", "node_modules", "fountain-js")), "fountain-js is not installed here");
        return Node("fountain.js", screenplay).Split('\n').Where(line => line.Length > 0)
            .Select(line => line.Split('\t', 2)).Select(parts => (parts[0], parts[1])).ToArray();
    }

    /// <summary>A screenplay as afterwriting typesets it.</summary>
    public static byte[] Afterwriting(string screenplay)
    {
        string program = Repository.At("tests", "Readers", "node_modules", ".bin", "afterwriting");
        Assert.SkipUnless(File.Exists(program), "afterwriting is not installed here");
        using var folder = new TemporaryFolder();
        string pdf = Path.Combine(folder.Path, "set.pdf");
        Run(program, ["--source", folder.Write("told.fountain", screenplay), "--pdf", pdf, "--overwrite"], []);
        return File.ReadAllBytes(pdf);
    }

    /// <summary>The screenplay in Fountain that afterwriting makes of a script of Final Draft.</summary>
    public static string FinalDraft(string script)
    {
        string modules = Repository.At("tests", "Readers", "node_modules");
        Assert.SkipUnless(Directory.Exists(Path.Combine(modules, "afterwriting")) && Directory.Exists(Path.Combine(modules, "jsdom")), "afterwriting or jsdom is not installed here");
        return Node("finaldraft.js", script);
    }

    /// <summary>Poppler's description of a PDF file.</summary>
    public static string PdfInfo(byte[] pdf) => Poppler("pdfinfo", pdf, "-");

    /// <summary>Its text as it stands on the pages, which form feeds divide.</summary>
    public static string PdfText(byte[] pdf) => Poppler("pdftotext", pdf, "-layout", "-", "-");

    private static string Poppler(string tool, byte[] pdf, params string[] arguments)
    {
        Assert.SkipUnless(IsThere(tool), $"{tool} of poppler-utils is not installed here");
        return Run(tool, arguments, pdf);
    }

    private static bool IsThere(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));

    private static string Node(string script, string input) => Run("node", [Repository.At("tests", "Readers", script)], Encoding.UTF8.GetBytes(input));

    private static string Run(string program, IReadOnlyList<string> arguments, byte[] input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Repository.At("tests", "Readers"),
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        using (var stream = process.StandardInput.BaseStream)
        {
            stream.Write(input);
        }

        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.Result;
    }
}
