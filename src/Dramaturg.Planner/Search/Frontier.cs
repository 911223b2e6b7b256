// Entries wait by f = acts so far + weighted estimate. In a quick search those that look novel wait in a second list as well, in which cheap reasons come first, and
// the two lists take turns: estimates lead where they can, novelty where they are level. The first list alone holds everything, so nothing is lost.

using System;
using Dramaturg.Planner.Heuristics;

namespace Dramaturg.Planner.Search;

/// <summary>The entries a search has generated and not yet looked at. An entry can come up more than once.</summary>
internal sealed class Frontier
{
    private const int EstimateWeight = 3;

    /// <summary>A longer reason costs several times as much to look for.</summary>
    private const int DelayWeight = 3;

    /// <summary>An act that changes nothing that the target depends on is looked at late: who needs it is seldom.</summary>
    private const int IdleWeight = 3;

    private readonly OpenList _byCost = new();
    private readonly OpenList _byNovelty = new();
    private readonly TargetGuide _guide;
    private readonly Func<int, int> _nodeOf;
    private readonly Novelty? _novelty;
    private bool _isNoveltysTurn;
    private bool _cameByNovelty;
    private int _cost;

    /// <param name="nodeOf">The node of an entry.</param>
    /// <param name="novelty">Null: in order of the bound, for the shortest.</param>
    public Frontier(TargetGuide guide, Func<int, int> nodeOf, Novelty? novelty)
    {
        _guide = guide;
        _nodeOf = nodeOf;
        _novelty = novelty;
    }

    /// <summary>Nothing waits any more.</summary>
    public bool IsEmpty => _byCost.Count == 0;

    /// <param name="idle">How many of the acts changed nothing that the target depends on, as far as the estimate sees.</param>
    /// <param name="isIdle">Whether the last one did not.</param>
    public void Push(int entry, int acts, int idle, bool isIdle)
    {
        int node = _nodeOf(entry);
        int remaining = Remaining(node);
        _byCost.Push(entry, _novelty is null ? acts + remaining : acts + (idle * IdleWeight) + (remaining * EstimateWeight), remaining);
        if (_novelty is not null && !isIdle && _novelty.IsNovel(node, remaining))
        {
            _byNovelty.Push(entry, 0, remaining);
        }
    }

    /// <summary>Puts the entry that came up last back, behind those whose reasons are shorter.</summary>
    public void PushBack(int entry, int delay)
    {
        int remaining = Remaining(_nodeOf(entry));
        if (_cameByNovelty)
        {
            _byNovelty.Push(entry, delay, remaining);
        }
        else
        {
            _byCost.Push(entry, _cost + DelayWeight, remaining);
        }
    }

    /// <summary>The next entry; there is one.</summary>
    public int Pop()
    {
        _isNoveltysTurn = !_isNoveltysTurn;
        _cameByNovelty = true;
        while (_isNoveltysTurn && _byNovelty.Count > 0)
        {
            int entry = _byNovelty.Pop(out _);
            if (_novelty!.IsNovel(_nodeOf(entry), Remaining(_nodeOf(entry))))
            {
                return entry;
            }
        }

        _cameByNovelty = false;
        return _byCost.Pop(out _cost);
    }

    /// <summary>What the node shows is known from now on.</summary>
    public void Closed(int node) => _novelty?.Add(node, Remaining(node));

    private int Remaining(int node) => _novelty is null ? _guide.Distance.Of(node) : _guide.Estimate.Of(node);
}
