using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Tests;

/// <summary>The same story with its people in the opposite order. Acts and fluents keep their numbers.</summary>
internal sealed class Renumbering
{
    private readonly int _last;

    private Renumbering(int last) => _last = last;

    public static StoryModel Of(StoryModel model) => new Renumbering(model.Characters.Count - 1).Turned(model);

    public static CharacterId Of(StoryModel model, CharacterId person) => new(model.Characters.Count - 1 - person.Value);

    private StoryModel Turned(StoryModel model) => model with
    {
        Characters = [.. model.Characters.Reverse()],
        Fluents = [.. model.Fluents.Select(fluent => fluent with { Tracks = fluent.Tracks is { } belief ? Turned(belief) : null })],
        Actions = [.. model.Actions.Select(Turned)],
        Triggers = [.. model.Triggers.Select(trigger => trigger with { Precondition = Turned(trigger.Precondition), Effects = Turned(trigger.Effects) })],
        Seeing = [.. model.Seeing.Select(rule => rule with { Observer = Turned(rule.Observer), Condition = Turned(rule.Condition) })],
        Beliefs = [.. model.Beliefs.Select(belief => belief with { Believed = Turned(belief.Believed) })],
        CharacterConcerns = [.. model.CharacterConcerns.Reverse().Select(Turned)],
        AuthorConcerns = Turned(model.AuthorConcerns),
        Beats = [.. model.Beats.Select(beat => beat with { Condition = Turned(beat.Condition) })],
        Endings = [.. model.Endings.Select(ending => ending with { Condition = Turned(ending.Condition), Settled = [.. ending.Settled.Select(Turned)] })],
        LossAversions = [.. model.LossAversions.Reverse()],
        Promises = [.. model.Promises.Select(promise => promise with { By = Turned(promise.By), To = Turned(promise.To) })],
        Norms = [.. model.Norms.Reverse().Select(Turned)],
    };

    private GroundAction Turned(GroundAction action) => action with
    {
        Precondition = Turned(action.Precondition),
        Effects = Turned(action.Effects),
        Consents = Turned(action.Consents),
        Observers = [.. action.Observers.Reverse().Select(Turned)],
        Outcome = action.Outcome is { Chance: { } chance } outcome ? outcome with { Chance = Turned(chance) } : action.Outcome,
        Quorums = [.. action.Quorums.Select(quorum => quorum with { Among = Turned(quorum.Among) })],
    };

    private CharacterId Turned(CharacterId person) => new(_last - person.Value);

    private Consent[] Turned(IReadOnlyList<Consent> consents) =>
        [.. consents.Select(consent => new Consent(Turned(consent.Character), Turned(consent.Guard)))];

    private Effect[] Turned(IReadOnlyList<Effect> effects) =>
        [.. effects.Select(effect => new Effect(Turned(effect.Target), Turned(effect.Condition), Turned(effect.Value)))];

    private Concern[] Turned(IReadOnlyList<Concern> concerns) =>
    [
        .. concerns.Select(concern => concern with
        {
            Satisfaction = Turned(concern.Satisfaction),
            GoodOf = [.. concern.GoodOf.Select(Turned)],
            GrowingWeight = concern.GrowingWeight is { } weight ? Turned(weight) : null,
        }),
    ];

    private Norm[] Turned(IReadOnlyList<Norm> norms) =>
        [.. norms.Select(norm => norm with { Changes = [.. norm.Changes.Select(change => change with { By = Turned(change.By) })] })];

    private FluentReference Turned(FluentReference reference) => new([.. reference.Path.Select(Turned)], reference.Fluent);

    private Condition Turned(Condition condition) =>
        new([.. condition.Disjuncts.Select(disjunct => new Disjunct([.. disjunct.Literals.Select(Turned)]))]);

    private Literal Turned(Literal literal) => new(Turned(literal.Left), literal.Relation, Turned(literal.Right));

    private Expression Turned(Expression expression) => expression switch
    {
        Expression.Read read => new Expression.Read(Turned(read.Fluent)),
        Expression.Arithmetic sum => sum with { Left = Turned(sum.Left), Right = Turned(sum.Right) },
        Expression.Choice choice => new Expression.Choice(Turned(choice.Condition), Turned(choice.Then), Turned(choice.Else)),
        _ => expression,
    };
}
