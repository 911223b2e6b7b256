using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Conflicts;

/// <summary>Two plans that cannot both succeed, although each could be carried out alone.</summary>
/// <param name="From">The state in which they are tried: the world as it is, or a mind.</param>
/// <param name="Obstacles">What goes wrong if the one goes first, and if the other does.</param>
public sealed record Collision(StateId From, Attempt One, Attempt Other, IReadOnlyList<Obstacle> Obstacles)
{
    /// <summary>What they disagree on: the needs of an act that the other plan makes false.</summary>
    public IReadOnlyList<Literal> Reason => [.. Obstacles.SelectMany(obstacle => obstacle.Needs).Distinct()];
}

/// <summary>A plan, tried alone.</summary>
/// <param name="End">Where it leads.</param>
/// <param name="Pays">Whether the person is better off there than before; not so of fate, nor where a plan rests on something believed wrongly.</param>
public sealed record Attempt(Intention Plan, StateId End, bool Pays);

/// <summary>What somebody loses if one plan is carried out before the other.</summary>
/// <param name="First">Whose plan comes first; null: fate's.</param>
/// <param name="Loser">Null: fate.</param>
/// <param name="Act">The first act that is no longer possible; null: all are, but they no longer bring what they would have brought.</param>
/// <param name="Needs">Of the act, those that do not hold.</param>
/// <param name="Concerns">Of the loser, those that the plan was after in vain.</param>
public sealed record Obstacle(CharacterId? First, CharacterId? Loser, ActionId? Act, IReadOnlyList<Literal> Needs, IReadOnlyList<int> Concerns);
