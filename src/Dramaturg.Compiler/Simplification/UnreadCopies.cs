using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Compiler.Lowering;
using Dramaturg.Compiler.Terms;

namespace Dramaturg.Compiler.Simplification;

/// <summary>
/// Drops tracked copies that nothing reads any more: no condition, no value, and no effect that compares a mind's belief with the new one.
/// A copy that only serves to keep another unread copy in step goes as well.
/// </summary>
internal static class UnreadCopies
{
    public static GroundStory Drop(GroundStory story)
    {
        var needed = new HashSet<Reference>();
        foreach (var @event in story.Actions.Concat(story.Triggers))
        {
            needed.UnionWith(@event.Precondition.Reads());
            needed.UnionWith(@event.Observers.SelectMany(observer => observer.Reads()));
            foreach (var effect in @event.Effects)
            {
                AddReads(effect, needed);
                AddTail(effect, needed);
            }
        }

        foreach (var concern in story.Concerns)
        {
            needed.UnionWith(concern.Satisfaction.Reads());
            needed.UnionWith(concern.Satisfaction.Conditions().SelectMany(condition => condition.Reads()));
        }

        AddImplied(story, needed);
        return story with
        {
            References = story.References.Where(reference => reference.Tail is null || needed.Contains(reference)).ToArray(),
            Actions = story.Actions.Select(action => action with
            {
                Implied = action.Implied.Where(implied => needed.Contains(implied.Assignment.Target)).ToArray(),
            }).ToArray(),
        };
    }

    private static void AddImplied(GroundStory story, HashSet<Reference> needed)
    {
        int before;
        do
        {
            before = needed.Count;
            foreach (var implied in story.Actions.SelectMany(action => action.Implied))
            {
                if (!needed.Contains(implied.Assignment.Target))
                {
                    continue;
                }

                AddReads(implied.Assignment, needed);
                if (implied.IsRead)
                {
                    AddTail(implied.Assignment, needed);
                }
            }
        }
        while (needed.Count > before);
    }

    private static void AddReads(Assignment effect, HashSet<Reference> needed)
    {
        needed.UnionWith(effect.Condition.Reads());
        needed.UnionWith(effect.Value.Reads());
    }

    /// <summary>The mind's own copy of what it comes to believe.</summary>
    private static void AddTail(Assignment effect, HashSet<Reference> needed)
    {
        if (effect.Target.Tail is { } tail)
        {
            needed.Add(tail);
        }
    }
}
