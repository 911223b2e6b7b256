using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Model;

/// <summary>When things happen of themselves: docs/semantics.md 7.10.</summary>
/// <param name="Clock">The fluent whose symbol k says that it is moment k.</param>
/// <param name="Moments">In order; the story starts at the first.</param>
/// <param name="Events">By moment, and of one moment in the order in which they fall due.</param>
public sealed record Schedule(FluentId Clock, IReadOnlyList<Moment> Moments, IReadOnlyList<ScheduledEvent> Events)
{
    /// <summary>All fluents that only time changes, the clock included.</summary>
    public IReadOnlyList<FluentId> TimeFluents { get; } = Moments[0].Says.Select(said => said.Fluent).ToArray();

    /// <summary>The act of nobody with which the author lets time pass; null if there is none.</summary>
    public ActionId? Wait { get; init; }
}

/// <param name="Day">Name of the day.</param>
/// <param name="Part">Of the day; null where days have no parts.</param>
/// <param name="Says">What fluents are while it is this moment, the clock among them; each moment says something of the same ones.</param>
public sealed record Moment(string Day, string? Part, IReadOnlyList<(FluentId Fluent, Value Value)> Says);

/// <summary>Something that falls due when a moment has come. Nobody does it.</summary>
/// <param name="Name">As its author calls it, or the moment it falls due: <c>on Friday</c>.</param>
/// <param name="Moment">Position in <see cref="Schedule.Moments"/>, from 1.</param>
/// <param name="Observers">For each character, when that character sees it happen; read before it.</param>
/// <param name="ForeseenBy">In whose minds it happens by what is so there.</param>
public sealed record ScheduledEvent(
    string Name,
    int Moment,
    Condition Condition,
    IReadOnlyList<Effect> Effects,
    IReadOnlyList<Condition> Observers,
    IReadOnlyList<CharacterId> ForeseenBy,
    Origin Origin);
