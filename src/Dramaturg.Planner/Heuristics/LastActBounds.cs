// With one act left, relaxing anything costs more than looking: the acts that can change the utility are few, and what they do to values is known from the
// leaf with the same state. So this bound is exact but for who would do it. A node after whose bound the search goes on finds those values made already.

using System;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>How high a utility is at most after one act or none, whoever would do it.</summary>
internal sealed class LastActBounds
{
    private const int NoBound = -1;

    private readonly StateSpace _space;
    private readonly PlanSteps _steps;
    private readonly bool[] _isOfValues;
    private readonly LongIntMap _known = new(10);

    public LastActBounds(StateSpace space, PlanSteps steps)
    {
        _space = space;
        _steps = steps;
        _isOfValues = Array.ConvertAll(space.Story.Actions, IsOfValues);
    }

    public long Bytes => _known.Bytes;

    public void Forget() => _known.Clear();

    /// <summary>The code of the utility, unknown if none is known; false where it depends on more than the values of the node.</summary>
    public bool TryGet(int node, int measure, out int highest)
    {
        highest = NoBound;
        if (_space.Story.Measures[measure].ReadsMinds || _space.Story.Schedule is not null)
        {
            return false;
        }

        int leaf = _space.LeafOf(node);
        ulong key = ((ulong)(uint)leaf << Measures.Bits) | (uint)measure;
        if (!_known.TryGet(key, out highest))
        {
            highest = Find(leaf, measure);
            _known.Set(key, highest);
        }

        return highest != NoBound;
    }

    private int Find(int leaf, int measure)
    {
        int highest = _space.UtilityNow(leaf, measure);
        foreach (int action in _steps.Of(leaf, measure, 1))
        {
            if (!MayHappen(leaf, action))
            {
                continue;
            }

            if (!_isOfValues[action])
            {
                return NoBound;
            }

            int after = _space.UtilityNow(_space.Preview(leaf, action), measure);
            highest = highest == NumberTable.Unknown || _space.Improves(highest, after) ? after : highest;
        }

        return highest;
    }

    /// <summary>Whether an act can happen as far as values say: what people think is taken to be as it has to be.</summary>
    private bool MayHappen(int leaf, int action) => _space.Story.CanBePlanned[action]
        && (_isOfValues[action] ? _space.IsExecutable(leaf, action) : _space.MayHold(_space.Story.Actions[action].Precondition, leaf));

    /// <summary>Whether values alone say if an act can happen, and to what it leads.</summary>
    private bool IsOfValues(PackedAction action) => _space.IsPlain(action.Index) && !action.Precondition.ReadsMinds
        && Array.TrueForAll(action.Outcomes, outcome => _space.Story.Actions[outcome].Chance is not { ReadsMinds: true });
}
