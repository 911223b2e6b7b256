using System;
using System.Linq;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Scopes;

/// <summary>What each act, in whatever way it ends, can write where it happens, itself or by triggers that it sets off.</summary>
internal sealed class ActWrites
{
    private readonly Influences _influences;
    private readonly FluentSet[] _written;

    public ActWrites(PackedStory story, Influences influences)
    {
        _influences = influences;
        _written = Array.ConvertAll(story.Actions, action => Written(
            influences.Reads.Of(action.Outcomes.SelectMany(outcome => story.Actions[outcome].Effects.Own).Select(change => change.Fluent))));
    }

    /// <summary>Whether an action can change how well off a person is, whose wants look into no minds.</summary>
    public bool Changes(int action, int person) => _written[action].Overlaps(_influences.Wants[person]);

    private FluentSet Written(FluentSet written)
    {
        bool grows;
        do
        {
            grows = false;
            foreach (var trigger in _influences.Triggers)
            {
                grows |= (trigger.LooksIntoMinds || trigger.Reads.Overlaps(written)) && written.AddAll(trigger.Reach);
            }
        }
        while (grows);
        return written;
    }
}
