using Dramaturg.Planner.Collections;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>How many acts at least lie between a state and a target: hmax [Bonet2001], by layers.</summary>
/// <remarks>
/// Admissible and consistent; ignores what people believe and want. Remembered by state. Acts of nobody count like all others.
/// </remarks>
internal sealed class TargetDistance
{
    private readonly StateSpace _space;
    private readonly RelaxedWorld _relaxed;
    private readonly Target _target;
    private readonly DenseMemo _distances = new();
    private readonly int _limit;

    public TargetDistance(StateSpace space, RelaxedWorld relaxed, Target target, int limit)
    {
        _space = space;
        _relaxed = relaxed;
        _target = target;
        _limit = limit;
    }

    /// <summary>More than the limit: out of reach.</summary>
    public int Of(int node)
    {
        int state = _space.StateOf(node);
        return _distances.TryGet(state, out int distance) ? distance : _distances.Set(state, Explore(state));
    }

    private int Explore(int state)
    {
        _relaxed.Load(_space.State(state));
        for (int acts = 0; acts <= _limit; acts++)
        {
            if (_target.MayBeMet(_relaxed))
            {
                return acts;
            }

            if (acts == _limit || !_relaxed.Advance())
            {
                break;
            }
        }

        return _limit + 1;
    }
}
