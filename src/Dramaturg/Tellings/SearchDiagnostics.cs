using System.Collections.Generic;
using System.Globalization;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.States;

namespace Dramaturg.Tellings;

/// <summary>What a search can find wrong with a story, block DR5xxx.</summary>
public static class SearchDiagnostics
{
    public static DiagnosticDescriptor EndlessTriggers { get; } = new(
        "DR5003", "triggers without end", Severity.Error, "What happens by itself never comes to rest: {0}.");

    public static DiagnosticDescriptor DivisionByZero { get; } = new(
        "DR5004", "division by zero in a state", Severity.Error, "In a state that the search met, the story divides by zero: {0}.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = new[] { EndlessTriggers, DivisionByZero };

    public static Diagnostic Of(SearchResult.Faulty faulty) => Of(faulty.FaultKind, faulty.Detail);

    public static Diagnostic Of(StoryFaultyException fault) => Of(fault.Fault.ToString(), fault.Message);

    private static Diagnostic Of(string kind, string detail)
    {
        var descriptor = kind == nameof(StoryFault.EndlessTriggers) ? EndlessTriggers : DivisionByZero;
        string message = string.Format(CultureInfo.InvariantCulture, descriptor.Template, detail);
        return new Diagnostic(descriptor, null, message, null);
    }
}
