using System;
using System.Collections.Generic;

namespace Dramaturg.Planner.Search;

/// <summary>Proves that no told acts, however many and however needless, lead through the beats to the ending.</summary>
/// <remarks>
/// Beside a search for chains of minimal segments, of which there may be very many between few states: here a state with the same beats passed is
/// looked at once.
/// </remarks>
internal sealed class BeatReach
{
    private readonly Teller _teller;
    private readonly BeatPlan _plan;
    private readonly SearchBudget _budget;
    private readonly Func<int, ulong, Target> _targetOf;
    private readonly HashSet<(int Node, ulong Passed)> _seen = new();
    private readonly Queue<(int Node, ulong Passed)> _open = new();

    /// <param name="targetOf">The target of a beat, or of the ending, with these beats passed.</param>
    public BeatReach(Teller teller, BeatPlan plan, SearchBudget budget, Func<int, ulong, Target> targetOf)
    {
        _teller = teller;
        _plan = plan;
        _budget = budget;
        _targetOf = targetOf;
    }

    /// <summary>False if the ending is reached, or if there are more states than so many.</summary>
    public bool IsOutOfReach(int node, ulong passed, int most)
    {
        _seen.Clear();
        _open.Clear();
        Add(node, passed);
        while (_open.Count > 0)
        {
            var (next, passedThere) = _open.Dequeue();
            if (_seen.Count > most || Ends(next, passedThere))
            {
                return false;
            }

            AddSuccessors(next, passedThere);
        }

        return true;
    }

    /// <summary>Passes what can be passed; whether that is the ending.</summary>
    private bool Ends(int node, ulong passed)
    {
        foreach (int beat in _plan.Next(passed))
        {
            if (_targetOf(beat, passed).IsMet(node, 0))
            {
                if (beat == BeatPlan.Ending)
                {
                    return true;
                }

                Add(node, passed | (1UL << beat));
            }
        }

        return false;
    }

    private void AddSuccessors(int node, ulong passed)
    {
        _budget.CountExpanded();
        var target = _targetOf(BeatPlan.Ending, passed);
        foreach (int action in _teller.Space.Executable(node))
        {
            if (_teller.IsTold(node, action)
                && _teller.Space.Successor(node, action) is var after && target.Allows(after))
            {
                Add(after, passed);
            }
        }
    }

    private void Add(int node, ulong passed)
    {
        if (_seen.Add((node, passed)))
        {
            _open.Enqueue((node, passed));
        }
    }
}
