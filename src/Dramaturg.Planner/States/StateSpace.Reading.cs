using System;
using System.Collections.Generic;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;

namespace Dramaturg.Planner.States;

// Conditions, expressions and utilities read in a node.
internal sealed partial class StateSpace
{
    private readonly List<DenseMemo> _utilities = new();

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

    /// <summary>Whether a condition would hold if everybody thought what it asks for.</summary>
    public bool MayHold(PackedCondition condition, int node)
    {
        foreach (var disjunct in condition.Disjuncts)
        {
            if (MayHold(disjunct, node))
            {
                return true;
            }
        }

        return false;
    }

    private bool MayHold(PackedDisjunct disjunct, int node)
    {
        if (!HoldsWords(disjunct.Words, Values(node)))
        {
            return false;
        }

        foreach (var literal in disjunct.Others)
        {
            if (!literal.ReadsMinds && !Holds(literal, node))
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

    /// <summary>
    /// The code of a utility by a measure: a character's number, <see cref="PackedStory.Author"/>, or one with frozen weights. What somebody wants is compared
    /// where everything has come that comes of itself (docs/semantics.md 7.10), which in a story without time is the node itself.
    /// </summary>
    public int Utility(int node, int measure) => UtilityNow(measure == Story.Author ? node : Idle(node), measure);

    /// <summary>The same of the node as it is. Remembered.</summary>
    public int UtilityNow(int node, int measure)
    {
        var utility = Story.Measures[measure];
        int key = utility.ReadsMinds ? node : StateOf(node);
        var known = UtilitiesBy(measure);
        return known.TryGet(key, out int code) ? code : known.Set(key, Sum(utility, node));
    }

    /// <summary>The measure by which a character decides in a believed state: with the weights in force there.</summary>
    public int MeasureOf(int character, int believed)
    {
        if (Story.Utilities[character].GrowingWeights is not { } weights)
        {
            return character;
        }

        int[] inForce = new int[weights.Length];
        for (int i = 0; i < inForce.Length; i++)
        {
            inForce[i] = Evaluate(weights[i], believed);
        }

        return Story.Measures.Of(character, inForce);
    }

    private DenseMemo UtilitiesBy(int measure)
    {
        while (_utilities.Count <= measure)
        {
            _utilities.Add(new DenseMemo());
        }

        return _utilities[measure];
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
                ArithmeticOperator.Multiply, Weight(utility, i, node), Evaluate(utility.Satisfactions[i], node));
            sum = Story.Numbers.Compute(ArithmeticOperator.Add, sum, part);
        }

        return sum;
    }

    private int Weight(PackedUtility utility, int concern, int node) =>
        utility.GrowingWeights is { } weights ? Evaluate(weights[concern], node) : utility.Weights[concern];
}
