using System;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;

namespace Dramaturg.Planner.States;

// Conditions, expressions and utilities read in a node.
internal sealed partial class StateSpace
{
    private readonly DenseMemo[] _utilities;

    public bool Holds(PackedCondition condition, int node)
    {
        foreach (var disjunct in condition.Disjuncts)
        {
            if (Holds(disjunct, node))
            {
                return true;
            }
        }

        return false;
    }

    public bool Holds(PackedDisjunct disjunct, int node)
    {
        if (!HoldsWords(disjunct.Words, Values(node)))
        {
            return false;
        }

        foreach (var literal in disjunct.Others)
        {
            if (!Holds(literal, node))
            {
                return false;
            }
        }

        return true;
    }

    public bool Holds(PackedLiteral literal, int node)
    {
        int left = Get(Walk(node, literal.Path), literal.Fluent);
        int right = literal.Constant == PackedLiteral.NoConstant ? Evaluate(literal.Right!, node) : literal.Constant;
        return Compare(literal.Relation, literal.Fluent, left, right);
    }

    /// <summary>The code of a value: in the codes of the fluent it is for.</summary>
    public int Evaluate(PackedExpression expression, int node) => expression.Kind switch
    {
        ExpressionKind.Constant => expression.Code,
        ExpressionKind.Read => Translate(expression.Map, Get(Walk(node, expression.Path), expression.Fluent)),
        ExpressionKind.Arithmetic => Story.Numbers.Compute(
            expression.Operator, Evaluate(expression.Left!, node), Evaluate(expression.Right!, node)),
        _ => Evaluate(Holds(expression.Condition!, node) ? expression.Left! : expression.Right!, node),
    };

    /// <summary>The code of a character's utility, or with <see cref="PackedStory.Author"/> the author's. Remembered.</summary>
    public int Utility(int node, int character)
    {
        var utility = Story.Utilities[character];
        int key = utility.ReadsMinds ? node : StateOf(node);
        return _utilities[character].TryGet(key, out int code) ? code : _utilities[character].Set(key, Sum(utility, node));
    }

    /// <summary>Orders utilities; unknown lies below every number and equals only itself.</summary>
    public int CompareUtility(int a, int b) => (a, b) switch
    {
        _ when a == b => 0,
        (NumberTable.Unknown, _) => -1,
        (_, NumberTable.Unknown) => 1,
        _ => Story.Numbers.Compare(a, b),
    };

    /// <summary>Whether b is a gain over a: both are known and b is more.</summary>
    public bool Improves(int before, int after) =>
        before != after && before != NumberTable.Unknown && after != NumberTable.Unknown
        && Story.Numbers.Compare(after, before) > 0;

    private static bool HoldsWords(WordTest[] tests, ReadOnlySpan<ulong> values)
    {
        foreach (var test in tests)
        {
            if ((values[test.Word] & test.Mask) != test.Bits)
            {
                return false;
            }
        }

        return true;
    }

    private static int Translate(int[]? map, int code) => map is null ? code : map[code];

    private int Walk(int node, int[] path)
    {
        foreach (int mind in path)
        {
            node = Mind(node, mind);
        }

        return node;
    }

    private bool Compare(Relation relation, int fluent, int left, int right)
    {
        if (relation <= Relation.NotEqual || right == PackedLiteral.Impossible)
        {
            return left == right == (relation == Relation.Equal);
        }

        if (left == NumberTable.Unknown || right == NumberTable.Unknown)
        {
            return left == right && relation is Relation.AtLeast or Relation.AtMost;
        }

        int order = Story.Numbers.Compare(left, right);
        return relation switch
        {
            Relation.Greater => order > 0,
            Relation.AtLeast => order >= 0,
            Relation.Less => order < 0,
            _ => order <= 0,
        };
    }

    private int Sum(PackedUtility utility, int node)
    {
        int sum = Story.Numbers.Zero;
        for (int i = 0; i < utility.Weights.Length; i++)
        {
            int part = Story.Numbers.Compute(
                ArithmeticOperator.Multiply, utility.Weights[i], Evaluate(utility.Satisfactions[i], node));
            sum = Story.Numbers.Compute(ArithmeticOperator.Add, sum, part);
        }

        return sum;
    }
}
