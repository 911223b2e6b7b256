using System.Linq;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Scopes;

/// <summary>
/// What can matter in a mind at one place in the graph: what its questions read, directly or through whatever can change that. Everything else is kept
/// there as it is in reality at the start, so that minds that differ in nothing that matters are the same node.
/// </summary>
/// <param name="Fluents">Null: all of them.</param>
/// <param name="Children">For each character the scope of that mind inside this one; none in a leaf.</param>
/// <param name="Leaf">The scope with the same fluents in which everybody thinks alike.</param>
/// <param name="Work">What can do something here.</param>
internal sealed record MindScope(int Level, FluentSet? Fluents, int[] Children, int Leaf, ScopeWork Work)
{
    /// <summary>For each fluent, for each code, the code kept in its place; null: the code itself.</summary>
    public int[]?[]? StandsFor { get; init; }

    /// <summary>The code that is kept for a code.</summary>
    public int Kept(int fluent, int code) => code >= 0 && StandsFor?[fluent] is { } standsFor ? standsFor[code] : code;

    /// <summary>What is expected to fall due there: <see cref="PackedSchedule.IsExpected"/>.</summary>
    public int Expectation { get; init; }

    public bool Has(int fluent) => Fluents is null || Fluents.Contains(fluent);
}

/// <param name="Ignores">For each action whether it changes nothing in the mind or in minds inside it.</param>
/// <param name="Steps">The actions that can be part of a plan there, in order.</param>
/// <param name="Triggers">Those that change something there, in order.</param>
/// <param name="Seeing">Those rules that change something there, in order.</param>
internal sealed record ScopeWork(bool[] Ignores, int[] Steps, int[] Triggers, int[] Seeing)
{
    /// <summary>For each scheduled event whether it changes nothing in the mind or in minds inside it.</summary>
    public bool[] IgnoresDue { get; init; } = System.Array.Empty<bool>();

    public static ScopeWork Whole(PackedStory story) =>
        new(new bool[story.Actions.Length], All(story.Actions.Length), All(story.Triggers.Length), All(story.Seeing.Length))
        {
            IgnoresDue = new bool[story.Due.Length],
        };

    private static int[] All(int count) => Enumerable.Range(0, count).ToArray();
}
