using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama;

/// <summary>An act where it happens: in the world, or in a plan in somebody's mind.</summary>
public readonly record struct Step(StoryWorld World, StateId Before, ActionId Act, StateId After)
{
    /// <summary>Act <paramref name="number"/> of a road, from 1.</summary>
    public static Step Of(Road road, int number) => new(road.World, road[number - 1], road.Acts[number - 1], road[number]);

    /// <summary>Whether a norm judges the act, or what it brings about: docs/semantics.md 7.6.</summary>
    public bool Fits(Norm norm) => norm.Judges(Act) || norm.Changes.Any(BringsAbout);

    private bool BringsAbout(JudgedChange change) =>
        World.Get(After, change.Fluent) == change.Value
        && World.Get(Before, change.Fluent) != change.Value
        && World.Wanting(Before, Act).Contains(change.By);
}
