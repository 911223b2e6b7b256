using System;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Testing;

namespace Dramaturg.Drama.Tests;

/// <summary>Small random stories in which there is not enough for all: what somebody uses up for a goal another needs for another.</summary>
internal sealed class Rivals
{
    private static readonly string[] s_names = ["Anna", "Ben", "Cleo"];

    private readonly SplitMix _random;
    private readonly StoryBuilder _story;
    private readonly CharacterId[] _people;
    private readonly FluentId[] _means;
    private readonly FluentId[] _goals;

    private Rivals(ulong seed)
    {
        _random = new SplitMix(seed);
        string[] names = s_names[.._random.Between(2, 3)];
        _story = new StoryBuilder(names)
        {
            Name = FormattableString.Invariant($"rivals {seed}"),
            Options = new(BeliefRules.Minds, _random.Chance(70), _random.Chance(50) ? Number.Of(1, 2) : Number.Zero, 4, _random.Between(2, 3), _random.Between(1, 2)),
        };
        _people = [.. names.Select(name => _story[name])];
        _means = [.. Enumerable.Range(0, _random.Between(1, 3)).Select(i => _story.Truth(Name("means", i), true))];
        _goals = [.. Enumerable.Range(0, _people.Length * 2).Select(i => _story.Truth(Name("goal", i)))];
    }

    public static StoryModel Story(ulong seed) => new Rivals(seed).Grow();

    private StoryModel Grow()
    {
        foreach (var person in _people)
        {
            AddActs(person);
            AddWants(person);
        }

        if (_random.Chance(40))
        {
            _story.Action("spoil").Sets(_random.Pick(_means), false);
        }

        if (_random.Chance(40))
        {
            _story.Believes(_random.Pick(_means).In(_random.Pick(_people)), false);
        }

        return _story.Build();
    }

    private static string Name(string kind, int number) => FormattableString.Invariant($"{kind}{number}");

    private void AddActs(CharacterId person)
    {
        for (int i = _random.Between(2, 3); i > 0; i--)
        {
            var act = _story.Action(Name("act" + Name("", person.Value), i)).By(person);
            var means = _random.Pick(_means);
            act.Needs(means.Is(true));
            Succeed(act, GoalOf(person));
            if (_random.Chance(75))
            {
                act.Sets(means, false);
            }

            if (_random.Chance(30))
            {
                act.Needs(_random.Pick(_goals).Is(_random.Chance(50)));
            }

            if (_random.Chance(30))
            {
                act.Sets(_random.Pick(_goals), _random.Chance(30));
            }

            Ask(act, person);
        }
    }

    /// <summary>Some acts may also fail.</summary>
    private void Succeed(ActionBuilder act, FluentId goal)
    {
        if (_random.Chance(80))
        {
            act.Sets(goal, true);
            return;
        }

        act.Ends(Expression.Of(Number.Of(_random.Between(1, 3), 4)), new Effect(goal.Itself(), Condition.True, Terms.Constant(true))).Ends(null);
    }

    private void Ask(ActionBuilder act, CharacterId person)
    {
        var other = _random.Pick(_people);
        if (other != person && _random.Chance(20))
        {
            act.By(other);
        }

        if (_random.Chance(20))
        {
            act.SeenOnlyBy(person);
        }
    }

    private void AddWants(CharacterId person)
    {
        for (int i = 0; i < 2; i++)
        {
            _story.Wants(person, GoalOf(person, i).Is(true), _random.Between(1, 3));
        }

        if (_random.Chance(50))
        {
            _story.Wants(person, _random.Pick(_goals).Is(_random.Chance(50)), _random.Between(1, 3));
        }
    }

    private FluentId GoalOf(CharacterId person) => GoalOf(person, _random.Below(2));

    private FluentId GoalOf(CharacterId person, int i) => _goals[(person.Value * 2) + i];
}
