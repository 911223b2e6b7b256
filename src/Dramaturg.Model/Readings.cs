using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Model;

/// <summary>Which fluents, and of whose minds, something looks at.</summary>
public static class Readings
{
    /// <summary>Everything that minds look at: in acts, triggers, seeing and what people want.</summary>
    public static IEnumerable<FluentReference> InMinds(StoryModel model) => InMinds(model, model.Actions);

    /// <summary>The same where only some acts can happen.</summary>
    public static IEnumerable<FluentReference> InMinds(StoryModel model, IEnumerable<GroundAction> acts) =>
        acts.SelectMany(OfAll)
            .Concat(model.Triggers.SelectMany(trigger => Of(trigger.Precondition).Concat(trigger.Effects.SelectMany(Of))))
            .Concat(model.Seeing.SelectMany(rule => Of(rule.Condition)))
            .Concat(model.Schedule?.Events.SelectMany(Of) ?? Enumerable.Empty<FluentReference>())
            .Concat(model.CharacterConcerns.SelectMany(concerns => concerns).SelectMany(Of));

    /// <summary>What beats, endings and the author's concerns look at, which are read in reality alone.</summary>
    public static IEnumerable<FluentReference> InReality(StoryModel model) =>
        model.Beats.SelectMany(beat => Of(beat.Condition))
            .Concat(model.Endings.SelectMany(ending => Of(ending.Condition)))
            .Concat(model.AuthorConcerns.SelectMany(concern => Of(concern.Satisfaction)));

    /// <summary>Everything read by the condition of an action, by its chance and by what it changes, each once, in order.</summary>
    public static IEnumerable<FluentReference> Of(GroundAction action) =>
        Of(action.Precondition).Concat(OfChance(action)).Concat(action.Effects.SelectMany(Of)).Distinct();

    /// <summary>What the number of an outcome looks at.</summary>
    public static IEnumerable<FluentReference> OfChance(GroundAction action) =>
        action.Outcome?.Chance is { } chance ? Of(chance) : Enumerable.Empty<FluentReference>();

    /// <summary>What decides about a scheduled event, and who sees it.</summary>
    public static IEnumerable<FluentReference> Of(ScheduledEvent due) =>
        Of(due.Condition).Concat(due.Effects.SelectMany(Of)).Concat(due.Observers.SelectMany(Of));

    /// <summary>What decides about an effect; its target is written, not read.</summary>
    public static IEnumerable<FluentReference> Of(Effect effect) => Of(effect.Condition).Concat(Of(effect.Value));

    /// <summary>What the satisfaction looks at, and the weight where it grows.</summary>
    public static IEnumerable<FluentReference> Of(Concern concern) =>
        Of(concern.Satisfaction).Concat(concern.GrowingWeight is { } weight ? Of(weight) : Enumerable.Empty<FluentReference>());

    public static IEnumerable<FluentReference> Of(Condition condition) =>
        condition.Disjuncts.SelectMany(disjunct => disjunct.Literals)
            .SelectMany(literal => Of(literal.Right).Prepend(literal.Left));

    public static IEnumerable<FluentReference> Of(Expression expression) => expression switch
    {
        Expression.Read read => new[] { read.Fluent },
        Expression.Arithmetic sum => Of(sum.Left).Concat(Of(sum.Right)),
        Expression.Choice choice => Of(choice.Condition).Concat(Of(choice.Then)).Concat(Of(choice.Else)),
        _ => Enumerable.Empty<FluentReference>(),
    };

    /// <summary>Who is asked and who observes included.</summary>
    private static IEnumerable<FluentReference> OfAll(GroundAction action) =>
        Of(action).Concat(action.Asked.Select(consent => consent.Guard).Concat(action.Observers).SelectMany(Of));
}
