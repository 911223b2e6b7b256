using System;

namespace Dramaturg.Planner.Validation;

/// <summary>Which values and utilities can be told without looking into minds.</summary>
internal sealed class PlainDependence
{
    private readonly bool[] _isPlainAction;
    private readonly bool[] _isPlainUtility;

    public PlainDependence(PlainProgram program)
    {
        bool triggersArePlain = Array.TrueForAll(program.Triggers, trigger => IsPlain(trigger.Precondition) && IsPlain(trigger.Values))
            && Array.TrueForAll(program.Due, due => IsPlain(due.Condition) && IsPlain(due.Values));
        _isPlainAction = Array.ConvertAll(program.Actions, action => triggersArePlain && IsPlain(action.Values));
        _isPlainUtility = Array.ConvertAll(program.Concerns, concerns => Array.TrueForAll(concerns, concern => IsPlain(concern.Satisfaction)));
    }

    /// <summary>Whether a character's utility after an action depends on the values before alone.</summary>
    public bool IsPlain(int character, int action) => _isPlainUtility[character] && _isPlainAction[action];

    private static bool IsPlain(PlainEffect[] effects) =>
        Array.TrueForAll(effects, effect => IsPlain(effect.Condition) && IsPlain(effect.Value));

    private static bool IsPlain(PlainCondition condition) => Array.TrueForAll(
        condition.Disjuncts,
        disjunct => Array.TrueForAll(disjunct, literal => literal.Left.Path.Length == 0 && IsPlain(literal.Right)));

    private static bool IsPlain(PlainExpression expression) => expression switch
    {
        PlainExpression.Read read => read.Reference.Path.Length == 0,
        PlainExpression.Arithmetic sum => IsPlain(sum.Left) && IsPlain(sum.Right),
        PlainExpression.Choice choice => IsPlain(choice.Condition) && IsPlain(choice.Then) && IsPlain(choice.Else),
        _ => true,
    };
}
