using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Scopes;

/// <summary>The scopes of a story's minds; the first is reality's.</summary>
internal sealed class MindScopes
{
    private readonly List<MindScope> _all;

    private MindScopes(List<MindScope> all) => _all = all;

    public int Count => _all.Count;

    public MindScope this[int scope] => _all[scope];

    public static MindScopes Of(PackedStory story, MindDetail detail, int beliefLimit, int leafLevel) =>
        new(detail == MindDetail.Whole ? Whole(story, leafLevel) : AsNeeded(story, beliefLimit, leafLevel));

    /// <summary>One scope a level, each with everything.</summary>
    private static List<MindScope> Whole(PackedStory story, int leafLevel)
    {
        var work = ScopeWork.Whole(story);
        return Enumerable.Range(0, leafLevel + 1)
            .Select(level => new MindScope(level, null, Enumerable.Repeat(level + 1, level == leafLevel ? 0 : story.CharacterCount).ToArray(), leafLevel, work)).ToList();
    }

    /// <summary>Acts that nobody wants in any mind are left out until none are left: what only they touch does not matter.</summary>
    private static List<MindScope> AsNeeded(PackedStory story, int beliefLimit, int leafLevel)
    {
        var happens = Enumerable.Repeat(true, story.Actions.Length).ToArray();
        while (true)
        {
            var builder = new ScopeBuilder(story, new Influences(story, happens), beliefLimit, leafLevel);
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
