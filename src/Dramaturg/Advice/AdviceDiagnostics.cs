using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;

namespace Dramaturg.Advice;

/// <summary>The catalogue of advice about the drama in a story, block DR40xx, and the calls that report it.</summary>
public sealed partial class AdviceDiagnostics
{
    private readonly List<Diagnostic> _diagnostics = new();

    public static DiagnosticDescriptor UnwantedAct { get; } = Advice("DR4001", "act that nobody wants",
        "Nobody ever wants {0}; it is possible in {1} of {2} situations{3}.");

    public static DiagnosticDescriptor ImpossibleAct { get; } = Advice("DR4002", "act that never becomes possible",
        "{0} is possible in none of {1} situations; what is missing most often: {2}{3}.");

    public static DiagnosticDescriptor RefusedAct { get; } = Advice("DR4003", "act that lacks a consent",
        "{0} is wanted in {1} of {2} situations, but never by everybody who has to{3}.");

    public static DiagnosticDescriptor OutweighedAct { get; } = Advice("DR4004", "act that is always outweighed",
        "There is a reason for {0} in {1} of {2} situations, but always a far better one for something else{3}.");

    public static DiagnosticDescriptor FixedWant { get; } = Advice("DR4005", "want that no act can change",
        "No act can change the want `{1}` of {0}{2}.");

    public static DiagnosticDescriptor IdleWant { get; } = Advice("DR4006", "want that nobody acts on",
        "In {0} situations nobody has a reason for an act that changes the want `{2}` of {1}{3}.");

    public static DiagnosticDescriptor SmuggledStep { get; } = Advice("DR4007", "step that a reason could do without",
        "{0} of {1} reasons for {2} have a step they would be better without: {3}.");

    public static DiagnosticDescriptor RestsOnOthers { get; } = Advice("DR4008", "reason that rests on others",
        "{0} on {1}: {2}.");

    public static DiagnosticDescriptor UnstableReason { get; } = Advice("DR4009", "reason that a deeper look changes",
        "With one more level of belief and one more act, {0} of {1} reasons for {2} {3}. {4}.");

    public static DiagnosticDescriptor UncorrectedBelief { get; } = Advice("DR4010", "belief that is never corrected",
        "The wrong belief of {1} that {2} is corrected in none of {0} situations.");

    public static DiagnosticDescriptor UnreadBelief { get; } = Advice("DR4011", "belief that nothing reads",
        "Nothing in the story ever asks {0}; so this belief changes nothing.");

    public static DiagnosticDescriptor UndoingActs { get; } = Advice("DR4012", "acts that undo each other",
        "{0} {1}; every fact is as before after {2}.");

    public static DiagnosticDescriptor FatesShare { get; } = Advice("DR4013", "story moved by fate",
        "In the story{0} {1} of {2} acts are fate's: {3} %.");

    public static DiagnosticDescriptor SingleActBeats { get; } = Advice("DR4014", "beats that one act reaches",
        "In the story{0} {1} of {2} beats are reached by a single act: {3}.");

    public static DiagnosticDescriptor ReasonLeftUndone { get; } = Advice("DR4015", "reason left undone",
        "In the story{0} nothing promises {1} more than {2} ({3}), for {4} acts from act {5} on, {6}{7}.");

    public static DiagnosticDescriptor DroppedKind { get; } = Advice("DR4016", "act that drops out",
        "{0} can never happen; none of its choices of roles ({1}) is left: {2} {3}.");

    /// <summary>Everything above, for lists and tests.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = new[]
    {
        UnwantedAct, ImpossibleAct, RefusedAct, OutweighedAct, FixedWant, IdleWant, SmuggledStep, RestsOnOthers, UnstableReason,
        UncorrectedBelief, UnreadBelief, UndoingActs, FatesShare, SingleActBeats, ReasonLeftUndone, DroppedKind,
    };

    /// <summary>By id; of one id in the order of reporting.</summary>
    public IReadOnlyList<Diagnostic> Reported =>
        _diagnostics.OrderBy(diagnostic => diagnostic.Id, System.StringComparer.Ordinal).ToArray();

    private static DiagnosticDescriptor Advice(string id, string name, string template) => new(id, name, Severity.Advice, template);

    private void Add(DiagnosticDescriptor descriptor, TextLocation? location, params object[] arguments) =>
        _diagnostics.Add(new Diagnostic(
            descriptor, location, string.Format(CultureInfo.InvariantCulture, descriptor.Template, arguments), null));
}
