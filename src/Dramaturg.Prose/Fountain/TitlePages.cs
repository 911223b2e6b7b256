using System;
using System.Linq;

namespace Dramaturg.Prose.Fountain;

/// <summary>What a title page says besides the title, in the keys that Fountain has for it.</summary>
public static class TitlePages
{
    /// <summary>Below the title, in its middle.</summary>
    private static readonly string[] s_central = ["credit", "author", "authors", "source"];

    /// <summary>At the foot of the page.</summary>
    private static readonly string[] s_foot = ["draft date", "contact", "copyright", "notes"];

    public static bool IsPrinted(TitleEntry entry) => IsCentral(entry) || s_foot.Contains(KeyOf(entry));

    public static bool IsCentral(TitleEntry entry) => s_central.Contains(KeyOf(entry));

    /// <summary>The key in small letters; Fountain takes a low line for a blank.</summary>
    public static string KeyOf(TitleEntry entry) => entry.Text.Text.Trim().Replace('_', ' ').ToLowerInvariant();
}
