using System;
using System.Collections.Generic;
using Dramaturg.Compiler.Lowering;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Text;

namespace Dramaturg.Compiler.Grounding;

/// <summary>A ground action or trigger on its way into the model.</summary>
internal sealed record GroundEvent(
    string Name,
    string Schema,
    IReadOnlyList<string> Arguments,
    bool IsTrigger,
    Dnf Precondition,
    IReadOnlyList<Assignment> Effects,
    TextLocation? Location)
{
    /// <summary>Who must want it; the guards may be false.</summary>
    public IReadOnlyList<(int Character, Dnf Guard)> Consents { get; init; } = Array.Empty<(int, Dnf)>();

    public IReadOnlyList<GroundQuorum> Quorums { get; init; } = Array.Empty<GroundQuorum>();

    /// <summary>How many moments an action takes.</summary>
    public int Takes { get; init; }

    /// <summary>Of a scheduled event: when it falls due, and the characters who foresee it.</summary>
    public (int Moment, IReadOnlyList<int> ForeseenBy) Due { get; init; } = (0, Array.Empty<int>());

    /// <summary>For each character; empty for a trigger.</summary>
    public IReadOnlyList<Dnf> Observers { get; init; } = Array.Empty<Dnf>();

    /// <summary>Which of the ways it is in which an act may end; null: the act ends in one way.</summary>
    public GroundOutcome? Outcome { get; init; }

    /// <summary>What tracked copies need (Sabre): what observers conclude about beliefs.</summary>
    public IReadOnlyList<ImpliedEffect> Implied { get; init; } = Array.Empty<ImpliedEffect>();
}

internal sealed record GroundQuorum(int Least, IReadOnlyList<(int Character, Dnf Guard)> Among);

/// <param name="IsRead">Some condition reads the copy; then the mind takes the value over as well.</param>
internal sealed record ImpliedEffect(Assignment Assignment, bool IsRead);

/// <param name="Act">The same object for all outcomes of one act.</param>
/// <param name="Chance">Null for the last: all that is left.</param>
/// <param name="OwnEffects">So many of the first effects are its own.</param>
internal sealed record GroundOutcome(GroundAct Act, Term? Chance, int OwnEffects);

/// <summary>An act that may end in several ways.</summary>
internal sealed class GroundAct
{
    public GroundAct(string name) => Name = name;

    public string Name { get; }
}
