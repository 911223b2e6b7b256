using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.States;

/// <summary>Turns conditions and expressions of the model into packed ones.</summary>
internal sealed class Packer
{
    private readonly StateLayout _layout;

    public Packer(StateLayout layout) => _layout = layout;

    public PackedCondition Pack(Condition condition) =>
        new(condition.Disjuncts.Select(Pack).OfType<PackedDisjunct>().ToArray());

    /// <param name="fluent">The fluent that the value is compared with or assigned to; it decides the codes of symbols. -1: a number.</param>
    public PackedExpression Pack(Expression expression, int fluent) => expression switch
    {
        Expression.Constant constant => Constant(fluent < 0 ? NumberCode(constant.Value) : _layout.EncodeTest(fluent, constant.Value)),
        Expression.Read read => new PackedExpression(
            ExpressionKind.Read, 0, PathOf(read.Fluent), read.Fluent.Fluent.Value, default, null, null, null,
            fluent < 0 ? null : _layout.Translation(read.Fluent.Fluent.Value, fluent)),
        Expression.Arithmetic sum => new PackedExpression(
            ExpressionKind.Arithmetic, 0, Array.Empty<int>(), 0, sum.Operator, null, Pack(sum.Left, -1), Pack(sum.Right, -1), null),
        Expression.Choice choice => new PackedExpression(
            ExpressionKind.Choice, 0, Array.Empty<int>(), 0, default, Pack(choice.Condition), Pack(choice.Then, fluent), Pack(choice.Else, fluent), null),
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };

    private static PackedExpression Constant(int code) =>
        new(ExpressionKind.Constant, code, Array.Empty<int>(), 0, default, null, null, null, null);

    private static int[] PathOf(FluentReference reference) => reference.Path.Select(mind => mind.Value).ToArray();

    /// <summary>Null for a disjunct that can never be true.</summary>
    private PackedDisjunct? Pack(Disjunct disjunct)
    {
        var all = disjunct.Literals.Select(Pack).ToArray();
        var words = new SortedDictionary<int, (ulong Mask, ulong Bits)>();
        var others = new List<PackedLiteral>();
        foreach (var literal in all)
        {
            if (literal.Constant == PackedLiteral.Impossible && literal.Relation != Relation.NotEqual)
            {
                return null;
            }

            if (!IsWordTest(literal))
            {
                others.Add(literal);
            }
            else if (!Merge(words, literal))
            {
                return null;
            }
        }

        var tests = words.Select(word => new WordTest(word.Key, word.Value.Mask, word.Value.Bits)).ToArray();
        return new PackedDisjunct(tests, others.ToArray(), all);
    }

    private static bool IsWordTest(PackedLiteral literal) =>
        literal is { Relation: Relation.Equal, Constant: >= 0, Path.Length: 0 };

    /// <summary>False if the word would have to hold two different codes of one fluent.</summary>
    private bool Merge(SortedDictionary<int, (ulong Mask, ulong Bits)> words, PackedLiteral literal)
    {
        int word = _layout.Word(literal.Fluent);
        ulong mask = _layout.Mask(literal.Fluent);
        ulong bits = _layout.Bits(literal.Fluent, literal.Constant);
        words.TryGetValue(word, out var test);
        if ((test.Mask & mask) != 0 && (test.Bits & mask) != bits)
        {
            return false;
        }

        words[word] = (test.Mask | mask, test.Bits | bits);
        return true;
    }

    private PackedLiteral Pack(Literal literal)
    {
        int fluent = literal.Left.Fluent.Value;
        if (literal.Right is Expression.Constant constant)
        {
            int code = _layout.EncodeTest(fluent, constant.Value);
            return new PackedLiteral(
                PathOf(literal.Left), fluent, literal.Relation, code < 0 ? PackedLiteral.Impossible : code, null, literal);
        }

        return new PackedLiteral(
            PathOf(literal.Left), fluent, literal.Relation, PackedLiteral.NoConstant, Pack(literal.Right, fluent), literal);
    }

    private int NumberCode(Value value) =>
        value.IsNumber ? _layout.Numbers.Code(value.AsNumber) : NumberTable.Unknown;
}
