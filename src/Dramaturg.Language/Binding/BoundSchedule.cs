using System.Collections.Generic;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Binding;

/// <summary>The calendar of a story, and what falls due in it.</summary>
/// <param name="Clock">Its value k says that it is moment k.</param>
/// <param name="Moments">In order; the story starts at the first.</param>
/// <param name="Due">In the order of the file.</param>
/// <param name="Wait">The act of letting time pass.</param>
public sealed record BoundSchedule(FluentSymbol Clock, IReadOnlyList<BoundMoment> Moments, IReadOnlyList<BoundDue> Due, BoundAction Wait);

/// <param name="Part">Of the day; null where days have none.</param>
/// <param name="Says">What each fluent that only time changes is at this moment.</param>
public sealed record BoundMoment(EntitySymbol Day, string? Part, IReadOnlyList<BoundAssignment> Says);

/// <param name="Name">As it is told where there are no other words; empty: it has none.</param>
/// <param name="Moment">Position in the calendar, from 1.</param>
/// <param name="Observers">Who sees it happen.</param>
public sealed record BoundDue(
    string Name,
    int Moment,
    BoundExpression Condition,
    BoundEffect Effect,
    BoundObservers Observers,
    IReadOnlyList<EntitySymbol> ForeseenBy,
    TextLocation? Location);
