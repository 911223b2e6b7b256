using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Dramaturg.Language.Tests;

internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string SamplesFolder => Path.Combine(Root, "tests", "Dramaturg.Language.Tests", "Samples");

    public static IEnumerable<string> Samples() =>
        Directory.GetFiles(SamplesFolder, "*.drama").OrderBy(file => file, StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dramaturg.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No Dramaturg.slnx above the tests.");
    }
}
