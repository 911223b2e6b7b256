using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.States;

/// <summary>What the conditions and values of a story read: fluents, in reality or in what somebody believes.</summary>
internal static class ModelReads
{
    /// <summary>Everything that minds read: whatever acts, triggers, seeing and the people's concerns look at.</summary>
    public static IEnumerable<FluentReference> InMinds(StoryModel model) =>
        model.Actions.SelectMany(In)
            .Concat(model.Triggers.SelectMany(trigger => In(trigger.Precondition).Concat(trigger.Effects.SelectMany(In))))
            .Concat(model.Seeing.SelectMany(rule => In(rule.Condition)))
            .Concat(model.CharacterConcerns.SelectMany(concerns => concerns).SelectMany(concern => In(concern.Satisfaction)));

    /// <summary>What beats, endings and the author's concerns look at, which are read in reality alone.</summary>
    public static IEnumerable<FluentReference> InReality(StoryModel model) =>
        model.Beats.SelectMany(beat => In(beat.Condition))
            .Concat(model.Endings.SelectMany(ending => In(ending.Condition)))
            .Concat(model.AuthorConcerns.SelectMany(concern => In(concern.Satisfaction)));

    public static IEnumerable<FluentReference> In(Condition condition) =>
        condition.Disjuncts.SelectMany(disjunct => disjunct.Literals).SelectMany(literal => In(literal.Right).Prepend(literal.Left));

    public static IEnumerable<FluentReference> In(Expression expression) => expression switch
    {
        Expression.Read read => new[] { read.Fluent },
        Expression.Arithmetic sum => In(sum.Left).Concat(In(sum.Right)),
        Expression.Choice choice => In(choice.Condition).Concat(In(choice.Then)).Concat(In(choice.Else)),
        _ => Enumerable.Empty<FluentReference>(),
    };

    /// <summary>What decides about an effect; its target is written, not read.</summary>
    public static IEnumerable<FluentReference> In(Effect effect) => In(effect.Condition).Concat(In(effect.Value));

    private static IEnumerable<FluentReference> In(GroundAction action) =>
        action.Observers.Concat(action.Asked.Select(consent => consent.Guard)).Append(action.Precondition).SelectMany(In)
            .Concat(action.Effects.SelectMany(In));
}
