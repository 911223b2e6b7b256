using System;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>The bounds of one character's utility. Only what it can depend on is explored.</summary>
/// <remarks>
/// Never too low: the layered relaxation of hmax [Bonet2001], asked for a value instead of a distance, of which so many acts can only
/// touch some terms. One exploration for each state, remembered for as many acts as were asked for.
/// </remarks>
internal sealed class OwnBounds
{
    private const int Trial = 256;

    private readonly StateSpace _space;
    private readonly int _measure;
    private readonly RelaxedWorld _relaxed;
    private readonly Views _views;
    private readonly DenseMemo _starts = new();
    private readonly RunList _bounds = new();
    private readonly TermBounds _terms;
    private long _asked;
    private long _refused;

    /// <param name="rules">Of the acts that can be planned.</param>
    /// <param name="gains">What these can do for the character.</param>
    public OwnBounds(StateSpace space, int measure, RelaxedRules rules, StepGains gains)
    {
        _space = space;
        _measure = measure;
        var focus = rules.On(new RelaxedAims(Array.Empty<PackedCondition>(), space.Story.Measures[measure]));
        _relaxed = new RelaxedWorld(space.Story, focus);
        _views = new Views(space, focus);
        _terms = new TermBounds(_relaxed, gains);
    }

    public long Bytes => _starts.Bytes + _bounds.Bytes + _views.Bytes;

    public void Forget()
    {
        _starts.Clear();
        _bounds.Clear();
    }

    /// <summary>Whether of those asked about the last act the relaxation has refused at least a third; at first it is taken to.</summary>
    public bool RefusesOften => _asked < Trial || _refused * 3 >= _asked;

    public bool MayExceed(int node, int acts, int utility)
    {
        int bound = Highest(node, acts);
        return bound == Interval.Endless || _space.Improves(utility, bound);
    }

    /// <summary>The same for one act, counted.</summary>
    public bool MayExceedByLast(int node, int utility)
    {
        bool may = MayExceed(node, 1, utility);
        _asked++;
        _refused += may ? 0 : 1;
        return may;
    }

    /// <summary>The code of a bound, or <see cref="Interval.Endless"/>.</summary>
    public int Highest(int node, int acts)
    {
        int view = _views.Of(node);
        if (!_starts.TryGet(view, out int start) || _bounds.Run(start).Length <= acts)
        {
            start = _starts.Set(view, Explore(view, acts));
        }

        return _bounds.Run(start)[acts];
    }

    /// <summary>As many layers as are asked for: most states are only asked for the last act of a plan.</summary>
    private int Explore(int view, int acts)
    {
        int start = _bounds.Count;
        _relaxed.Load(_views, view);
        _bounds.Begin();
        _bounds.Add(Bound(0));
        bool changes = true;
        for (int act = 1; act <= acts; act++)
        {
            changes = changes && _relaxed.Advance();
            _bounds.Add(Bound(act));
        }

        _bounds.End();
        return start;
    }

    private int Bound(int acts)
    {
        int highest = _relaxed.HighestUtility(_measure);
        return highest == Interval.Endless ? highest : _terms.AtMost(highest, acts);
    }
}
