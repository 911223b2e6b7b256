using System;
using System.IO;

namespace Dramaturg.EndToEnd;

/// <summary>Where the repository lies.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string At(params string[] parts) => Path.Combine(Root, Path.Combine(parts));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dramaturg.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("no Dramaturg.slnx above " + AppContext.BaseDirectory);
    }
}
