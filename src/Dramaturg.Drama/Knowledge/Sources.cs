using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Knowledge;

/// <summary>Where beliefs come from: of everything that could have brought one with an act, what comes last (docs/semantics.md 2.7).</summary>
public sealed class Sources
{
    private readonly Road _road;

    /// <param name="road">In a world that keeps whole minds.</param>
    public Sources(Road road) => _road = road;

    private StoryWorld World => _road.World;

    /// <summary>The source of what somebody, or with null the audience, believes of a fact since act <paramref name="number"/>.</summary>
    public Source Of(CharacterId? person, FluentReference fact, int number)
    {
        if (number == 0)
        {
            return Plain(SourceKind.Start);
        }

        if (person is not { } believer)
        {
            return Plain(SourceKind.Saw);
        }

        return _road.Belief(person, fact, number) == _road.Belief(person, fact, number - 1) ? Plain(SourceKind.Unnoticed)
            : IsMadeToBelieve(believer, fact, number) ? ByOthers(believer, number, SourceKind.Told, SourceKind.FoundOut)
            : Saw(believer, fact, number) ? Plain(SourceKind.Saw)
            : IsSurprised(believer, fact, number) ? ByOthers(believer, number, SourceKind.Gathered, SourceKind.Saw)
            : SawFallDue(believer, fact, number) ? Plain(SourceKind.Saw)
            : Perceives(believer, fact, number) ? Plain(SourceKind.Perceived)
            : Foresaw(believer, fact, number) ? Plain(SourceKind.Foreseen)
            : Plain(SourceKind.Inferred);
    }

    /// <summary>The source of what somebody believes in state <paramref name="number"/>: of the act since which it is believed.</summary>
    public Source OfBelief(CharacterId person, FluentReference fact, int number) => Of(person, fact, _road.Since(person, fact, number));

    private static Source Plain(SourceKind kind) => new(kind, Array.Empty<CharacterId>());

    /// <param name="alone">The kind where nobody else wanted the act.</param>
    private Source ByOthers(CharacterId believer, int number, SourceKind kind, SourceKind alone)
    {
        var others = World.Wanting(_road[number - 1], _road.Acts[number - 1]).Where(other => other != believer).ToArray();
        return others.Length == 0 ? Plain(alone) : new Source(kind, others);
    }

    private bool IsMadeToBelieve(CharacterId believer, FluentReference fact, int number)
    {
        var before = _road[number - 1];
        var target = new FluentReference(fact.Path.Prepend(believer).ToArray(), fact.Fluent);
        return Act(number).Effects.Any(effect => Untracked(effect.Target).Equals(target)
            && World.Holds(before, effect.Condition)
            && Saturated(fact.Fluent, Evaluated(before, effect.Value)) == _road.Belief(believer, fact, number));
    }

    private bool Saw(CharacterId believer, FluentReference fact, int number)
    {
        var (before, mind) = (_road[number - 1], World.Mind(_road[number - 1], believer));
        return Observes(believer, number) && Act(number).Effects.Any(
            effect => Bears(effect, fact) && (World.Holds(mind, effect.Condition) || World.Holds(before, effect.Condition)));
    }

    /// <summary>The act was impossible in that mind, for want of this fact perhaps.</summary>
    private bool IsSurprised(CharacterId believer, FluentReference fact, int number) =>
        Observes(believer, number)
        && !World.Holds(World.Mind(_road[number - 1], believer), Act(number).Precondition)
        && Reads(Act(number).Precondition, fact);

    private bool SawFallDue(CharacterId believer, FluentReference fact, int number) =>
        World.DueDuring(_road[number - 1], _road.Acts[number - 1]).Any(due => World.Holds(_road[number - 1], due.Observers[believer.Value]) && due.Effects.Any(effect => Bears(effect, fact)));

    private bool Foresaw(CharacterId believer, FluentReference fact, int number)
    {
        var (from, to) = (World.MomentOf(_road[number - 1]), World.MomentOf(_road[number]));
        return World.Model.Schedule?.Events.Any(due =>
            due.Moment > from && due.Moment <= to && due.ForeseenBy.Contains(believer) && due.Effects.Any(effect => Bears(effect, fact))) == true;
    }

    private bool Observes(CharacterId believer, int number) => World.Holds(_road[number - 1], Act(number).Observers[believer.Value]);

    /// <summary>An act seen bears on a fact about the world by what it changes there, on one about a mind also by what it changes in minds.</summary>
    private bool Bears(Effect effect, FluentReference fact)
    {
        var target = Untracked(effect.Target);
        return target.Fluent == fact.Fluent && (target.Path.Count == 0 || target.Path.SequenceEqual(fact.Path));
    }

    private bool Reads(Condition condition, FluentReference fact) =>
        condition.Disjuncts.SelectMany(disjunct => disjunct.Literals).Any(literal => Untracked(literal.Left).Fluent == fact.Fluent);

    private bool Perceives(CharacterId believer, FluentReference fact, int number) =>
        fact.Path.Count == 0 && World.Model.Seeing.Any(
            rule => rule.Observer == believer && rule.Fluent == fact.Fluent && World.Holds(_road[number], rule.Condition));

    private GroundAction Act(int number) => World.Model.Actions[_road.Acts[number - 1].Value];

    private FluentReference Untracked(FluentReference target) => World.Model.Fluents[target.Fluent.Value].Tracks is { } belief
        ? new FluentReference(target.Path.Concat(belief.Path).ToArray(), belief.Fluent)
        : target;

    private Value Evaluated(StateId state, Expression value) => value switch
    {
        Expression.Constant constant => constant.Value,
        Expression.Read read => _road.Read(state, read.Fluent),
        Expression.Choice choice => Evaluated(state, World.Holds(state, choice.Condition) ? choice.Then : choice.Else),
        _ => World.Evaluate(state, value),
    };

    private Value Saturated(FluentId fluent, Value value) =>
        value.IsNumber && World.Model.Fluents[fluent.Value].Domain is Domain.Numbers numbers ? Value.Of(numbers.Saturate(value.AsNumber)) : value;
}
