using System.Collections.Generic;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.Heuristics;

namespace Dramaturg.Planner.Search;

/// <summary>Every solution from a node, by length and then by the order of acts: depth first, where no dead end is entered twice.</summary>
internal sealed class SolutionEnumerator
{
    private readonly Teller _teller;
    private readonly Target _target;
    private readonly TargetDistance _distance;
    private readonly SearchBudget _budget;
    private readonly LongIntMap _leads = new();

    public SolutionEnumerator(Teller teller, Target target, TargetDistance distance, SearchBudget budget)
    {
        _teller = teller;
        _target = target;
        _distance = distance;
        _budget = budget;
    }

    /// <summary>All minimal told sequences of at most so many acts that meet the target in their last state and in none before.</summary>
    public IEnumerable<Segment> All(int start, int limit)
    {
        for (int length = 0; length <= limit; length++)
        {
            foreach (var segment in OfLength(start, start, _target.Start(start), length, new List<int>()))
            {
                yield return segment;
            }
        }
    }

    private IEnumerable<Segment> OfLength(int start, int node, int progress, int length, List<int> actions)
    {
        if (length == 0 || _target.IsMet(node, progress))
        {
            if (length == 0 && _target.IsMet(node, progress) && Shadows.Shorter(_teller, start, actions, _target) is null)
            {
                yield return new Segment(actions.ToArray(), node);
            }

            yield break;
        }

        foreach (int action in _teller.Space.Executable(node).ToArray())
        {
            int after = _teller.Space.Successor(node, action);
            int next = _target.Advance(progress, after);
            if ((after == node && next == progress) || !_target.Allows(after) || !Leads(after, next, length - 1) || !_teller.IsTold(node, action))
            {
                continue;
            }

            actions.Add(action);
            foreach (var segment in OfLength(start, after, next, length - 1, actions))
            {
                yield return segment;
            }

            actions.RemoveAt(actions.Count - 1);
        }
    }

    /// <summary>Whether exactly so many told acts lead from a node to a first meeting of the target.</summary>
    private bool Leads(int node, int progress, int length)
    {
        if (_target.IsMet(node, progress))
        {
            return length == 0;
        }

        if (length == 0 || _distance.Of(node) > length)
        {
            return false;
        }

        ulong key = ((ulong)(uint)node << 16) | ((ulong)(uint)progress << 8) | (uint)length;
        if (!_leads.TryGet(key, out int known))
        {
            known = SearchLeads(node, progress, length) ? 1 : 0;
            _leads.Set(key, known);
        }

        return known == 1;
    }

    private bool SearchLeads(int node, int progress, int length)
    {
        _budget.CountExpanded();
        foreach (int action in _teller.Space.Executable(node))
        {
            int after = _teller.Space.Successor(node, action);
            _budget.CountGenerated();
            int next = _target.Advance(progress, after);
            if ((after != node || next != progress) && _target.Allows(after) && Leads(after, next, length - 1) && _teller.IsTold(node, action))
            {
                return true;
            }
        }

        return false;
    }
}
