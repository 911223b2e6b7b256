// docs/semantics.md 1.1 and 1.4: what values, expressions and conditions say in a state.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Reference;

public sealed partial class ReferenceWorld
{
    public bool Holds(Condition condition, ReferenceState state) =>
        condition.Disjuncts.Any(disjunct => Holds(disjunct, state));

    public bool Holds(Disjunct disjunct, ReferenceState state) =>
        disjunct.Literals.All(literal => Holds(literal, state));

    public bool Holds(Literal literal, ReferenceState state) =>
        Compare(Read(literal.Left, state), literal.Relation, Evaluate(literal.Right, state));

    /// <summary>The fluent in the mind at the end of the path; a path through one's own mind stays in it.</summary>
    public static Value Read(FluentReference reference, ReferenceState state) =>
        state.Believed(reference.Path)[reference.Fluent];

    public Value Evaluate(Expression expression, ReferenceState state) => expression switch
    {
        Expression.Constant constant => constant.Value,
        Expression.Read read => Read(read.Fluent, state),
        Expression.Choice choice => Evaluate(Holds(choice.Condition, state) ? choice.Then : choice.Else, state),
        Expression.Arithmetic sum => Calculate(sum.Operator, Evaluate(sum.Left, state), Evaluate(sum.Right, state)),
        _ => throw new ArgumentException("An expression of a kind this page does not know.", nameof(expression)),
    };

    /// <summary>7.8: somebody who decides in this state.</summary>
    public Decider DeciderIn(ReferenceState state, CharacterId character) =>
        new(character, Model.CharacterConcerns[character.Value].Select(concern => WeightIn(state, concern)).ToArray());

    /// <summary>3: the weighted sum of satisfactions, of what comes if nobody acts any more (7.10); null where one of them, or a weight, is unknown.</summary>
    public Number? Utility(Decider decider, ReferenceState state) =>
        UtilityNow(decider, Idle(state));

    /// <summary>The same of the state as it is.</summary>
    public Number? UtilityNow(Decider decider, ReferenceState state) =>
        Utility(Model.CharacterConcerns[decider.Character.Value].Zip(decider.Weights), state);

    public Number? Utility(CharacterId character, ReferenceState state) => Utility(DeciderIn(state, character), state);

    public Number? AuthorUtility(ReferenceState state) =>
        Utility(Model.AuthorConcerns.Select(concern => (concern, WeightIn(state, concern))), state);

    private Number? WeightIn(ReferenceState state, Concern concern) =>
        concern.GrowingWeight is null ? concern.Weight
        : Evaluate(concern.GrowingWeight, state) is { IsNumber: true } weight ? weight.AsNumber
        : null;

    private Number? Utility(IEnumerable<(Concern Concern, Number? Weight)> parts, ReferenceState state)
    {
        var sum = Number.Zero;
        foreach (var (concern, weight) in parts)
        {
            var satisfaction = Evaluate(concern.Satisfaction, state);
            if (weight is null || !satisfaction.IsNumber)
            {
                return null;
            }

            sum += weight.Value * satisfaction.AsNumber;
        }

        return sum;
    }

    private static bool Compare(Value left, Relation relation, Value right)
    {
        bool areNumbers = left.IsNumber && right.IsNumber;
        bool areUnknown = left.IsUnknown && right.IsUnknown;
        return relation switch
        {
            Relation.Equal => left == right,
            Relation.NotEqual => left != right,
            Relation.Greater => areNumbers && left.AsNumber > right.AsNumber,
            Relation.Less => areNumbers && left.AsNumber < right.AsNumber,
            Relation.AtLeast => areUnknown || (areNumbers && left.AsNumber >= right.AsNumber),
            Relation.AtMost => areUnknown || (areNumbers && left.AsNumber <= right.AsNumber),
            _ => throw new ArgumentOutOfRangeException(nameof(relation)),
        };
    }

    private Value Calculate(ArithmeticOperator @operator, Value left, Value right)
    {
        if (!left.IsNumber || !right.IsNumber)
        {
            return Value.Unknown;
        }

        var (a, b) = (left.AsNumber, right.AsNumber);
        return @operator switch
        {
            ArithmeticOperator.Add => Value.Of(a + b),
            ArithmeticOperator.Subtract => Value.Of(a - b),
            ArithmeticOperator.Multiply => Value.Of(a * b),
            ArithmeticOperator.Divide => Divide(a, b),
            _ => throw new ArgumentOutOfRangeException(nameof(@operator)),
        };
    }

    private Value Divide(Number a, Number b)
    {
        if (a == Number.Zero)
        {
            return Value.Of(Number.Zero);
        }

        if (b != Number.Zero)
        {
            return Value.Of(a / b);
        }

        return TracksCopies ? throw new StoryFaultException("Division by zero.") : Value.Unknown;
    }

    /// <summary>1.1: a bounded number saturates. A value that the domain does not have is not taken.</summary>
    private Value Fit(FluentId fluent, Value value, Value old) => Model.Fluents[fluent.Value].Domain switch
    {
        Domain.Numbers numbers when value.IsNumber => Value.Of(numbers.Saturate(value.AsNumber)),
        Domain.Numbers { AllowsUnknown: false } when value.IsUnknown => old,
        Domain.Symbols { AllowsUnknown: false } when value.IsUnknown => old,
        Domain.Truth when value.IsUnknown => old,
        _ => value,
    };
}
