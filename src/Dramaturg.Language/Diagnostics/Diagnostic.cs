using Dramaturg.Language.Text;

namespace Dramaturg.Language.Diagnostics;

public enum Severity
{
    Advice,
    Warning,
    Error,
}

/// <summary>Something to tell the author about the story. Descriptors live in one catalogue.</summary>
/// <param name="Location">Null when no place in a file is to blame.</param>
/// <param name="Suggestion">One thing to try, or null.</param>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor, TextLocation? Location, string Message, string? Suggestion)
{
    public string Id => Descriptor.Id;

    public Severity Severity => Descriptor.Severity;
}

/// <param name="Id">DR and four digits; never reused.</param>
/// <param name="Name">A few words, for lists.</param>
/// <param name="Template">The message, with {0}, {1} for what the author wrote.</param>
public sealed record DiagnosticDescriptor(string Id, string Name, Severity Severity, string Template);
