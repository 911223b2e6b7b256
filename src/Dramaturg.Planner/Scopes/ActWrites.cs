using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Scopes;

/// <summary>What each act, in whatever way it ends, can write where it happens, itself or by triggers that it sets off.</summary>
internal sealed class ActWrites
{
    private readonly FluentReads _reads;
    private readonly TriggerReach[] _triggers;
    private readonly FluentSet[] _written;
    private readonly FluentSet[] _wants;

    public ActWrites(PackedStory story)
    {
        var model = story.Model;
        _reads = new FluentReads(model.Fluents);
        _triggers = model.Triggers.Select(ReachOf).ToArray();
        _written = Array.ConvertAll(story.Actions, action => Written(action.Outcomes.SelectMany(outcome => story.Actions[outcome].Effects.Own)));
        _wants = model.CharacterConcerns.Select(concerns => _reads.Of(concerns.SelectMany(concern => Readings.Of(concern.Satisfaction)))).ToArray();
    }

    /// <summary>Whether an action can change how well off a person is, who looks into no minds.</summary>
    public bool Changes(int action, int person) => _written[action].Overlaps(_wants[person]);

    private FluentSet Written(IEnumerable<PackedChange> changes)
    {
        var written = _reads.Of(changes.Select(change => change.Fluent));
        bool grows;
        do
        {
            grows = false;
            foreach (var trigger in _triggers)
            {
                grows |= trigger.IsSetOffBy(written) && written.AddAll(trigger.Written);
            }
        }
        while (grows);
        return written;
    }

    private TriggerReach ReachOf(GroundTrigger trigger) => new(
        _reads.Of(Readings.Of(trigger.Precondition).Concat(trigger.Effects.SelectMany(Readings.Of))),
        Readings.Of(trigger.Precondition).Any(reading => reading.Path.Count > 0),
        _reads.Of(trigger.Effects.Select(effect => effect.Target)));

    private sealed record TriggerReach(FluentSet Read, bool ReadsMinds, FluentSet Written)
    {
        public bool IsSetOffBy(FluentSet written) => ReadsMinds || Read.Overlaps(written);
    }
}
