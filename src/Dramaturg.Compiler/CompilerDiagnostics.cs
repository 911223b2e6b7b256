using System.Collections.Generic;
using System.Globalization;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;

namespace Dramaturg.Compiler;

/// <summary>The catalogue of what compiling can find wrong with a story, block DR3xxx, and the calls that report it.</summary>
public sealed class CompilerDiagnostics
{
    private readonly List<Diagnostic> _diagnostics = new();

    public static DiagnosticDescriptor EmptySchema { get; } = new(
        "DR3001", "never possible", Severity.Advice, "'{0}' can never happen: no choice of roles passes '{1}'.");

    public static DiagnosticDescriptor ContradictoryEffects { get; } = new(
        "DR3002", "contradictory effects", Severity.Error, "'{0}' makes {1} both {2} and {3}{4}.");

    public static DiagnosticDescriptor ConditionTooLarge { get; } = new(
        "DR3003", "condition too large", Severity.Error, "A condition of '{0}' has more than {1} literals once it is written out.");

    public static DiagnosticDescriptor TooManyInstances { get; } = new(
        "DR3004", "too many instances", Severity.Error, "'{0}' has more than {1} choices of roles.");

    public static DiagnosticDescriptor DivisionByZero { get; } = new(
        "DR3005", "division by zero", Severity.Error, "'{0}' divides by zero.");

    public static DiagnosticDescriptor WeightNotConstant { get; } = new(
        "DR3006", "weight is no fixed number", Severity.Error, "The weight of the concern '{0}' is no fixed number.");

    public static DiagnosticDescriptor ValueDoesNotFit { get; } = new(
        "DR3007", "value does not fit", Severity.Error, "'{0}' gives {1} the value {2}, which it cannot hold.");

    public static DiagnosticDescriptor EndlessBeliefs { get; } = new(
        "DR3008", "beliefs without end", Severity.Error, "'{0}' needs a belief about a belief about a belief without end.");

    public static DiagnosticDescriptor ConsentWithoutMind { get; } = new(
        "DR3009", "consent without a mind", Severity.Warning, "'{0}' is wanted only by {1}, who has no mind; so it happens without anybody's wish.");

    public static DiagnosticDescriptor ContradictoryStart { get; } = new(
        "DR3010", "contradictory start", Severity.Error, "One statement about the start makes {0} both {1} and {2}.");

    /// <summary>Everything above, for lists and tests.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = new[]
    {
        EmptySchema, ContradictoryEffects, ConditionTooLarge, TooManyInstances, DivisionByZero,
        WeightNotConstant, ValueDoesNotFit, EndlessBeliefs, ConsentWithoutMind, ContradictoryStart,
    };

    public IReadOnlyList<Diagnostic> Reported => _diagnostics;

    public bool HasErrors => _diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error);

    public void NeverPossible(TextLocation? location, string schema, string clause) => Add(EmptySchema, location, null, schema, clause);

    public void Contradiction(TextLocation? location, string name, string fluent, string first, string second, TextLocation? other) =>
        Add(ContradictoryEffects, location, null, name, fluent, first, second, Elsewhere(location, other));

    public void TooLarge(TextLocation? location, string name, int limit) => Add(ConditionTooLarge, location, null, name, limit);

    public void TooMany(TextLocation? location, string name, int limit) =>
        Add(TooManyInstances, location, "Give the roles narrower kinds.", name, limit);

    public void DividesByZero(TextLocation? location, string name) => Add(DivisionByZero, location, null, name);

    public void NoFixedWeight(TextLocation? location, string concern) => Add(WeightNotConstant, location, null, concern);

    public void DoesNotFit(TextLocation? location, string name, string fluent, string value) =>
        Add(ValueDoesNotFit, location, null, name, fluent, value);

    public void NeverEndingBeliefs(TextLocation? location, string name) => Add(EndlessBeliefs, location, null, name);

    public void NobodyToConsent(TextLocation? location, string name, string who) => Add(ConsentWithoutMind, location, null, name, who);

    public void StartContradicts(TextLocation? location, string fluent, string first, string second) =>
        Add(ContradictoryStart, location, null, fluent, first, second);

    private static string Elsewhere(TextLocation? here, TextLocation? other) => other is { } place && here?.Start.Line != place.Start.Line
        ? string.Format(CultureInfo.InvariantCulture, " (the other place: line {0})", place.Start.Line + 1)
        : "";

    /// <summary>The same thing at the same place is said once, not for every instance.</summary>
    private void Add(DiagnosticDescriptor descriptor, TextLocation? location, string? suggestion, params object[] arguments)
    {
        string message = string.Format(CultureInfo.InvariantCulture, descriptor.Template, arguments);
        bool isKnown = _diagnostics.Exists(known => known.Descriptor == descriptor
            && (location is null ? known.Message == message : known.Location == location));
        if (!isKnown)
        {
            _diagnostics.Add(new Diagnostic(descriptor, location, message, suggestion));
        }
    }
}
