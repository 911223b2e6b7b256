// A relaxed plan [Hoffmann2001]: from what is asked for backwards, the rule that first made each test true, and what that rule needed in turn.
// A rule counts once, as nothing is undone; a number that has to be moved several times counts each move. Triggers and assignments are free.

using System;
using System.Collections.Generic;
using Dramaturg.Model;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>Collects what some conditions need in an explored world. Reused for many worlds.</summary>
/// <remarks>Not admissible: the count can be higher than the fewest acts, and can be lower than acts that undo each other would need.</remarks>
internal sealed class RelaxedPlan
{
    private readonly RelaxedWorld _world;
    private readonly RelaxedRules _rules;
    private readonly RelaxedTrace _trace;
    private readonly int[] _needed;
    private readonly HashSet<int> _moves = new();
    private readonly List<Term> _terms = new();
    private int _plan;

    public RelaxedPlan(RelaxedWorld world, RelaxedRules rules, RelaxedTrace trace)
    {
        _world = world;
        _rules = rules;
        _trace = trace;
        _needed = new int[rules.Rules.Length];
    }

    /// <summary>How many acts are needed so far.</summary>
    public int Length { get; private set; }

    public void Begin()
    {
        _plan++;
        Length = 0;
        _moves.Clear();
    }

    /// <summary>The disjunct that came about first; nothing if none may hold.</summary>
    public void Need(PackedCondition condition)
    {
        RelaxedTest[]? best = null;
        foreach (var disjunct in condition.Disjuncts)
        {
            if (Array.TrueForAll(disjunct.All, _world.MayHold) && _rules.Tests(disjunct) is var tests && (best is null || Cost(tests) < Cost(best)))
            {
                best = tests;
            }
        }

        Need(best ?? Array.Empty<RelaxedTest>());
    }

    /// <summary>A utility of at least so much: the concerns that came about first, as many as it takes.</summary>
    public void NeedUtility(PackedUtility utility, int bar)
    {
        _terms.Clear();
        for (int i = 0; i < utility.Weights.Length; i++)
        {
            AddTerms(utility.Satisfactions[i], utility.Weights[i]);
        }

        int surplus = Surplus(bar);
        _terms.Sort((a, b) => b.Cost.CompareTo(a.Cost));
        foreach (var term in _terms)
        {
            surplus = Spare(term, surplus);
        }
    }

    /// <summary>Does without a term while the rest is enough; what is left of the surplus.</summary>
    private int Spare(Term term, int surplus)
    {
        var numbers = _world.Numbers;
        if (surplus != NumberTable.Unknown && term.Low != Interval.Endless && term.High != Interval.Endless)
        {
            int rest = numbers.Compute(ArithmeticOperator.Subtract, surplus, numbers.Compute(ArithmeticOperator.Subtract, term.High, term.Low));
            if (numbers.Compare(rest, numbers.Zero) >= 0)
            {
                return rest;
            }
        }

        NeedExtreme(term.Value, term.WantsHigh);
        return surplus;
    }

    private int Surplus(int bar)
    {
        var numbers = _world.Numbers;
        int sum = numbers.Zero;
        foreach (var term in _terms)
        {
            sum = term.High == Interval.Endless ? NumberTable.Unknown : numbers.Compute(ArithmeticOperator.Add, sum, term.High);
        }

        return numbers.Compute(ArithmeticOperator.Subtract, sum, bar);
    }

    private void AddTerms(PackedExpression value, int weight)
    {
        if (value is { Kind: ExpressionKind.Arithmetic, Operator: ArithmeticOperator.Add })
        {
            AddTerms(value.Left!, weight);
            AddTerms(value.Right!, weight);
            return;
        }

        var numbers = _world.Numbers;
        bool isHigh = numbers[weight].Sign >= 0;
        var range = Interval.Compute(ArithmeticOperator.Multiply, Interval.Point(weight), _world.Range(value), numbers);
        _terms.Add(new Term(value, isHigh, range.Low, range.High, CostOfExtreme(value, isHigh)));
    }

    private void Need(RelaxedTest[] tests)
    {
        foreach (var test in tests)
        {
            if (test.Set != RelaxedTest.Number)
            {
                NeedRule(FirstRule(test));
            }
            else
            {
                NeedNumber(test.Literal.Fluent);
                NeedNumbers(test.Literal.Right);
            }
        }
    }

    private void NeedRule(int index)
    {
        if (index == RelaxedTrace.Start || _needed[index] == _plan)
        {
            return;
        }

        _needed[index] = _plan;
        var rule = _rules.Rules[index];
        Length += rule.IsAct ? 1 : 0;
        Need(rule.Tests);
        foreach (var group in rule.Groups)
        {
            NeedOneOf(group, index);
        }
    }

    /// <summary>An effect whose condition was met only after its act takes the act once more.</summary>
    private void NeedOneOf(int[] group, int waiting)
    {
        int earliest = Earliest(group);
        NeedRule(earliest);
        Length += _rules.Rules[earliest].IsAct && _trace.LayerOf(waiting) > _trace.LayerOf(earliest) ? 1 : 0;
    }

    /// <summary>Every move of a number so far; the second of the same rule is one more act.</summary>
    private void NeedNumber(int fluent)
    {
        for (int move = _trace.LastMove(fluent); move != NumberMove.None && _moves.Add(move); move = _trace.Moves[move].Before)
        {
            int rule = _trace.Moves[move].Rule;
            Length += rule != RelaxedTrace.Start && _needed[rule] == _plan && !_rules.Rules[rule].IsTrigger ? 1 : 0;
            NeedRule(rule);
        }
    }

    private void NeedNumbers(PackedExpression? value)
    {
        if (value is null)
        {
            return;
        }

        if (value is { Kind: ExpressionKind.Read, Path.Length: 0 } && _world.IsNumber(value.Fluent))
        {
            NeedNumber(value.Fluent);
        }

        NeedNumbers(value.Left);
        NeedNumbers(value.Right);
    }

    /// <summary>What makes an expression as high, or as low, as it may be.</summary>
    private void NeedExtreme(PackedExpression value, bool isHigh)
    {
        switch (value.Kind)
        {
            case ExpressionKind.Choice when TakesFirst(value, isHigh):
                Need(value.Condition!);
                NeedExtreme(value.Left!, isHigh);
                break;
            case ExpressionKind.Choice:
                NeedExtreme(value.Right!, isHigh);
                break;
            case ExpressionKind.Arithmetic:
                NeedExtreme(value.Left!, isHigh);
                NeedExtreme(value.Right!, isHigh == (value.Operator != ArithmeticOperator.Subtract));
                break;
            default:
                NeedNumbers(value);
                break;
        }
    }

    private bool TakesFirst(PackedExpression choice, bool isHigh)
    {
        if (!_world.MayHold(choice.Condition!))
        {
            return false;
        }

        var first = _world.Range(choice.Left!);
        var second = _world.Range(choice.Right!);
        return isHigh ? IsAbove(first.High, second.High) : !IsAbove(first.Low, second.Low);
    }

    private bool IsAbove(int a, int b) => a == Interval.Endless || (b != Interval.Endless && _world.Numbers.Compare(a, b) > 0);

    private int CostOfExtreme(PackedExpression value, bool isHigh) => value.Kind switch
    {
        ExpressionKind.Choice when TakesFirst(value, isHigh) => Cost(value.Condition!) + CostOfExtreme(value.Left!, isHigh),
        ExpressionKind.Choice => CostOfExtreme(value.Right!, isHigh),
        ExpressionKind.Arithmetic => CostOfExtreme(value.Left!, isHigh) + CostOfExtreme(value.Right!, isHigh),
        ExpressionKind.Read => _trace.Layer,
        _ => 0,
    };

    private int Cost(PackedCondition condition)
    {
        int cost = int.MaxValue;
        foreach (var disjunct in condition.Disjuncts)
        {
            cost = Array.TrueForAll(disjunct.All, _world.MayHold) ? Math.Min(cost, Cost(_rules.Tests(disjunct))) : cost;
        }

        return cost == int.MaxValue ? 0 : cost;
    }

    /// <summary>How late the tests were met, added up.</summary>
    private int Cost(RelaxedTest[] tests)
    {
        int cost = 0;
        foreach (var test in tests)
        {
            cost += test.Set == RelaxedTest.Number ? _trace.Layer : _trace.LayerOf(FirstRule(test));
        }

        return cost;
    }

    private int FirstRule(RelaxedTest test)
    {
        ulong codes = _world.Codes(test.Set) & test.Codes;
        int first = RelaxedTrace.Start;
        int layer = int.MaxValue;
        for (int code = 0; codes != 0; code++, codes >>= 1)
        {
            if ((codes & 1) != 0 && _trace.LayerOf(_trace.FirstRule(test.Set, code)) < layer)
            {
                first = _trace.FirstRule(test.Set, code);
                layer = _trace.LayerOf(first);
            }
        }

        return first;
    }

    private int Earliest(int[] rules)
    {
        int earliest = rules[0];
        foreach (int rule in rules)
        {
            earliest = _trace.LayerOf(rule) < _trace.LayerOf(earliest) ? rule : earliest;
        }

        return earliest;
    }

    /// <summary>A part of a sum and how late it came about.</summary>
    private readonly record struct Term(PackedExpression Value, bool WantsHigh, int Low, int High, int Cost);
}
