// Short words for conditions and expressions in hand-built stories:
//   at.Is(Value.Symbol(0))   p.Is(true)   n.Is(2)
//   p.In(anna, ben).Is(true) Anna believes that Ben believes p
//   p.Is(true).And(q.Is(false)).Or(n.Test(Relation.Less, m.Read()))

using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Testing;

public static class Terms
{
    public static FluentReference In(this FluentId fluent, params CharacterId[] path) => new(path, fluent);

    public static FluentReference Itself(this FluentId fluent) => new(fluent);

    public static Condition Is(this FluentId fluent, bool value) => fluent.Itself().Is(value);

    public static Condition Is(this FluentId fluent, Number value) => fluent.Itself().Is(Value.Of(value));

    public static Condition Is(this FluentId fluent, Value value) => fluent.Itself().Is(value);

    public static Condition Is(this FluentReference reference, bool value) => reference.Is(Value.Truth(value));

    public static Condition Is(this FluentReference reference, Value value) =>
        reference.Test(Relation.Equal, new Expression.Constant(value));

    public static Condition IsNot(this FluentId fluent, Value value) =>
        fluent.Test(Relation.NotEqual, new Expression.Constant(value));

    public static Condition Test(this FluentId fluent, Relation relation, Expression right) =>
        fluent.Itself().Test(relation, right);

    public static Condition Test(this FluentReference reference, Relation relation, Expression right) =>
        Condition.Of(new Literal(reference, relation, right));

    public static Condition Or(this Condition left, Condition right) => new([.. left.Disjuncts, .. right.Disjuncts]);

    public static Condition And(this Condition left, Condition right) => new(
        left.Disjuncts
            .SelectMany(a => right.Disjuncts.Select(b => new Disjunct([.. a.Literals, .. b.Literals])))
            .ToArray());

    public static Expression Read(this FluentId fluent) => fluent.Itself().Read();

    public static Expression Read(this FluentReference reference) => new Expression.Read(reference);

    public static Expression Plus(this Expression left, Expression right) =>
        new Expression.Arithmetic(ArithmeticOperator.Add, left, right);

    public static Expression Minus(this Expression left, Expression right) =>
        new Expression.Arithmetic(ArithmeticOperator.Subtract, left, right);

    public static Expression Times(this Expression left, Expression right) =>
        new Expression.Arithmetic(ArithmeticOperator.Multiply, left, right);

    public static Expression By(this Expression left, Expression right) =>
        new Expression.Arithmetic(ArithmeticOperator.Divide, left, right);

    public static Expression Constant(Value value) => new Expression.Constant(value);

    public static Expression Constant(Number value) => Expression.Of(value);

    public static Expression Constant(bool value) => new Expression.Constant(Value.Truth(value));

    /// <summary>1 where the condition holds, else 0.</summary>
    public static Expression Satisfied(this Condition condition) =>
        new Expression.Choice(condition, Expression.Of(1), Expression.Of(0));
}
