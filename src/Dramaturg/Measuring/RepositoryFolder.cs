using System;
using System.IO;

namespace Dramaturg.Measuring;

/// <summary>Where the repository lies that the program was built from: what is measured besides published problems comes from there.</summary>
public static class RepositoryFolder
{
    /// <summary>The folder above the program, or above where one stands, that holds the solution; null if there is none.</summary>
    public static string? Find() => Above(AppContext.BaseDirectory) ?? Above(Directory.GetCurrentDirectory());

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dramaturg.slnx")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
