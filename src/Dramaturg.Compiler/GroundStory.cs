using System.Collections.Generic;
using Dramaturg.Compiler.Beliefs;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Text;
using Dramaturg.Model;

namespace Dramaturg.Compiler;

/// <summary>A story with every variable gone, between grounding and the model.</summary>
/// <param name="References">What becomes a fluent of the model: the facts, and in a Sabre story the tracked beliefs.</param>
internal sealed record GroundStory(
    IReadOnlyList<Reference> References,
    InitialState Initial,
    IReadOnlyList<GroundEvent> Actions,
    IReadOnlyList<GroundEvent> Triggers,
    IReadOnlyList<GroundSeeing> Seeing,
    IReadOnlyList<GroundConcern> Concerns,
    IReadOnlyList<GroundBeat> Beats,
    IReadOnlyList<GroundEnding> Endings)
{
    /// <summary>Null: the story knows no time.</summary>
    public GroundCalendar? Calendar { get; init; }

    public ModelSize Size => new(References.Count, Actions.Count, Triggers.Count);
}

/// <param name="Moments">What each says; what the last of these is counts the moments.</param>
/// <param name="Due">What falls due, by moment.</param>
internal sealed record GroundCalendar(IReadOnlyList<GroundMoment> Moments, IReadOnlyList<GroundEvent> Due);

internal sealed record GroundMoment(string Day, string? Part, IReadOnlyList<(Reference Fluent, Constant Value)> Says);

internal sealed record GroundSeeing(int Observer, Dnf Condition, Reference Seen, TextLocation? Location);

/// <param name="Character">-1: the author.</param>
/// <param name="GoodOf">Characters, each once, in the order of the text.</param>
internal sealed record GroundConcern(int Character, string Name, Term Weight, Term Satisfaction, IReadOnlyList<int> GoodOf, bool IsFear, TextLocation? Location);

internal sealed record GroundBeat(string Name, Dnf Condition, IReadOnlyList<int> After, bool Holds, TextLocation? Location);

internal sealed record GroundEnding(
    string Name, Dnf Condition, IReadOnlyList<int> Settled, IReadOnlyList<int> Beats, TextLocation? Location);
