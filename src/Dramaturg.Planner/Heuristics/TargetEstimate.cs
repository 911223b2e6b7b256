using System;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>About how many acts lie between a state and a target: the length of a relaxed plan [Hoffmann2001] whose acts have motives.</summary>
/// <remarks>Neither admissible nor safe; it orders, it never prunes. Looks one mind deep. Remembered by view.</remarks>
internal sealed class TargetEstimate
{
    private const int Most = 250;

    private readonly Views _views;
    private readonly RelaxedWorld _relaxed;
    private readonly RelaxedPlan _plan;
    private readonly Target _target;
    private readonly LongIntMap _lengths = new(8);
    private readonly int _limit;

    /// <param name="trace">Of the same rules; overwritten by every question.</param>
    public TargetEstimate(StateSpace space, RelaxedFocus focus, RelaxedTrace trace, Target target, int limit)
    {
        _views = new Views(space, focus);
        _relaxed = new RelaxedWorld(space.Story, focus, trace);
        _plan = new RelaxedPlan(_relaxed, focus.Rules, trace);
        _target = target;
        _limit = limit;
    }

    /// <summary>Twice the limit and more: no such plan.</summary>
    public int Of(int node)
    {
        int view = _views.Of(node);
        if (!_lengths.TryGet((uint)view, out int length))
        {
            length = _relaxed.LayersTo(_target, _views, view, _limit) > _limit ? 2 * _limit : Math.Min(Most, PlanLength());
            _lengths.Set((uint)view, length);
        }

        return length;
    }

    /// <summary>Whether two nodes show the same of all that the target depends on.</summary>
    public bool LookAlike(int node, int other) => _views.Of(node) == _views.Of(other);

    private int PlanLength()
    {
        _plan.Begin();
        _target.AddNeeds(_plan);
        return _plan.Length;
    }
}
