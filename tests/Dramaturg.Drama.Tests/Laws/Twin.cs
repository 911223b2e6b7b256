using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>The same story with one person more, who sees, believes, wants and judges what the first person does, and does nothing. Everybody else, acts and fluents keep their numbers.</summary>
internal static class Twin
{
    public static CharacterId First { get; } = new(0);

    public static CharacterId In(Road road) => new(road.World.Model.Characters.Count - 1);

    /// <summary>Whether an act finds and leaves the first person and the twin with the same beliefs, and is done by neither.</summary>
    public static bool AreAlike(Road road, int number) =>
        AreAlike(road, road[number - 1]) && AreAlike(road, road[number]) && !road.World.Wanting(road[number - 1], road.Acts[number - 1]).Contains(First);

    /// <summary>Whether what they want stands the same for both before and after an act: what each wants others to believe of that one, they may believe of one of them alone.</summary>
    public static bool FareAlike(Road road, int number) => FareAlike(ValueScale.Of(road), road[number - 1], road) && FareAlike(ValueScale.Of(road), road[number], road);

    private static bool FareAlike(ValueScale scale, StateId state, Road road) =>
        scale.Of(road.World.Mind(state, First), First).Parts.SequenceEqual(scale.Of(road.World.Mind(state, In(road)), In(road)).Parts);

    private static bool AreAlike(Road road, StateId state) => AreAlike(road, road.World.Mind(state, First), road.World.Mind(state, In(road)), 2);

    /// <summary>In the world and, so many minds deep, in everybody's mind, each other's included.</summary>
    private static bool AreAlike(Road road, StateId one, StateId other, int depth)
    {
        var (world, model) = (road.World, road.World.Model);
        bool isSo = Enumerable.Range(0, model.Fluents.Count).All(fluent => world.Get(one, new FluentId(fluent)) == world.Get(other, new FluentId(fluent)));
        return isSo && (depth == 0 || Enumerable.Range(0, model.Characters.Count).Select(person => new CharacterId(person))
            .All(person => AreAlike(road, world.Mind(one, person), world.Mind(other, person), depth - 1)));
    }

    public static StoryModel AddTo(StoryModel model)
    {
        var twin = new Twins(new CharacterId(0), new CharacterId(model.Characters.Count));
        return model with
        {
            Characters = [.. model.Characters, "Twin"],
            CharacterConcerns = [.. model.CharacterConcerns, model.CharacterConcerns[0].Select(twin.Of).ToArray()],
            Actions = [.. model.Actions.Select(twin.WithTwin)],
            Triggers = [.. model.Triggers.Select(trigger => trigger with { Effects = twin.WithTwins(trigger.Effects) })],
            Seeing = [.. model.Seeing, .. model.Seeing.Where(rule => rule.Observer == new CharacterId(0)).Select(twin.Of)],
            Beliefs = [.. model.Beliefs, .. model.Beliefs.Where(belief => twin.IsIn(belief.Believed)).Select(belief => belief with { Believed = twin.Of(belief.Believed) })],
            LossAversions = model.LossAversions.Count == 0 ? [] : [.. model.LossAversions, model.LossAversions[0]],
            Norms = model.Norms.Count == 0 ? [] : [.. model.Norms, model.Norms[0]],
        };
    }

    private sealed class Twins(CharacterId first, CharacterId twin)
    {
        public bool IsIn(FluentReference reference) => reference.Path.Contains(first);

        public FluentReference Of(FluentReference reference) => new([.. reference.Path.Select(mind => mind == first ? twin : mind)], reference.Fluent);

        public Concern Of(Concern concern) => concern with
        {
            Satisfaction = Of(concern.Satisfaction),
            GrowingWeight = concern.GrowingWeight is { } weight ? Of(weight) : null,
        };

        public SeeingRule Of(SeeingRule rule) => rule with { Observer = twin, Condition = Of(rule.Condition) };

        public GroundAction WithTwin(GroundAction action) => action with
        {
            Observers = [.. action.Observers, Of(action.Observers[first.Value])],
            Effects = WithTwins(action.Effects),
        };

        public Effect[] WithTwins(IReadOnlyList<Effect> effects) =>
            [.. effects, .. effects.Where(effect => IsIn(effect.Target)).Select(effect => new Effect(Of(effect.Target), Of(effect.Condition), Of(effect.Value)))];

        private Condition Of(Condition condition) => new([.. condition.Disjuncts.Select(disjunct => new Disjunct([.. disjunct.Literals.Select(Of)]))]);

        private Literal Of(Literal literal) => literal with { Left = Of(literal.Left), Right = Of(literal.Right) };

        private Expression Of(Expression expression) => expression switch
        {
            Expression.Read read => new Expression.Read(Of(read.Fluent)),
            Expression.Arithmetic sum => sum with { Left = Of(sum.Left), Right = Of(sum.Right) },
            Expression.Choice choice => new Expression.Choice(Of(choice.Condition), Of(choice.Then), Of(choice.Else)),
            _ => expression,
        };
    }
}
