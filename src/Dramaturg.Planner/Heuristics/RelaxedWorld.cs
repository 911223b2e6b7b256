// What could be true after a number of acts if nothing were ever undone: for each fluent the set of values it may have had. One layer
// is one act of everybody at once, followed by all triggers. The set is never too small, so what is unreachable here is unreachable.
//
//   truths and symbols: a bit per code (code modulo 64)        numbers: an interval, and whether unknown may occur

using System;
using System.Collections.Generic;
using Dramaturg.Model;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>One relaxed exploration; reused for many states. Not for several threads at once.</summary>
/// <remarks>
/// Each test is counted down at most once in an exploration, so one costs about as much as reading all conditions once. No allocation in the steady state.
/// </remarks>
internal sealed partial class RelaxedWorld
{
    private const int WideningRound = 3;

    private readonly PackedStory _story;
    private readonly RelaxedFocus _focus;
    private readonly RelaxedRules _rules;
    private readonly bool[] _isNumber;
    private readonly int[] _codeCounts;
    private readonly ulong[] _codes;
    private readonly Interval[] _intervals;
    private readonly Interval[] _layerIntervals;
    private readonly bool[] _unknown;
    private readonly ulong[] _believedCodes;
    private readonly bool[] _follows;
    private readonly int[] _waits;
    private readonly bool[] _isMet;
    private List<int> _readyTriggers = new();
    private readonly List<RelaxedAssignment> _actionChanges = new();
    private readonly List<RelaxedAssignment> _triggerChanges = new();
    private List<int> _readyActions = new();
    private List<int> _firing = new();
    private readonly RelaxedTrace? _trace;
    private bool _changed;
    private bool _widens;
    private int _layerCount;

    /// <param name="trace">Written while the world is explored; null: nobody asks how things came about.</param>
    public RelaxedWorld(PackedStory story, RelaxedFocus focus, RelaxedTrace? trace = null)
    {
        _story = story;
        _focus = focus;
        _rules = focus.Rules;
        _trace = trace;
        int count = story.Layout.FluentCount;
        _isNumber = new bool[count];
        _codeCounts = new int[count];
        for (int fluent = 0; fluent < count; fluent++)
        {
            _isNumber[fluent] = story.Layout.IsNumber(fluent);
            _codeCounts[fluent] = _isNumber[fluent] ? 0 : story.Layout.CodeCount(fluent);
        }

        _codes = new ulong[count];
        _intervals = new Interval[count];
        _layerIntervals = new Interval[count];
        _unknown = new bool[count];
        _believedCodes = new ulong[_rules.Believed.All.Length];
        _follows = new bool[_rules.Believed.All.Length];
        _waits = new int[_rules.Rules.Length];
        _isMet = new bool[focus.NumberTests.Length];
    }

    public NumberTable Numbers => _story.Numbers;

    /// <summary>Starts from one view: every fluent, and every belief that matters, has exactly its value.</summary>
    public void Load(Views views, int view)
    {
        _layerCount = 0;
        _trace?.Begin();
        Reset();
        LoadBeliefs(views, view);
        var state = views.State(view);
        foreach (int fluent in _focus.Fluents)
        {
            int code = _story.Layout.Get(state, fluent);
            _unknown[fluent] = _isNumber[fluent] && code == NumberTable.Unknown;
            _intervals[fluent] = Interval.Point(code == NumberTable.Unknown ? _story.Numbers.Zero : code);
            _codes[fluent] = 0;
            AddCodes(fluent, 1UL << (code & 63), RelaxedTrace.Start);
        }

        MeetNumberTests();
        RunTriggers();
    }

    /// <summary>Explores from a view until a target may be met. The number of layers; more than the limit if it never is.</summary>
    public int LayersTo(Target target, Views views, int view, int limit)
    {
        Load(views, view);
        for (int acts = 0; !target.MayBeMet(this); acts++)
        {
            if (acts == limit || !Advance())
            {
                return limit + 1;
            }
        }

        return _layerCount;
    }

    /// <summary>Adds what one more act and all triggers after it can bring. False if nothing is new.</summary>
    public bool Advance()
    {
        _layerCount++;
        _trace?.BeginLayer();
        _changed = false;
        Array.Copy(_intervals, _layerIntervals, _intervals.Length);
        (_firing, _readyActions) = (_readyActions, _firing);
        _readyActions.Clear();
        FireAll(_firing);

        foreach (var change in _actionChanges)
        {
            Assign(change, _layerIntervals);
        }

        MeetNumberTests();
        bool changed = _changed || _readyActions.Count > 0;
        RunTriggers();
        return changed || _changed;
    }

    /// <summary>The highest value the utility may have; <see cref="Interval.Endless"/> without bound.</summary>
    public int HighestUtility(int measure)
    {
        var utility = _story.Measures[measure];
        var sum = Interval.Point(_story.Numbers.Zero);
        for (int i = 0; i < utility.Weights.Length; i++)
        {
            var satisfaction = Range(utility.Satisfactions[i], _intervals);
            var part = Interval.Compute(ArithmeticOperator.Multiply, Interval.Point(utility.Weights[i]), satisfaction, _story.Numbers);
            sum = Interval.Compute(ArithmeticOperator.Add, sum, part, _story.Numbers);
        }

        return sum.High;
    }

    private void LoadBeliefs(Views views, int view)
    {
        Array.Clear(_believedCodes, 0, _believedCodes.Length);
        for (int place = 0; place < _focus.Believed.Length; place++)
        {
            int believed = _focus.Believed[place];
            int code = views.Code(view, place);
            _follows[believed] = code < 0;
            if (code >= 0)
            {
                AddBelievedCodes(believed, 1UL << (code & 63), RelaxedTrace.Start);
            }
        }
    }

    private void Reset()
    {
        _focus.Waits.CopyTo(_waits, 0);
        Array.Clear(_isMet, 0, _isMet.Length);
        _readyActions.Clear();
        _readyTriggers.Clear();
        _actionChanges.Clear();
        _triggerChanges.Clear();
        foreach (int rule in _focus.Ready)
        {
            MakeReady(rule);
        }
    }

    private void MakeReady(int rule) => (_rules.Rules[rule].IsTrigger ? _readyTriggers : _readyActions).Add(rule);

    private void CountDown(int rule)
    {
        if (--_waits[rule] == 0)
        {
            MakeReady(rule);
        }
    }

    /// <summary>
    /// Fires rules, and those that only waited for one of them, by what was so before: an act's effect does not yet meet the conditions of its others.
    /// </summary>
    private void FireAll(List<int> firing)
    {
        for (int next = 0; next < firing.Count; next++)
        {
            foreach (int follower in _rules.Rules[firing[next]].Followers)
            {
                if (_waits[follower] > 0 && --_waits[follower] == 0)
                {
                    firing.Add(follower);
                }
            }
        }

        foreach (int rule in firing)
        {
            Fire(rule);
        }
    }

    private void Fire(int index)
    {
        var rule = _rules.Rules[index];
        _trace?.Fired(index);
        foreach (var assignment in rule.Assignments)
        {
            if (!_focus.Needs(assignment.Fluent))
            {
                continue;
            }

            if (assignment.IsConstant)
            {
                Assign(assignment, _intervals);
            }
            else
            {
                (rule.IsTrigger ? _triggerChanges : _actionChanges).Add(assignment);
            }
        }

        foreach (var change in rule.Beliefs)
        {
            if (_focus.Needs(_codes.Length + change.Believed))
            {
                Believe(change, index);
            }
        }
    }

    /// <summary>A belief once linked to its fluent takes over all that the fluent may be, now and later.</summary>
    private void Believe(BeliefChange change, int rule)
    {
        if (change.Value is { Kind: ExpressionKind.Constant } constant)
        {
            AddBelievedCodes(change.Believed, 1UL << (constant.Code & 63), rule);
        }
        else if (change.Value is null || IsReadOf(change.Value, _rules.Believed.All[change.Believed].Fluent))
        {
            _follows[change.Believed] = true;
            AddBelievedCodes(change.Believed, _codes[_rules.Believed.All[change.Believed].Fluent], rule);
        }
        else
        {
            AddBelievedCodes(change.Believed, ulong.MaxValue, rule);
        }
    }

    private static bool IsReadOf(PackedExpression value, int fluent) =>
        value.Kind == ExpressionKind.Read && value.Path.Length == 0 && value.Fluent == fluent && value.Map is null;

    private void RunTriggers()
    {
        for (int round = 0; ; round++)
        {
            _widens = round >= WideningRound;
            _changed = false;
            FireTriggers();
            foreach (var change in _triggerChanges)
            {
                Assign(change, _intervals);
            }

            MeetNumberTests();
            if (!_changed && _readyTriggers.Count == 0)
            {
                _widens = false;
                return;
            }
        }
    }

    private void FireTriggers()
    {
        while (_readyTriggers.Count > 0)
        {
            (_firing, _readyTriggers) = (_readyTriggers, _firing);
            _readyTriggers.Clear();
            FireAll(_firing);
        }
    }

    private void MeetNumberTests()
    {
        for (int i = 0; i < _isMet.Length; i++)
        {
            if (!_isMet[i] && MayHold(_focus.NumberTests[i].Literal))
            {
                _isMet[i] = true;
                CountDown(_focus.NumberTests[i].Rule);
            }
        }
    }

    private void Assign(RelaxedAssignment assignment, Interval[] read)
    {
        if (_isNumber[assignment.Fluent])
        {
            AssignNumber(assignment, read);
        }
        else
        {
            AddCodes(assignment.Fluent, CodesOf(assignment.Value), assignment.Rule);
        }
    }

    /// <summary>Widens a fluent's set and counts down the tests that are met for the first time.</summary>
    private void AddCodes(int fluent, ulong codes, int rule)
    {
        ulong old = _codes[fluent];
        if ((codes & ~old) == 0)
        {
            return;
        }

        _codes[fluent] = old | codes;
        _trace?.Added(fluent, codes & ~old, rule);
        Meet(fluent, old, codes);
        foreach (int believed in _rules.Believed.Of[fluent])
        {
            if (_follows[believed])
            {
                AddBelievedCodes(believed, codes, rule);
            }
        }
    }

    private void AddBelievedCodes(int believed, ulong codes, int rule)
    {
        ulong old = _believedCodes[believed];
        if ((codes & ~old) != 0)
        {
            _believedCodes[believed] = old | codes;
            _trace?.Added(_codes.Length + believed, codes & ~old, rule);
            Meet(_codes.Length + believed, old, codes);
        }
    }

    private void Meet(int fluent, ulong old, ulong codes)
    {
        _changed = true;
        foreach (var test in _focus.TestsOf[fluent])
        {
            if ((old & test.Codes) == 0 && (codes & test.Codes) != 0)
            {
                CountDown(test.Rule);
            }
        }
    }
}
