// With one act left, an act matters only if it can change the utility that is to rise: if it, or a trigger that it can set off, writes a fluent that the
// utility reads. In a story of many people most acts do nothing for any one of them.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.Scopes;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>The acts that can change a utility at once.</summary>
internal sealed class UtilityMovers
{
    private readonly StateSpace _space;
    private readonly FluentReads _reads;
    private readonly TriggerReach[] _triggers;
    private readonly FluentSet[] _written;
    private readonly List<int[]?[]> _movers = new();

    public UtilityMovers(StateSpace space)
    {
        _space = space;
        _reads = new FluentReads(space.Story.Model.Fluents);
        _triggers = space.Story.Model.Triggers.Select(ReachOf).ToArray();
        _written = Array.ConvertAll(space.Story.Actions, Written);
    }

    /// <summary>Of the acts that can matter in a node those that can change a utility, possible there or not, in order.</summary>
    public ReadOnlySpan<int> Of(int node, int measure)
    {
        while (_movers.Count <= measure)
        {
            _movers.Add(new int[_space.ScopeCount][]);
        }

        int scope = _space.ScopeOf(node);
        return _movers[measure][scope] ??= Find(_space.StepsIn(scope), measure);
    }

    /// <summary>All, where what others think or what time brings may change it too.</summary>
    private int[] Find(int[] steps, int measure)
    {
        var story = _space.Story;
        if (story.Measures[measure].ReadsMinds || story.Schedule is not null)
        {
            return steps;
        }

        var read = _reads.Of(story.Model.CharacterConcerns[story.Measures.CharacterOf(measure)].SelectMany(concern => Readings.Of(concern.Satisfaction)));
        return Array.FindAll(steps, action => _written[action].Overlaps(read));
    }

    private FluentSet Written(PackedAction action)
    {
        var written = _reads.Of(action.Effects.Own.Select(change => change.Fluent));
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
