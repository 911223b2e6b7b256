using System.Collections.Generic;
using System.Globalization;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;

namespace Dramaturg.Importing;

/// <summary>What keeps an edited line from returning to its source, block DR61xx.</summary>
public static class ImportDiagnostics
{
    public static DiagnosticDescriptor UnknownLine { get; } = new(
        "DR6101", "line that nobody wrote", Severity.Error, "No scene and no voice in '{1}' has a line {0}.");

    public static DiagnosticDescriptor ChangedSource { get; } = new(
        "DR6102", "line changed on both sides", Severity.Error, "The line {0} was changed here, and its source was changed since it was told: now it says '{1}'.");

    public static DiagnosticDescriptor InTemplate { get; } = new(
        "DR6103", "change of what a template says", Severity.Error, "The line {0} is changed where its source has a template, or in a way that its source has no place for. There it stands as '{1}'.");

    public static DiagnosticDescriptor TwoWays { get; } = new(
        "DR6104", "line changed in two ways", Severity.Error, "The line {0} stands here more than once and is changed in different ways.");

    public static DiagnosticDescriptor NotTold { get; } = new(
        "DR6105", "line that is not told", Severity.Error, "The story as it is told now does not say the line {0}, so what was changed is not known.");

    public static DiagnosticDescriptor OtherSpeaker { get; } = new(
        "DR6106", "line of another speaker", Severity.Error, "The line {0} is spoken by {1}; who speaks is changed in its source.");

    public static DiagnosticDescriptor OtherTelling { get; } = new(
        "DR6107", "change that changes the telling", Severity.Error, "With the line {0} changed so, the story would be told otherwise, or would not say this.");

    public static DiagnosticDescriptor BrokenScript { get; } = new(
        "DR6108", "no script", Severity.Error, "This is no script of Final Draft: {0}.");

    public static DiagnosticDescriptor NewLine { get; } = new(
        "DR6109", "line without an id", Severity.Warning, "This is new, so no source has a place for it; write it into a scene.");

    public static DiagnosticDescriptor NotThere { get; } = new(
        "DR6110", "speech of somebody elsewhere", Severity.Warning, "{0} speaks at {2}, and is at {1} then; in the story {0} comes there {3}.");

    public static DiagnosticDescriptor NotKnown { get; } = new(
        "DR6111", "speech before knowing", Severity.Warning, "{0} says that {1}, and does not know it then; in the story {0} learns it {2}.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [UnknownLine, ChangedSource, InTemplate, TwoWays, NotTold, OtherSpeaker, OtherTelling, BrokenScript, NewLine, NotThere, NotKnown];

    internal static Diagnostic At(this DiagnosticDescriptor descriptor, TextLocation place, params object[] arguments) =>
        new(descriptor, place, string.Format(CultureInfo.InvariantCulture, descriptor.Template, arguments), null);
}
