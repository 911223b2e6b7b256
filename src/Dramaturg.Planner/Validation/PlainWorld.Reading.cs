using System;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

// docs/semantics.md 1.1, 1.4 and the utility of 3.
internal sealed partial class PlainWorld
{
    public bool Holds(PlainCondition condition, PlainState state)
    {
        foreach (var disjunct in condition.Disjuncts)
        {
            if (Holds(disjunct, state))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who decides in a state, by the weights in force there: a character, or the author.</summary>
    public PlainJudge JudgeIn(PlainState state, int whose) => _constantJudges[whose] ?? JudgeByWeightsIn(state, whose);

    private PlainJudge JudgeByWeightsIn(PlainState state, int whose) =>
        _judges.Of(whose, Array.ConvertAll(Program.Concerns[whose], concern => NumberOf(Evaluate(concern.Weight, state))));

    /// <summary>Those whose weights are the same in every state.</summary>
    private PlainJudge?[] ConstantJudges(PlainState any) => Program.Concerns
        .Select((concerns, whose) => Array.TrueForAll(concerns, concern => concern.Weight is PlainExpression.Constant) ? JudgeByWeightsIn(any, whose) : null).ToArray();

    /// <summary>A state's utility to somebody, of what comes if nobody does anything any more, or as it is to the author; null where it is unknown.</summary>
    public Number? Utility(PlainJudge judge, PlainState state)
    {
        state = judge.Character == Program.Author ? state : Idle(state);
        var sum = Number.Zero;
        var concerns = Program.Concerns[judge.Character];
        for (int i = 0; i < concerns.Length; i++)
        {
            if (judge.Weights[i] is not { } weight || NumberOf(Evaluate(concerns[i].Satisfaction, state)) is not { } satisfaction)
            {
                return null;
            }

            sum += weight * satisfaction;
        }

        return sum;
    }

    private Number? NumberOf(int code) => PlainProgram.IsNumber(code) ? Program.NumberOf(code) : null;

    private static int Read(PlainReference reference, PlainState state)
    {
        foreach (int character in reference.Path)
        {
            state = state.Mind(character);
        }

        return state.Values[reference.Fluent];
    }

    private bool Holds(PlainLiteral[] disjunct, PlainState state)
    {
        foreach (var literal in disjunct)
        {
            if (!Holds(literal, state))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(PlainLiteral literal, PlainState state)
    {
        int left = Read(literal.Left, state);
        int right = Evaluate(literal.Right, state);
        return literal.Relation switch
        {
            Relation.Equal => left == right,
            Relation.NotEqual => left != right,
            Relation.Less => AreNumbers(left, right) && Order(left, right) < 0,
            Relation.Greater => AreNumbers(left, right) && Order(left, right) > 0,
            Relation.AtMost => AreNumbers(left, right) ? Order(left, right) <= 0 : left == 0 && right == 0,
            _ => AreNumbers(left, right) ? Order(left, right) >= 0 : left == 0 && right == 0,
        };
    }

    private static bool AreNumbers(int left, int right) => left < 0 && right < 0;

    private int Order(int left, int right) => Program.NumberOf(left).CompareTo(Program.NumberOf(right));

    private int Evaluate(PlainExpression expression, PlainState state) => expression switch
    {
        PlainExpression.Constant constant => constant.Code,
        PlainExpression.Read read => Read(read.Reference, state),
        PlainExpression.Choice choice => Evaluate(Holds(choice.Condition, state) ? choice.Then : choice.Else, state),
        PlainExpression.Arithmetic sum => Calculate(sum.Operator, Evaluate(sum.Left, state), Evaluate(sum.Right, state)),
        _ => throw new InvalidOperationException(),
    };

    private int Calculate(ArithmeticOperator @operator, int left, int right)
    {
        if (!AreNumbers(left, right))
        {
            return 0;
        }

        var (a, b) = (Program.NumberOf(left), Program.NumberOf(right));
        return @operator switch
        {
            ArithmeticOperator.Add => Program.CodeOf(a + b),
            ArithmeticOperator.Subtract => Program.CodeOf(a - b),
            ArithmeticOperator.Multiply => Program.CodeOf(a * b),
            _ => Divide(a, b),
        };
    }

    private int Divide(Number a, Number b)
    {
        if (a == Number.Zero)
        {
            return Program.CodeOf(Number.Zero);
        }

        if (b != Number.Zero)
        {
            return Program.CodeOf(a / b);
        }

        return _tracksCopies ? throw new PlainFaultException("something is divided by zero") : 0;
    }

    /// <summary>1.1: a number saturates; a fluent that is never unknown keeps its value instead.</summary>
    private int Fit(int fluent, int code, int old)
    {
        switch (_domains[fluent])
        {
            case Domain.Numbers numbers when PlainProgram.IsNumber(code):
                return Saturate(numbers, code);
            case Domain.Numbers { AllowsUnknown: false } or Domain.Symbols { AllowsUnknown: false } or Domain.Truth when code == 0:
                return old;
            default:
                return code;
        }
    }

    private int Saturate(Domain.Numbers numbers, int code)
    {
        if (numbers.Lowest is null && numbers.Highest is null)
        {
            return code;
        }

        return Program.CodeOf(numbers.Saturate(Program.NumberOf(code)));
    }
}
