using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>A fluent in somebody's mind that some condition reads: in a relaxed world it has a set of values of its own.</summary>
internal readonly record struct BelievedFluent(int Mind, int Fluent);

/// <summary>Some believed fluents of a story, one mind deep. Deeper beliefs are taken to be whatever a condition asks for.</summary>
internal sealed class BelievedFluents
{
    private const int Nowhere = -1;

    private readonly Dictionary<BelievedFluent, int> _index = new();

    public BelievedFluents(PackedStory story, IEnumerable<BelievedFluent> believed)
    {
        All = believed.Distinct().ToArray();
        for (int i = 0; i < All.Length; i++)
        {
            _index.Add(All[i], i);
        }

        Of = Enumerable.Range(0, story.Layout.FluentCount)
            .Select(fluent => Enumerable.Range(0, All.Length).Where(i => All[i].Fluent == fluent).ToArray()).ToArray();
    }

    public BelievedFluent[] All { get; }

    /// <summary>For each fluent, where it is believed.</summary>
    public int[][] Of { get; }

    /// <summary>The beliefs that conditions read.</summary>
    public static IEnumerable<BelievedFluent> ReadBy(PackedStory story, IEnumerable<PackedCondition> conditions) =>
        conditions.SelectMany(condition => condition.Disjuncts).SelectMany(disjunct => disjunct.All)
            .Where(literal => literal.Path.Length == 1 && literal.Right is null && !story.Layout.IsNumber(literal.Fluent))
            .Select(literal => new BelievedFluent(literal.Path[0], literal.Fluent));

    /// <summary>The beliefs without which somebody cannot consent to an act.</summary>
    public static IEnumerable<BelievedFluent> NeededForConsent(PackedStory story) =>
        from action in story.Actions
        from consent in action.Consents
        where consent.Guard.IsTrue
        from believed in In(story, consent.Character, action.Precondition)
        select believed;

    public static IEnumerable<BelievedFluent> NeededForMotives(PackedStory story, Motives motives) =>
        from action in story.Actions
        from consent in action.Consents
        where consent.Guard.IsTrue
        from condition in motives.Of(action, consent.Character) ?? System.Array.Empty<PackedCondition>()
        from believed in In(story, consent.Character, condition)
        select believed;

    private static IEnumerable<BelievedFluent> In(PackedStory story, int mind, PackedCondition condition) =>
        condition.Disjuncts.SelectMany(disjunct => disjunct.All).Where(literal => IsTestOfOwn(story, literal))
            .Select(literal => new BelievedFluent(mind, literal.Fluent));

    /// <summary>A test of a truth or symbol of the state itself.</summary>
    public static bool IsTestOfOwn(PackedStory story, PackedLiteral literal) =>
        literal.Path.Length == 0 && literal.Right is null && !story.Layout.IsNumber(literal.Fluent);

    public int IndexOf(int mind, int fluent) => _index.TryGetValue(new BelievedFluent(mind, fluent), out int index) ? index : Nowhere;

    /// <summary>The position of a literal's believed fluent, or -1.</summary>
    public int IndexOf(PackedLiteral literal) =>
        literal.Path.Length == 1 && literal.Right is null ? IndexOf(literal.Path[0], literal.Fluent) : Nowhere;
}
