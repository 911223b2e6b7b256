using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

/// <summary>Which values and utilities can be told without looking into minds, and which acts leave them as they are.</summary>
internal sealed class PlainDependence
{
    private readonly bool[] _isPlainAction;
    private readonly bool[] _isPlainUtility;
    private readonly bool[] _isPlainlyPossible;
    private readonly bool[][] _isIdle;

    public PlainDependence(PlainProgram program)
    {
        bool triggersArePlain = Array.TrueForAll(program.Triggers, trigger => IsPlain(trigger.Precondition) && IsPlain(trigger.Values))
            && Array.TrueForAll(program.Due, due => IsPlain(due.Condition) && IsPlain(due.Values));
        _isPlainAction = Array.ConvertAll(program.Actions, action => triggersArePlain && IsPlain(action.Values));
        _isPlainlyPossible = Array.ConvertAll(program.Actions, action => IsPlain(action.Precondition) && (action.Chance is null || IsPlain(action.Chance)));
        _isPlainUtility = Array.ConvertAll(program.Concerns, concerns => Array.TrueForAll(concerns, concern => IsPlain(concern.Satisfaction)));
        _isIdle = Enumerable.Range(0, program.Author).Select(character => Idle(program, character)).ToArray();
    }

    /// <summary>Whether a character's utility after an action depends on the values before alone.</summary>
    public bool IsPlain(int character, int action) => _isPlainUtility[character] && _isPlainAction[action];

    /// <summary>Whether it depends on values alone that an action can happen.</summary>
    public bool IsPlainlyPossible(int action) => _isPlainlyPossible[action];

    /// <summary>Whether an action, with all triggers that it sets off, leaves everything as it is that a character's utility is told from.</summary>
    public bool IsIdle(int character, int action) => _isIdle[character][action];

    /// <summary>Where time passes no action is.</summary>
    private bool[] Idle(PlainProgram program, int character)
    {
        var deciding = Deciding(program.Model, character);
        return Array.ConvertAll(
            program.Actions,
            action => program.Model.Schedule is null && IsPlain(character, action.Index) && !Array.Exists(action.Values, effect => deciding[effect.Target.Fluent]));
    }

    /// <summary>The fluents that a utility is told from, and those that decide about triggers that change such a fluent.</summary>
    private static bool[] Deciding(StoryModel model, int character)
    {
        bool[] deciding = new bool[model.Fluents.Count];
        bool grows = Mark(deciding, model.CharacterConcerns[character].SelectMany(Readings.Of));
        while (grows)
        {
            grows = false;
            foreach (var trigger in model.Triggers.Where(trigger => trigger.Effects.Any(effect => deciding[effect.Target.Fluent.Value])))
            {
                grows |= Mark(deciding, Readings.Of(trigger.Precondition).Concat(trigger.Effects.SelectMany(Readings.Of)));
            }
        }

        return deciding;
    }

    private static bool Mark(bool[] deciding, IEnumerable<FluentReference> read)
    {
        bool isNew = false;
        foreach (var reference in read)
        {
            isNew |= !deciding[reference.Fluent.Value];
            deciding[reference.Fluent.Value] = true;
        }

        return isNew;
    }

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
