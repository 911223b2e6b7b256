// What could be true after a number of acts if nothing were ever undone: for each fluent the set of values it may have had. One layer
// is one act of everybody at once, followed by all triggers. The set is never too small, so what is unreachable here is unreachable.
//
//   truths and symbols: a bit per code (code modulo 64)        numbers: an interval, and whether unknown may occur

using System;
using Dramaturg.Model;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>One relaxed exploration; reused for many states. Not for several threads at once.</summary>
internal sealed class RelaxedWorld
{
    private const int TriggerRounds = 3;

    private readonly PackedStory _story;
    private readonly bool[] _isNumber;
    private readonly int[] _codeCounts;
    private readonly ulong[] _codes;
    private readonly Interval[] _intervals;
    private readonly bool[] _unknown;
    private readonly ulong[] _nextCodes;
    private readonly Interval[] _nextIntervals;
    private readonly bool[] _nextUnknown;
    private bool _changed;

    public RelaxedWorld(PackedStory story)
    {
        _story = story;
        int count = story.Layout.FluentCount;
        _isNumber = new bool[count];
        _codeCounts = new int[count];
        for (int fluent = 0; fluent < count; fluent++)
        {
            _isNumber[fluent] = story.Layout.IsNumber(fluent);
            _codeCounts[fluent] = _isNumber[fluent] ? 0 : story.Layout.CodeCount(fluent);
        }

        (_codes, _nextCodes) = (new ulong[count], new ulong[count]);
        (_intervals, _nextIntervals) = (new Interval[count], new Interval[count]);
        (_unknown, _nextUnknown) = (new bool[count], new bool[count]);
    }

    /// <summary>Starts from one state: every fluent has exactly its value.</summary>
    public void Load(ReadOnlySpan<ulong> state)
    {
        for (int fluent = 0; fluent < _codes.Length; fluent++)
        {
            int code = _story.Layout.Get(state, fluent);
            _codes[fluent] = 1UL << (code & 63);
            _unknown[fluent] = _isNumber[fluent] && code == NumberTable.Unknown;
            _intervals[fluent] = Interval.Point(code == NumberTable.Unknown ? _story.Numbers.Zero : code);
        }
    }

    /// <summary>Adds what one more act, of those allowed, and all triggers after it can bring. False if nothing is new.</summary>
    public bool Advance(bool[] allowed)
    {
        _changed = false;
        CopyToNext();
        for (int action = 0; action < allowed.Length; action++)
        {
            if (allowed[action] && MayHold(_story.Actions[action].Precondition))
            {
                Add(_story.Actions[action].Effects, widen: false);
            }
        }

        CopyFromNext();
        bool changed = _changed;
        CloseTriggers();
        return changed;
    }

    /// <summary>The highest value the utility may have; <see cref="Interval.Endless"/> without bound.</summary>
    public int HighestUtility(int character)
    {
        var utility = _story.Utilities[character];
        var sum = Interval.Point(_story.Numbers.Zero);
        for (int i = 0; i < utility.Weights.Length; i++)
        {
            var part = Interval.Compute(
                ArithmeticOperator.Multiply, Interval.Point(utility.Weights[i]), Range(utility.Satisfactions[i]), _story.Numbers);
            sum = Interval.Compute(ArithmeticOperator.Add, sum, part, _story.Numbers);
        }

        return sum.High;
    }

    public bool MayHold(PackedCondition condition)
    {
        foreach (var disjunct in condition.Disjuncts)
        {
            if (MayHold(disjunct))
            {
                return true;
            }
        }

        return false;
    }

    private void CloseTriggers()
    {
        for (int round = 0; _story.Triggers.Length > 0; round++)
        {
            _changed = false;
            CopyToNext();
            foreach (var trigger in _story.Triggers)
            {
                if (MayHold(trigger.Precondition))
                {
                    Add(trigger.Effects, widen: round >= TriggerRounds);
                }
            }

            CopyFromNext();
            if (!_changed)
            {
                return;
            }
        }
    }

    private void CopyToNext()
    {
        Array.Copy(_codes, _nextCodes, _codes.Length);
        Array.Copy(_intervals, _nextIntervals, _codes.Length);
        Array.Copy(_unknown, _nextUnknown, _codes.Length);
    }

    private void CopyFromNext()
    {
        Array.Copy(_nextCodes, _codes, _codes.Length);
        Array.Copy(_nextIntervals, _intervals, _codes.Length);
        Array.Copy(_nextUnknown, _unknown, _codes.Length);
    }

    private void Add(PackedEffects effects, bool widen)
    {
        foreach (var change in effects.Own)
        {
            foreach (var assignment in change.Assignments)
            {
                if (MayHold(assignment.Condition))
                {
                    Add(change.Fluent, assignment.Value, widen);
                }
            }
        }
    }

    private void Add(int fluent, PackedExpression value, bool widen)
    {
        if (_isNumber[fluent])
        {
            AddNumber(fluent, value, widen);
            return;
        }

        ulong codes = _nextCodes[fluent] | CodesOf(value, fluent);
        _changed |= codes != _nextCodes[fluent];
        _nextCodes[fluent] = codes;
    }

    private ulong CodesOf(PackedExpression value, int fluent) => value.Kind switch
    {
        ExpressionKind.Constant => 1UL << (value.Code & 63),
        ExpressionKind.Read when value.Path.Length == 0 && value.Map is null => _codes[value.Fluent],
        ExpressionKind.Choice => CodesOf(value.Left!, fluent) | CodesOf(value.Right!, fluent),
        _ => ulong.MaxValue,
    };

    private void AddNumber(int fluent, PackedExpression value, bool widen)
    {
        if (MayBeUnknown(value) && !_nextUnknown[fluent])
        {
            _nextUnknown[fluent] = true;
            _changed = true;
        }

        if (value.Kind == ExpressionKind.Constant && value.Code == NumberTable.Unknown)
        {
            return;
        }

        var old = _nextIntervals[fluent];
        var joined = old.Join(Saturated(fluent, Range(value)), _story.Numbers);
        if (joined != old)
        {
            _changed = true;
            _nextIntervals[fluent] = widen ? Widened(fluent, old, joined) : joined;
        }
    }

    private Interval Widened(int fluent, Interval old, Interval joined) => Saturated(
        fluent,
        new Interval(joined.Low == old.Low ? old.Low : Interval.Endless, joined.High == old.High ? old.High : Interval.Endless));

    private Interval Saturated(int fluent, Interval interval)
    {
        if (_story.Model.Fluents[fluent].Domain is not Domain.Numbers domain)
        {
            return interval;
        }

        int low = interval.Low == Interval.Endless ? CodeOf(domain.Lowest) : _story.Layout.Saturate(fluent, interval.Low);
        int high = interval.High == Interval.Endless ? CodeOf(domain.Highest) : _story.Layout.Saturate(fluent, interval.High);
        return new Interval(low, high);
    }

    private int CodeOf(Number? bound) => bound is { } number ? _story.Numbers.Code(number) : Interval.Endless;

    private bool MayHold(PackedDisjunct disjunct)
    {
        foreach (var literal in disjunct.All)
        {
            if (!MayHold(literal))
            {
                return false;
            }
        }

        return true;
    }

    private bool MayHold(PackedLiteral literal)
    {
        if (literal.ReadsMinds)
        {
            return true;
        }

        int fluent = literal.Fluent;
        if (_isNumber[fluent])
        {
            return _unknown[fluent] || MayHoldNumber(literal);
        }

        return literal.Constant switch
        {
            PackedLiteral.NoConstant => true,
            PackedLiteral.Impossible => literal.Relation == Relation.NotEqual,
            _ when literal.Relation == Relation.Equal => (_codes[fluent] & (1UL << (literal.Constant & 63))) != 0,
            _ => _codeCounts[fluent] > 64 || (_codes[fluent] & ~(1UL << literal.Constant)) != 0,
        };
    }

    private bool MayHoldNumber(PackedLiteral literal)
    {
        if (literal.Constant == NumberTable.Unknown || literal.Constant == PackedLiteral.Impossible)
        {
            return literal.Relation == Relation.NotEqual;
        }

        if (literal.Right is not null && MayBeUnknown(literal.Right))
        {
            return true;
        }

        var left = _intervals[literal.Fluent];
        var right = literal.Right is null ? Interval.Point(literal.Constant) : Range(literal.Right);
        return literal.Relation switch
        {
            Relation.Equal => !Above(left.Low, right.High) && !Above(right.Low, left.High),
            Relation.NotEqual => !(left.IsPoint && right.IsPoint && left.Low == right.Low),
            Relation.Greater => left.High == Interval.Endless || right.Low == Interval.Endless || _story.Numbers.Compare(left.High, right.Low) > 0,
            Relation.AtLeast => !Above(right.Low, left.High),
            Relation.Less => left.Low == Interval.Endless || right.High == Interval.Endless || _story.Numbers.Compare(left.Low, right.High) < 0,
            _ => !Above(left.Low, right.High),
        };
    }

    private bool Above(int low, int high) =>
        low != Interval.Endless && high != Interval.Endless && _story.Numbers.Compare(low, high) > 0;

    private bool MayBeUnknown(PackedExpression expression) => expression.Kind switch
    {
        ExpressionKind.Constant => expression.Code == NumberTable.Unknown,
        ExpressionKind.Read => expression.Path.Length > 0 || _unknown[expression.Fluent],
        ExpressionKind.Arithmetic => expression.Operator == ArithmeticOperator.Divide
            || MayBeUnknown(expression.Left!) || MayBeUnknown(expression.Right!),
        _ => MayBeUnknown(expression.Left!) || MayBeUnknown(expression.Right!),
    };

    private Interval Range(PackedExpression expression) => expression.Kind switch
    {
        ExpressionKind.Constant => Interval.Point(expression.Code == NumberTable.Unknown ? _story.Numbers.Zero : expression.Code),
        ExpressionKind.Read => RangeOfRead(expression),
        ExpressionKind.Arithmetic => Interval.Compute(
            expression.Operator, Range(expression.Left!), Range(expression.Right!), _story.Numbers),
        _ => RangeOfChoice(expression),
    };

    private Interval RangeOfRead(PackedExpression read) =>
        read.Path.Length == 0 ? _intervals[read.Fluent] : Saturated(read.Fluent, Interval.All);

    private Interval RangeOfChoice(PackedExpression choice)
    {
        if (!MayHold(choice.Condition!))
        {
            return Range(choice.Right!);
        }

        var then = Range(choice.Left!);
        return MustHold(choice.Condition!) ? then : then.Join(Range(choice.Right!), _story.Numbers);
    }

    private bool MustHold(PackedCondition condition)
    {
        foreach (var disjunct in condition.Disjuncts)
        {
            if (Array.TrueForAll(disjunct.All, MustHold))
            {
                return true;
            }
        }

        return false;
    }

    private bool MustHold(PackedLiteral literal)
    {
        if (literal.ReadsMinds || _isNumber[literal.Fluent] || literal.Constant < 0 || _codeCounts[literal.Fluent] > 64)
        {
            return false;
        }

        ulong bit = 1UL << literal.Constant;
        return literal.Relation == Relation.Equal ? _codes[literal.Fluent] == bit : (_codes[literal.Fluent] & bit) == 0;
    }
}
