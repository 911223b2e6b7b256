using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Model;

/// <summary>
/// One change. With an empty path the fluent takes the value: of all effects of an event on one fluent the first in
/// order whose condition holds applies. With a path the mind at its end takes the value over: all whose condition
/// holds apply, in order, after what that mind observed.
/// </summary>
/// <param name="Condition">Read in the state before the event, like the value.</param>
public sealed record Effect(FluentReference Target, Condition Condition, Expression Value);

/// <summary>Someone who must want an act, and when that someone is asked.</summary>
/// <param name="Guard">Read in the state before the act: the real one for a told act, the planning mind's within a plan.</param>
public sealed record Consent(CharacterId Character, Condition Guard);

/// <summary>People of whom some must want an act.</summary>
/// <param name="Least">How many of those who are asked; with fewer asked the act is wanted by too few.</param>
public sealed record Quorum(int Least, IReadOnlyList<Consent> Among);

/// <summary>A ground action: an act, or one outcome of an act. Without consents and quorums it is an act of nobody: the author's or fate's.</summary>
/// <param name="Name">As printed: <c>go(Tom, Home, Market)</c>; of an outcome with its number, <c>operate(Roland, Anna)/2</c>.</param>
/// <param name="Schema">Name of the action schema, <c>go</c>.</param>
/// <param name="Arguments">What stands for the schema's roles, in order.</param>
/// <param name="Observers">For each character, when that character sees the action; read before it.</param>
public sealed record GroundAction(
    string Name,
    string Schema,
    IReadOnlyList<string> Arguments,
    Condition Precondition,
    IReadOnlyList<Effect> Effects,
    IReadOnlyList<Consent> Consents,
    IReadOnlyList<Condition> Observers,
    Origin Origin)
{
    /// <summary>Each must be met, beside all the consents.</summary>
    public IReadOnlyList<Quorum> Quorums { get; init; } = Array.Empty<Quorum>();

    /// <summary>How many moments pass when it is done.</summary>
    public int Takes { get; init; }

    /// <summary>Which outcome of its act it is; null: the act ends in one way only.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>The name of its act: without the number of the outcome.</summary>
    public string ActName => Outcome is null ? Name : Name.Substring(0, Name.LastIndexOf('/'));

    public bool IsNobodys => Consents.Count == 0 && Quorums.Count == 0;

    /// <summary>Everybody who may be asked, alone or in a quorum.</summary>
    public IEnumerable<Consent> Asked => Consents.Concat(Quorums.SelectMany(quorum => quorum.Among));
}

/// <summary>A ground trigger: happens by itself whenever it can. Of several the first in the model's order happens.</summary>
public sealed record GroundTrigger(
    string Name,
    Condition Precondition,
    IReadOnlyList<Effect> Effects,
    Origin Origin);

/// <summary>Perception: while the condition holds the observer believes of the fluent what is so.</summary>
public sealed record SeeingRule(CharacterId Observer, Condition Condition, FluentId Fluent, Origin Origin);
