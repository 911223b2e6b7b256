using System;
using Dramaturg.Model;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

// Sets of values: what expressions may be and whether conditions may hold.
internal sealed partial class RelaxedWorld
{
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

    /// <summary>The codes a set may have.</summary>
    public ulong Codes(int set) => set < _codes.Length ? _codes[set] : _believedCodes[set - _codes.Length];

    public bool IsNumber(int fluent) => _isNumber[fluent];

    public Interval Range(PackedExpression number) => Range(number, _intervals);

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

    public bool MayHold(PackedLiteral literal)
    {
        int fluent = literal.Fluent;
        if (literal.ReadsMinds)
        {
            int believed = _rules.Believed.IndexOf(literal);
            return believed < 0 || (_believedCodes[believed] & RelaxedRules.Satisfying(literal, _codeCounts[fluent])) != 0;
        }

        return _isNumber[fluent]
            ? _unknown[fluent] || MayHoldNumber(literal)
            : (_codes[fluent] & RelaxedRules.Satisfying(literal, _codeCounts[fluent])) != 0;
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
        var right = literal.Right is null ? Interval.Point(literal.Constant) : Range(literal.Right, _intervals);
        return literal.Relation switch
        {
            Relation.Equal => !IsAbove(left.Low, right.High) && !IsAbove(right.Low, left.High),
            Relation.NotEqual => !(left.IsPoint && right.IsPoint && left.Low == right.Low),
            Relation.Greater => !IsAtLeast(right.Low, left.High),
            Relation.AtLeast => !IsAbove(right.Low, left.High),
            Relation.Less => !IsAtLeast(left.Low, right.High),
            _ => !IsAbove(left.Low, right.High),
        };
    }

    private bool IsAbove(int low, int high) =>
        low != Interval.Endless && high != Interval.Endless && _story.Numbers.Compare(low, high) > 0;

    private bool IsAtLeast(int low, int high) =>
        low != Interval.Endless && high != Interval.Endless && _story.Numbers.Compare(low, high) >= 0;

    private bool MayBeUnknown(PackedExpression expression) => expression.Kind switch
    {
        ExpressionKind.Constant => expression.Code == NumberTable.Unknown,
        ExpressionKind.Read => expression.Path.Length > 0 || _unknown[expression.Fluent],
        ExpressionKind.Arithmetic => expression.Operator == ArithmeticOperator.Divide
            || MayBeUnknown(expression.Left!) || MayBeUnknown(expression.Right!),
        _ => MayBeUnknown(expression.Left!) || MayBeUnknown(expression.Right!),
    };

    private ulong CodesOf(PackedExpression value) => value.Kind switch
    {
        ExpressionKind.Constant => 1UL << (value.Code & 63),
        ExpressionKind.Read when value.Path.Length == 0 && value.Map is null => _codes[value.Fluent],
        ExpressionKind.Choice => CodesOf(value.Left!) | CodesOf(value.Right!),
        _ => ulong.MaxValue,
    };

    private void AssignNumber(RelaxedAssignment assignment, Interval[] read)
    {
        var (fluent, value, rule) = assignment;
        if (!_unknown[fluent] && MayBeUnknown(value))
        {
            _unknown[fluent] = true;
            _changed = true;
        }

        if (value.Kind == ExpressionKind.Constant && value.Code == NumberTable.Unknown)
        {
            return;
        }

        var old = _intervals[fluent];
        var joined = old.Join(Saturated(fluent, Range(value, read)), _story.Numbers);
        if (joined != old)
        {
            _changed = true;
            _trace?.Moved(fluent, rule);
            _intervals[fluent] = _widens ? Widened(fluent, old, joined) : joined;
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

    private Interval Range(PackedExpression expression, Interval[] read) => expression.Kind switch
    {
        ExpressionKind.Constant => Interval.Point(expression.Code == NumberTable.Unknown ? _story.Numbers.Zero : expression.Code),
        ExpressionKind.Read => expression.Path.Length == 0 ? read[expression.Fluent] : Saturated(expression.Fluent, Interval.All),
        ExpressionKind.Arithmetic => Interval.Compute(
            expression.Operator, Range(expression.Left!, read), Range(expression.Right!, read), _story.Numbers),
        _ => RangeOfChoice(expression, read),
    };

    private Interval RangeOfChoice(PackedExpression choice, Interval[] read)
    {
        if (!MayHold(choice.Condition!))
        {
            return Range(choice.Right!, read);
        }

        var then = Range(choice.Left!, read);
        return MustHold(choice.Condition!) ? then : then.Join(Range(choice.Right!, read), _story.Numbers);
    }

    private bool MustHold(PackedCondition condition)
    {
        foreach (var disjunct in condition.Disjuncts)
        {
            if (MustHold(disjunct))
            {
                return true;
            }
        }

        return false;
    }

    private bool MustHold(PackedDisjunct disjunct)
    {
        foreach (var literal in disjunct.All)
        {
            if (!MustHold(literal))
            {
                return false;
            }
        }

        return true;
    }

    private bool MustHold(PackedLiteral literal) =>
        !literal.ReadsMinds && !_isNumber[literal.Fluent] && literal.Constant >= 0 && _codeCounts[literal.Fluent] <= 64
        && (_codes[literal.Fluent] & ~RelaxedRules.Satisfying(literal, _codeCounts[literal.Fluent])) == 0;
}
