using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>How high a character's utility can get within a number of acts, whatever anyone believes.</summary>
internal sealed class UtilityBounds
{
    private readonly StateSpace _space;
    private readonly int _acts;
    private readonly PackedAction[] _plannable;
    private readonly RelaxedRules _rules;
    private readonly List<OwnBounds?> _own = new();
    private readonly LastActBounds _last;

    /// <param name="acts">The most acts that are asked for.</param>
    public UtilityBounds(StateSpace space, int acts)
    {
        Steps = new PlanSteps(space, acts);
        _last = new LastActBounds(space, Steps);
        _space = space;
        _acts = acts;
        var story = space.Story;
        _plannable = Enumerable.Range(0, story.Actions.Length).Where(action => story.CanBePlanned[action]).Select(action => story.Actions[action]).ToArray();
        _rules = new RelaxedRules(story, Array.Empty<PackedCondition>(), _plannable, RelaxedMinds.Closed);
    }

    public PlanSteps Steps { get; }

    public long Bytes => _own.Sum(own => own?.Bytes ?? 0) + _last.Bytes;

    public void Forget()
    {
        _last.Forget();
        foreach (var own in _own)
        {
            own?.Forget();
        }
    }

    /// <summary>Whether more than this utility may be within reach of so many acts.</summary>
    public bool MayExceed(int node, int measure, int acts, int utility) => acts == 1
        ? MayExceedByLast(node, measure, utility)
        : Of(measure).MayExceed(node, acts, utility);

    /// <summary>The relaxation is asked first, as long as it spares looking often enough.</summary>
    private bool MayExceedByLast(int node, int measure, int utility)
    {
        var own = Of(measure);
        return (!own.RefusesOften || own.MayExceedByLast(node, utility))
            && (_last.TryGet(node, measure, out int highest) ? _space.Improves(utility, highest) : own.MayExceed(node, 1, utility));
    }

    /// <summary>No utility within reach of so many acts is more; null: there is no bound.</summary>
    public Number? Highest(int node, int measure, int acts) =>
        acts == 1 && _last.TryGet(node, measure, out int highest) && highest != NumberTable.Unknown ? _space.Story.Numbers[highest]
        : Of(measure).Highest(node, acts) is int bound and not Interval.Endless ? _space.Story.Numbers[bound] : null;

    private OwnBounds Of(int measure)
    {
        while (_own.Count <= measure)
        {
            _own.Add(null);
        }

        return _own[measure] ??= MakeFor(measure);
    }

    private OwnBounds MakeFor(int measure) => new(_space, measure, _rules, new StepGains(_space.Story, measure, _plannable, _acts));
}
