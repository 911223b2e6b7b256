using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Model;

/// <summary>What something asks of a fluent: whether it has one value, or which it has.</summary>
/// <param name="Is">Whether it is this value or another; null: which it is.</param>
public readonly record struct ValueTest(FluentReference Fluent, Value? Is)
{
    /// <summary>Who is asked and who observes included, effects not.</summary>
    public static IEnumerable<ValueTest> Of(GroundAction action) =>
        action.Asked.Select(consent => consent.Guard).Concat(action.Observers).Prepend(action.Precondition).SelectMany(Of)
            .Concat(action.Outcome?.Chance is { } chance ? Of(chance) : Enumerable.Empty<ValueTest>());

    /// <summary>What decides about an effect. An effect that hands on what is so of the same fluent in another mind asks nothing of it.</summary>
    public static IEnumerable<ValueTest> Of(Effect effect) =>
        Of(effect.Condition).Concat(effect.Value is Expression.Read same && same.Fluent.Fluent == effect.Target.Fluent ? Enumerable.Empty<ValueTest>() : Of(effect.Value));

    public static IEnumerable<ValueTest> Of(Concern concern) =>
        Of(concern.Satisfaction).Concat(concern.GrowingWeight is { } weight ? Of(weight) : Enumerable.Empty<ValueTest>());

    public static IEnumerable<ValueTest> Of(Condition condition) => condition.Disjuncts.SelectMany(disjunct => disjunct.Literals).SelectMany(Of);

    public static IEnumerable<ValueTest> Of(Expression expression) => expression switch
    {
        Expression.Read read => new[] { new ValueTest(read.Fluent, null) },
        Expression.Arithmetic sum => Of(sum.Left).Concat(Of(sum.Right)),
        Expression.Choice choice => Of(choice.Condition).Concat(Of(choice.Then)).Concat(Of(choice.Else)),
        _ => Enumerable.Empty<ValueTest>(),
    };

    private static IEnumerable<ValueTest> Of(Literal literal) =>
        literal.Relation is Relation.Equal or Relation.NotEqual && literal.Right is Expression.Constant constant
            ? new[] { new ValueTest(literal.Left, constant.Value) }
            : Of(literal.Right).Prepend(new ValueTest(literal.Left, null));
}
