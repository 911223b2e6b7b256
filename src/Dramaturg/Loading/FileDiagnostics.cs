using System.Collections.Generic;
using System.Globalization;
using Dramaturg.Language.Diagnostics;

namespace Dramaturg.Loading;

/// <summary>What can be wrong with a story before its first letter is read, block DR19xx.</summary>
public static class FileDiagnostics
{
    public static DiagnosticDescriptor NotFound { get; } = new(
        "DR1901", "file not found", Severity.Error, "There is no file or folder '{0}'.");

    public static DiagnosticDescriptor TooLarge { get; } = new(
        "DR1902", "file too large", Severity.Error, "'{0}' has {1} MB; stories of more than {2} MB are not read.");

    public static DiagnosticDescriptor NotText { get; } = new(
        "DR1903", "not a text", Severity.Error, "'{0}' is not a text in UTF-8: the byte at {1} belongs to no letter.");

    public static DiagnosticDescriptor Unreadable { get; } = new(
        "DR1904", "file cannot be read", Severity.Error, "'{0}' cannot be read: {1}");

    public static DiagnosticDescriptor NoStoryInFolder { get; } = new(
        "DR1905", "no story in the folder", Severity.Error, "The folder '{0}' holds no story.drama.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = new[] { NotFound, TooLarge, NotText, Unreadable, NoStoryInFolder };

    internal static Diagnostic Report(this DiagnosticDescriptor descriptor, string fileName, string? suggestion, params object[] more)
    {
        var arguments = new object[more.Length + 1];
        arguments[0] = fileName;
        more.CopyTo(arguments, 1);
        return new Diagnostic(
            descriptor,
            null,
            string.Format(CultureInfo.InvariantCulture, descriptor.Template, arguments),
            suggestion);
    }
}
