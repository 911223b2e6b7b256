// A dilemma at the start of a random story, and the same story with one act more: it can be done only now, by the person in the dilemma, and after it every want of that person is fixed for good at a level of our choice.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Dilemmas;
using Dramaturg.Drama.Options;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>Law 9.</summary>
internal sealed class OneTimeOption
{
    private readonly StoryModel _model;
    private readonly StoryWorld _world;
    private readonly Dilemma _dilemma;

    private OneTimeOption(StoryModel model, StoryWorld world, Dilemma dilemma)
    {
        _model = model;
        _world = world;
        _dilemma = dilemma;
    }

    /// <summary>For every dilemma of everybody at the start. Norms are left out, for an act cannot be made that they all like, and stories with chances, in which a plan has no one end.</summary>
    public static IEnumerable<OneTimeOption> OfStory(ulong seed)
    {
        var model = RandomRoads.ContestedStory(seed) with { Norms = [] };
        if (model.Actions.Any(action => action.Outcome is not null))
        {
            yield break;
        }

        var world = new StoryWorld(model);
        var finder = new DilemmaFinder(new Choices(Road.Follow(world, []), world.Options.CharacterLimit));
        foreach (int person in Enumerable.Range(0, model.Characters.Count))
        {
            foreach (var dilemma in finder.In(world.Mind(world.Start, new CharacterId(person)), new CharacterId(person)))
            {
                yield return new OneTimeOption(model, world, dilemma);
            }
        }
    }

    /// <returns>Whether the law says anything here: the act has to be one that the person would think of.</returns>
    public bool EndsTheDilemma()
    {
        var levels = Concerns.Select((_, i) => Better(Satisfaction(_dilemma.Deed, i), Satisfaction(_dilemma.Default, i), i)).ToArray();
        return Look(levels) is { } found && found.IsOffer && Refused(found.Dilemmas.Any(IsTheSame));
    }

    public bool LeavesTheDilemma()
    {
        int lowered = Enumerable.Range(0, Concerns.Count).FirstOrDefault(i => _dilemma.Deed.Gains.Concerns[i].Sign > 0, -1);
        if (lowered < 0)
        {
            return false;
        }

        var levels = Concerns.Select((_, i) => i == lowered ? SatisfactionIn(_dilemma.Mind, i) : Satisfaction(_dilemma.Deed, i)).ToArray();
        if (Look(levels) is not { } found || !found.IsOffer)
        {
            return false;
        }

        Assert.Equal(_dilemma.Strength, Assert.Single(found.Dilemmas, IsTheSame).Strength);
        return true;
    }

    private IReadOnlyList<Concern> Concerns => _model.CharacterConcerns[_dilemma.Person.Value];

    private static bool Refused(bool isThere)
    {
        Assert.False(isThere);
        return true;
    }

    private bool IsTheSame(Dilemma other) => DilemmasByHand.Name(other.Deed, other.Default) == DilemmasByHand.Name(_dilemma.Deed, _dilemma.Default);

    private Value Better(Value one, Value other, int concern) =>
        !one.IsNumber || !other.IsNumber ? Value.Unknown : IsAgainst(concern) == (one.AsNumber < other.AsNumber) ? one : other;

    private bool IsAgainst(int concern) => _world.Weight(_dilemma.Mind, _dilemma.Person, concern) is { IsNumber: true, AsNumber.Sign: < 0 };

    private Value Satisfaction(Option option, int concern) => SatisfactionIn(option.Course.End, concern);

    private Value SatisfactionIn(StateId state, int concern) => _world.Evaluate(state, Concerns[concern].Satisfaction);

    /// <summary>Null where some level is unknown.</summary>
    private (IReadOnlyList<Dilemma> Dilemmas, bool IsOffer)? Look(Value[] levels)
    {
        if (Array.Exists(levels, level => !level.IsNumber))
        {
            return null;
        }

        var changed = WithTheAct(levels);
        var world = new StoryWorld(changed);
        var choices = new Choices(Road.Follow(world, []), world.Options.CharacterLimit);
        var mind = world.Mind(world.Start, _dilemma.Person);
        var once = new ActionId(_model.Actions.Count);
        bool isLive = choices.Options.Of(mind, _dilemma.Person).Any(option => option.BeginsWith(once));
        return (new DilemmaFinder(choices).In(mind, _dilemma.Person), isLive);
    }

    /// <summary>Every other act makes it too late.</summary>
    private StoryModel WithTheAct(Value[] levels)
    {
        FluentReference done = new(new FluentId(_model.Fluents.Count)), late = new(new FluentId(_model.Fluents.Count + 1));
        var act = new GroundAction(
            "once",
            "once",
            [],
            new([new Disjunct([IsSo(done, Value.False), IsSo(late, Value.False)])]),
            [Becomes(done)],
            [new Consent(_dilemma.Person, Condition.True)],
            [.. _model.Characters.Select(_ => Condition.True)],
            Origin.None);
        return _model with
        {
            Fluents = [.. _model.Fluents, new Fluent("done", Domain.Truth.Instance, null, Origin.None), new Fluent("late", Domain.Truth.Instance, null, Origin.None)],
            Initial = [.. _model.Initial, Value.False, Value.False],
            Actions = [.. _model.Actions.Select(other => other with { Effects = [.. other.Effects, Becomes(late)] }), act],
            CharacterConcerns = [.. _model.CharacterConcerns.Select((concerns, person) => person == _dilemma.Person.Value ? [.. concerns.Select((concern, i) => Fixed(concern, done, levels[i]))] : concerns)],
        };
    }

    private static Effect Becomes(FluentReference fluent) => new(fluent, Condition.True, new Expression.Constant(Value.True));

    private static Literal IsSo(FluentReference fluent, Value value) => new(fluent, Relation.Equal, new Expression.Constant(value));

    private static Concern Fixed(Concern concern, FluentReference done, Value level) => concern with
    {
        Satisfaction = new Expression.Choice(
            Condition.Of(IsSo(done, Value.True)), new Expression.Constant(level), concern.Satisfaction),
    };
}
