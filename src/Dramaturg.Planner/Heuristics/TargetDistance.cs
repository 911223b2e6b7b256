using System;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>How many acts at least lie between a state and a target: hmax [Bonet2001], by layers.</summary>
/// <remarks>
/// Admissible, consistent and safe; looks one mind deep and ignores what people want. Remembered by view. Acts of nobody count like all others.
/// </remarks>
internal sealed class TargetDistance
{
    private const int ManyActs = 1000;

    private readonly Views _views;
    private readonly RelaxedWorld _relaxed;
    private readonly Target _target;
    private readonly LongIntMap _distances = new(8);
    private readonly int _limit;

    public TargetDistance(StateSpace space, RelaxedFocus focus, Target target, int limit)
    {
        _views = new Views(space, focus);
        _relaxed = new RelaxedWorld(space.Story, focus);
        _target = target;
        _limit = limit;
    }

    /// <summary>More than the limit: out of reach.</summary>
    public int Of(int node)
    {
        int view = _views.Of(node);
        if (!_distances.TryGet((uint)view, out int distance))
        {
            distance = _relaxed.LayersTo(_target, _views, view, _limit);
            _distances.Set((uint)view, distance);
        }

        return distance;
    }

    /// <summary>False if no number of acts leads to the target. Where numbers go on changing nobody waits for the end of it.</summary>
    public bool MayReach(int node) => _relaxed.LayersTo(_target, _views, _views.Of(node), ManyActs) <= ManyActs || _relaxed.Advance();
}
