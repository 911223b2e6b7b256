// docs/semantics.md 1.3: A and B, the deepest nesting of `believes` in anything at all, and in anything that minds read.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Reference;

internal static class Nesting
{
    public static int LeafLevel(StoryModel model) =>
        int.Max(model.Options.BeliefLimit + 1 + Deepest(model, InMinds(model)), Deepest(model, InReality(model)));

    /// <summary>0 under the rules of tracked copies, where conditions read copies and no mind.</summary>
    private static int Deepest(StoryModel model, IEnumerable<int> depths) =>
        model.Options.BeliefRules == BeliefRules.TrackedCopies ? 0 : depths.DefaultIfEmpty(0).Max();

    private static IEnumerable<int> InMinds(StoryModel model) =>
        Conditions(model).Select(Of).Concat(Values(model).Select(Of));

    private static IEnumerable<int> InReality(StoryModel model) =>
        model.Beats.Select(beat => Of(beat.Condition))
            .Concat(model.Endings.Select(ending => Of(ending.Condition)))
            .Concat(model.AuthorConcerns.Select(concern => Of(concern.Satisfaction)));

    private static IEnumerable<Condition> Conditions(StoryModel model) =>
        model.Actions.Select(action => action.Precondition)
            .Concat(model.Actions.SelectMany(action => action.Observers))
            .Concat(model.Actions.SelectMany(action => action.Asked).Select(consent => consent.Guard))
            .Concat(model.Triggers.Select(trigger => trigger.Precondition))
            .Concat(Effects(model).Select(effect => effect.Condition))
            .Concat(model.Seeing.Select(rule => rule.Condition))
            .Concat(Due(model).SelectMany(due => due.Observers.Append(due.Condition)));

    private static IEnumerable<Expression> Values(StoryModel model) =>
        Effects(model).Select(effect => effect.Value)
            .Concat(model.Actions.Select(action => action.Outcome?.Chance).OfType<Expression>())
            .Concat(model.CharacterConcerns.SelectMany(concerns => concerns).SelectMany(concern => new[] { concern.Satisfaction, concern.GrowingWeight }.OfType<Expression>()));

    private static IEnumerable<Effect> Effects(StoryModel model) =>
        model.Actions.SelectMany(action => action.Effects).Concat(model.Triggers.SelectMany(trigger => trigger.Effects)).Concat(Due(model).SelectMany(due => due.Effects));

    private static IReadOnlyList<ScheduledEvent> Due(StoryModel model) => model.Schedule?.Events ?? [];

    private static int Of(Condition condition) =>
        condition.Disjuncts.SelectMany(disjunct => disjunct.Literals).Select(Of).DefaultIfEmpty(0).Max();

    private static int Of(Literal literal) => int.Max(Of(literal.Left), Of(literal.Right));

    private static int Of(FluentReference reference) => Paths.Merge(reference.Path).Count;

    private static int Of(Expression expression) => expression switch
    {
        Expression.Read read => Of(read.Fluent),
        Expression.Arithmetic sum => int.Max(Of(sum.Left), Of(sum.Right)),
        Expression.Choice choice => int.Max(Of(choice.Condition), int.Max(Of(choice.Then), Of(choice.Else))),
        _ => 0,
    };
}
