using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Scopes;

/// <summary>The scopes of a story's minds; the first is reality's.</summary>
internal sealed class MindScopes
{
    private readonly List<MindScope> _all;

    private MindScopes(List<MindScope> all, VainActs? vain)
    {
        _all = all;
        Vain = vain;
    }

    /// <summary>Acts for which nothing is kept; null: none.</summary>
    public VainActs? Vain { get; }

    public int Count => _all.Count;

    public MindScope this[int scope] => _all[scope];

    public static MindScopes Of(PackedStory story, MindDetail detail, int beliefLimit, int leafLevel)
    {
        var vain = detail == MindDetail.ForSearch ? VainActs.Of(story) : null;
        return new(detail == MindDetail.Whole ? Whole(story, leafLevel) : AsNeeded(story, beliefLimit, leafLevel, detail == MindDetail.WithWants, vain), vain);
    }

    /// <summary>One scope for each level and expectation, each with everything.</summary>
    private static List<MindScope> Whole(PackedStory story, int leafLevel)
    {
        var work = ScopeWork.Whole(story);
        int expectations = story.Schedule?.ExpectationCount ?? 1;
        int index(int level, int expectation) => (level * expectations) + expectation;
        int inside(int expectation, int character) => story.Schedule?.Inside(expectation, character) ?? 0;
        return Enumerable.Range(0, (leafLevel + 1) * expectations).Select(scope => (Level: scope / expectations, Expectation: scope % expectations)).Select(place => new MindScope(
            place.Level,
            null,
            Enumerable.Range(0, place.Level == leafLevel ? 0 : story.CharacterCount).Select(character => index(place.Level + 1, inside(place.Expectation, character))).ToArray(),
            index(leafLevel, place.Expectation),
            work)
        {
            Expectation = place.Expectation,
        }).ToList();
    }

    /// <summary>Acts that nobody wants in any mind are left out until none are left: what only they touch does not matter.</summary>
    private static List<MindScope> AsNeeded(PackedStory story, int beliefLimit, int leafLevel, bool withWants, VainActs? vain)
    {
        var happens = Enumerable.Range(0, story.Actions.Length).Select(action => vain?.IsVain(action) != true).ToArray();
        var values = vain is null ? null : Enumerable.Range(0, story.Layout.FluentCount).Select(vain.StandsFor).ToArray();
        while (true)
        {
            var builder = new ScopeBuilder(story, new Influences(story, happens), beliefLimit, leafLevel, withWants, values);
            var scopes = builder.Build();
            var remaining = builder.Happening();
            if (remaining.SequenceEqual(happens))
            {
                return scopes;
            }

            happens = remaining;
        }
    }
}
