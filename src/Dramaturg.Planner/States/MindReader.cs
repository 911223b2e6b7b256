using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.States;

/// <summary>How deep a story's conditions look into minds.</summary>
internal static class MindReader
{
    /// <summary>B of docs/semantics.md 1.3: the longest path in anything that minds read; 0 under Sabre's rules.</summary>
    public static int DeepestInMinds(StoryModel model)
    {
        if (model.Options.BeliefRules == BeliefRules.TrackedCopies)
        {
            return 0;
        }

        var conditions = model.Actions.SelectMany(Conditions)
            .Concat(model.Triggers.Select(trigger => trigger.Precondition))
            .Concat(model.Seeing.Select(rule => rule.Condition));
        var effects = model.Actions.SelectMany(action => action.Effects).Concat(model.Triggers.SelectMany(trigger => trigger.Effects));
        return conditions.Select(Depth)
            .Concat(effects.Select(effect => Math.Max(Depth(effect.Condition), Depth(effect.Value))))
            .Concat(model.CharacterConcerns.SelectMany(concerns => concerns).Select(concern => Depth(concern.Satisfaction)))
            .DefaultIfEmpty(0).Max();
    }

    /// <summary>The longest path in beats, endings and the author's concerns, which are read in reality alone; 0 under Sabre's rules.</summary>
    public static int DeepestInReality(StoryModel model) =>
        model.Options.BeliefRules == BeliefRules.TrackedCopies
            ? 0
            : model.Beats.Select(beat => Depth(beat.Condition))
                .Concat(model.Endings.Select(ending => Depth(ending.Condition)))
                .Concat(model.AuthorConcerns.Select(concern => Depth(concern.Satisfaction)))
                .DefaultIfEmpty(0).Max();

    private static IEnumerable<Condition> Conditions(GroundAction action) =>
        action.Observers.Concat(action.Asked.Select(consent => consent.Guard)).Append(action.Precondition);

    private static int Depth(Condition condition) =>
        condition.Disjuncts.SelectMany(disjunct => disjunct.Literals)
            .Select(literal => Math.Max(literal.Left.Path.Count, Depth(literal.Right)))
            .DefaultIfEmpty(0).Max();

    private static int Depth(Expression expression) => expression switch
    {
        Expression.Read read => read.Fluent.Path.Count,
        Expression.Arithmetic sum => Math.Max(Depth(sum.Left), Depth(sum.Right)),
        Expression.Choice choice => Math.Max(Depth(choice.Condition), Math.Max(Depth(choice.Then), Depth(choice.Else))),
        _ => 0,
    };
}
