using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Testing;

// Time. Most often something bad comes of itself, unless somebody does something before; some foresee it and some do not, some see it and some do not. Acts take
// time, so that what is done first decides what comes too late; and the author may wait.
public sealed partial class StoryGenerator
{
    private void AddTime()
    {
        int last = _random.Between(1, 3);
        var clock = _story.Days(last + 1);
        if (_random.Chance(60))
        {
            AddDeadline(_random.Between(1, last));
        }

        for (int i = _random.Between(1, 2); i > 0; i--)
        {
            AddDue(_random.Between(1, last), $"due{i}");
        }

        foreach (var action in _actions.Where(_ => _random.Chance(35)))
        {
            action.Takes(_random.Between(1, 2));
        }

        if (_random.Chance(30))
        {
            _random.Pick(_actions).Needs(clock.Is(Value.Symbol(_random.Below(last + 1))));
        }

        if (_random.Chance(15))
        {
            AddHabit(clock, last);
        }

        if (_random.Chance(70))
        {
            NewAction().Needs(clock.IsNot(Value.Symbol(last))).Takes(1);
        }
    }

    // Something that somebody fears comes, unless an act that the same or another can do has prevented it.
    private void AddDeadline(int moment)
    {
        var afraid = Someone();
        var (prevented, lost) = (AddTruth(false), AddTruth(false));
        var prevent = NewAction().By(_random.Chance(70) ? afraid : Someone()).Sets(prevented, true);
        if (_random.Chance(30))
        {
            prevent.By(SomeoneBut(afraid), _random.Chance(50) ? RandomLiteral() : null);
        }

        if (_random.Chance(40))
        {
            prevent.Needs(RandomResult(null));
        }

        var due = _story.On(moment, "deadline").If(prevented.Is(false)).Sets(lost, true);
        Notice(due);
        _story.Wants(afraid, lost.Is(false), _random.Between(1, 3));
        if (_random.Chance(50))
        {
            _story.Wants(SomeoneBut(afraid), (_random.Chance(60) ? prevented : lost).Is(_random.Chance(50)), _random.Chance(30) ? -1 : 1);
        }
    }

    private void AddDue(int moment, string name)
    {
        var due = _story.On(moment, name);
        if (_random.Chance(70))
        {
            due.If(_random.Chance(40) ? RandomResult(null) : RandomCondition());
        }

        foreach (var fluent in _fluents.Where(_ => _random.Chance(25)).DefaultIfEmpty(_random.Pick(_fluents)))
        {
            due.Sets(fluent, ValueFor(fluent), _random.Chance(25) ? RandomLiteral() : null);
        }

        if (_random.Chance(25))
        {
            var fluent = _random.Pick(_fluents);
            var first = Someone();
            due.Sets(fluent.In(_random.Chance(25) ? [first, SomeoneBut(first)] : [first]), _random.Chance(40) ? fluent.Read() : ValueFor(fluent), _random.Chance(25) ? RandomLiteral() : null);
        }

        Notice(due);
    }

    private void Notice(DueBuilder due)
    {
        foreach (var character in _characters.Where(_ => _random.Chance(40)))
        {
            due.SeenBy(character, _random.Chance(60) ? null : RandomLiteral());
        }

        if (_random.Chance(60))
        {
            due.ForeseenBy([.. _characters.Where(_ => _random.Chance(45))]);
        }
    }

    // Something that is so from some moment on: what happens by itself may look at the clock.
    private void AddHabit(FluentId clock, int last)
    {
        var awake = AddTruth(false);
        _story.Trigger("habit").Needs(clock.Is(Value.Symbol(_random.Between(1, last)))).Needs(awake.Is(false)).Sets(awake, true);
        _story.Wants(Someone(), awake.Is(_random.Chance(50)), _random.Between(1, 2));
        var used = _random.Pick(_fluents);
        NewAction().By(Someone()).Needs(awake.Is(true)).Sets(used, Terms.Constant(ConstantFor(used)));
    }
}
