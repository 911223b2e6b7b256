using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;
using Dramaturg.Prose.Faults;

namespace Dramaturg.Screenplays;

/// <summary>What can be wrong with scenes and voices, block DR60xx.</summary>
public static class ProseDiagnostics
{
    public static DiagnosticDescriptor OutsideScene { get; } = new(
        "DR6001", "text outside a scene", Severity.Warning, "This stands above the first scene, so nobody ever hears it.");

    public static DiagnosticDescriptor UnknownKey { get; } = new(
        "DR6002", "no such line about a scene", Severity.Error, "`{0}` is nothing that can be said here about a scene or a line.");

    public static DiagnosticDescriptor EmptyKey { get; } = new(
        "DR6003", "nothing behind the colon", Severity.Error, "`{0}` needs something behind a colon.");

    public static DiagnosticDescriptor UnknownAct { get; } = new(
        "DR6004", "scene of an unknown act", Severity.Error, "The story has no act that begins with `{0}`.");

    public static DiagnosticDescriptor NoSuchRole { get; } = new(
        "DR6005", "scene with a role that the act has not", Severity.Error, "The act `{1}` has no role, or no further one, after `{0}`; it has {2}.");

    public static DiagnosticDescriptor UnknownName { get; } = new(
        "DR6006", "scene with an unknown name", Severity.Error, "There is nobody and nothing called {0}.");

    public static DiagnosticDescriptor UnknownKind { get; } = new(
        "DR6007", "scene with an unknown kind", Severity.Error, "There is no kind `{0}`.");

    public static DiagnosticDescriptor NeverCalled { get; } = new(
        "DR6008", "scene that nothing calls", Severity.Warning, "Nothing says when the scene '{0}' is told.");

    public static DiagnosticDescriptor CalledTwice { get; } = new(
        "DR6009", "scene called twice", Severity.Error, "The scene already says when it is told; this second `{0}` is left out.");

    public static DiagnosticDescriptor SceneTwice { get; } = new(
        "DR6010", "two scenes of one name", Severity.Error, "There is already a scene '{0}'.");

    public static DiagnosticDescriptor LineTwice { get; } = new(
        "DR6011", "two lines with one id", Severity.Error, "There is already a line with the id '{0}'.");

    public static DiagnosticDescriptor UnknownSpeaker { get; } = new(
        "DR6012", "unknown speaker", Severity.Warning, "Nobody is called {0}, neither in the story nor in this scene.");

    public static DiagnosticDescriptor BrokenTemplate { get; } = new(
        "DR6013", "broken template", Severity.Error, "This template cannot be read: {0}.");

    public static DiagnosticDescriptor UnknownInTemplate { get; } = new(
        "DR6014", "unknown name in a template", Severity.Error, "A template here cannot say `{0}`.");

    public static DiagnosticDescriptor UnknownHappening { get; } = new(
        "DR6015", "happening of another scene", Severity.Error, "The scene covers no act `{0}`, or none that has not happened yet.");

    public static DiagnosticDescriptor BrokenMoment { get; } = new(
        "DR6016", "moment without a sense", Severity.Error, "'{0}' says neither a moment nor a feeling.");

    public static DiagnosticDescriptor StrayAlternative { get; } = new(
        "DR6017", "alternative to nothing", Severity.Error, "No line stands before this one that it could be said instead of.");

    public static DiagnosticDescriptor CrowdedMove { get; } = new(
        "DR6018", "move among other words", Severity.Error, "A move stands alone in its speech; what else is said belongs into another one.");

    public static DiagnosticDescriptor UnknownMove { get; } = new(
        "DR6019", "move that no voice knows", Severity.Warning, "Nobody's voice has lines for the move `{0}`.");

    public static DiagnosticDescriptor UnknownVoice { get; } = new(
        "DR6020", "voice of nobody", Severity.Error, "This is the voice of {0}, but the story has no such person.");

    public static DiagnosticDescriptor NeverSaid { get; } = new(
        "DR6021", "word that is never said", Severity.Warning, "{0} never says `{1}`.");

    public static DiagnosticDescriptor NoVoiceLine { get; } = new(
        "DR6022", "no line of a voice", Severity.Warning, "In the file of a voice stand moves, masks, speech and action; this is none of them.");

    public static DiagnosticDescriptor UnknownFeeling { get; } = new(
        "DR6023", "unknown feeling", Severity.Error, "There is no feeling called {0}.");

    public static DiagnosticDescriptor NeverTold { get; } = new(
        "DR6024", "scene that can never be told", Severity.Warning, "No story can call the scene '{0}': nobody fits its roles, or what it asks for can never be so.");

    public static DiagnosticDescriptor NeverSo { get; } = new(
        "DR6025", "line that takes for granted what never is", Severity.Warning, "It can never be so that {0}; so this is never said.");

    public static DiagnosticDescriptor NeverPlanted { get; } = new(
        "DR6026", "motif that is never planted", Severity.Warning, "{0} comes again here, but nothing plants it; so this is never told.");

    public static DiagnosticDescriptor NeverPaid { get; } = new(
        "DR6027", "motif that never comes again", Severity.Advice, "{0} is planted, and nothing changes or pays it.");

    public static DiagnosticDescriptor CueAsAction { get; } = new(
        "DR6030", "name that is no cue", Severity.Warning, "This reads as action, for a cue has no small letter; put @ before the name if {0} speaks here.");

    public static DiagnosticDescriptor MissingScene { get; } = new(
        "DR6028", "act that no scene tells", Severity.Advice, "No scene in '{1}' covers the act `{0}`; where it happens, it is only said to.");

    public static DiagnosticDescriptor MissingTranslation { get; } = new(
        "DR6029", "scene of one language only", Severity.Advice, "There is no scene '{0}' in '{1}'.");

    public static DiagnosticDescriptor MissingSentence { get; } = new(
        "DR6031", "act without a sentence", Severity.Advice, "The words in '{1}' have no sentence for the act `{0}`; it is told in the words of the story file.");

    public static DiagnosticDescriptor MissingWords { get; } = new(
        "DR6032", "names without words", Severity.Advice, "In '{1}' there are no words for {0}; they are called as in the story file.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        OutsideScene, UnknownKey, EmptyKey, UnknownAct, NoSuchRole, UnknownName, UnknownKind, NeverCalled, CalledTwice, SceneTwice, LineTwice,
        UnknownSpeaker, BrokenTemplate, UnknownInTemplate, UnknownHappening, BrokenMoment, StrayAlternative, CrowdedMove, UnknownMove, UnknownVoice, NeverSaid, NoVoiceLine, UnknownFeeling,
        NeverTold, NeverSo, NeverPlanted, NeverPaid, MissingScene, MissingTranslation, CueAsAction, MissingSentence, MissingWords,
    ];

    internal static Diagnostic Of(ProseFinding finding, ProseSources sources)
    {
        var descriptor = finding.Fault == ProseFault.CueAsAction ? CueAsAction : All[(int)finding.Fault];
        string? suggestion = finding.Unknown is { } name ? Suggestions.For(name, finding.Candidates) : null;
        return Of(descriptor, sources.Locate(finding.Place), suggestion, [.. finding.Arguments]);
    }

    internal static Diagnostic Of(DiagnosticDescriptor descriptor, TextLocation? place, string? suggestion, params string[] arguments)
    {
        object[] shown = [.. arguments.Select(argument => argument.Length > 100 ? argument[..100] + "..." : argument)];
        return new Diagnostic(descriptor, place, string.Format(CultureInfo.InvariantCulture, descriptor.Template, shown), suggestion);
    }
}
