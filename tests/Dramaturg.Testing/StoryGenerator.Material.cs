using System.Globalization;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Testing;

public sealed partial class StoryGenerator
{
    private ActionBuilder NewAction()
    {
        var action = _story.Action("act" + _actions.Count.ToString(CultureInfo.InvariantCulture));
        _actions.Add(action);
        return action;
    }

    private void AddActions(int count)
    {
        for (int i = 0; i < count; i++)
        {
            var action = NewAction();
            AddConsents(action);
            if (_random.Chance(75))
            {
                action.Needs(_random.Chance(30) ? RandomResult(null) : RandomCondition());
            }

            foreach (var fluent in _fluents.Where(fluent => _random.Chance(_plotted.Contains(fluent) ? 15 : 35)).DefaultIfEmpty(_random.Pick(_fluents)))
            {
                AddEffect(action, fluent);
            }

            if (_random.Chance(30))
            {
                AddBeliefEffect(action);
            }

            foreach (var character in _characters)
            {
                action.SeenBy(character, RandomObservation());
            }
        }
    }

    private void AddConsents(ActionBuilder action)
    {
        int kind = _random.Below(100);
        if (kind < 8)
        {
            return;
        }

        var first = Someone();
        if (kind > 92)
        {
            AddProxy(action, first);
            return;
        }

        if (kind > 80)
        {
            AddQuorum(action, first);
            return;
        }

        action.By(first, RandomGuard());
        if (kind < 30)
        {
            action.By(SomeoneBut(first), RandomGuard());
        }
    }

    // One is asked while something is so, another while it is not.
    private void AddProxy(ActionBuilder action, CharacterId first)
    {
        var fluent = _random.Pick(_fluents);
        var value = _random.Chance(50) ? _story.InitialOf(fluent) : ConstantFor(fluent);
        action.By(first, fluent.IsNot(value)).By(SomeoneBut(first), fluent.Is(value));
    }

    // Some of all, or of two; sometimes one of them must in any case, and sometimes there are not enough.
    private void AddQuorum(ActionBuilder action, CharacterId first)
    {
        CharacterId[] among = _random.Chance(50) ? _characters : [first, SomeoneBut(first)];
        action.ByAtLeast(_random.Between(1, 2), [.. among.Select(one => new Consent(one, RandomGuard() ?? Condition.True))]);
        if (_random.Chance(30))
        {
            action.By(Someone(), RandomGuard());
        }
    }

    private Condition? RandomGuard() => _random.Chance(20) ? RandomLiteral() : null;

    private Condition RandomObservation()
    {
        int kind = _random.Below(100);
        return kind < 65 ? Condition.True : kind < 82 ? RandomLiteral() : Condition.False;
    }

    private void AddEffect(ActionBuilder action, FluentId fluent)
    {
        bool isTracked = IsTracked(fluent);
        action.Sets(fluent, isTracked ? Terms.Constant(ConstantFor(fluent)) : ValueFor(fluent),
            !isTracked && _random.Chance(30) ? RandomLiteral() : null);
        if (!isTracked && _random.Chance(15))
        {
            action.Sets(fluent, ValueFor(fluent));
        }
    }

    // Telling, lying, hinting. Under tracked copies only of what is tracked, and so that copy and mind agree.
    private void AddBeliefEffect(ActionBuilder action)
    {
        if (!_minds)
        {
            AddTrackedBeliefEffect(action);
            return;
        }

        var fluent = _random.Pick(_fluents);
        var first = Someone();
        CharacterId[] path = _random.Chance(20) ? [first, SomeoneBut(first)] : [first];
        var value = _random.Chance(40) ? fluent.Read() : ValueFor(fluent);
        action.Sets(fluent.In(path), value, _random.Chance(25) ? RandomLiteral() : null);
    }

    // A trigger brings one fluent to one value that no other trigger changes, so that all come to rest.
    private void AddTriggers()
    {
        for (int i = _random.Below(3); i > 0; i--)
        {
            var fluent = RandomFluent();
            if (IsNumber(fluent) || IsTracked(fluent) || !_triggered.Add(fluent))
            {
                continue;
            }

            var value = ConstantFor(fluent);
            var trigger = _story.Trigger("trigger" + i.ToString(CultureInfo.InvariantCulture))
                .Needs(fluent.IsNot(value))
                .Needs(_random.Chance(60) ? RandomResult(null) : RandomLiteral())
                .Sets(fluent, Terms.Constant(value));
            if (_minds)
            {
                AddToTrigger(trigger);
            }
        }

        AddNotice();
    }

    private void AddToTrigger(TriggerBuilder trigger)
    {
        if (_random.Chance(30))
        {
            var told = _random.Pick(_fluents);
            trigger.Sets(told.In(Someone()), told.Read());
        }

        var other = _random.Pick(_fluents);
        if (_random.Chance(40) && !_triggered.Contains(other))
        {
            trigger.Sets(other, Terms.Constant(ConstantFor(other)));
            if (_random.Chance(60))
            {
                _story.Sees(Someone(), other);
            }
        }
    }

    private void AddSeeing()
    {
        for (int i = _minds ? _random.Below(3) : 0; i > 0; i--)
        {
            var fluent = _random.Pick(_fluents);
            if (!_triggered.Contains(fluent))
            {
                _story.Sees(Someone(), fluent, _random.Chance(25) ? null : RandomLiteral());
            }
        }
    }

    private void AddBeliefs()
    {
        for (int i = _random.Below(4); i > 0; i--)
        {
            var fluent = RandomFluent();
            var first = Someone();
            CharacterId[] path = _random.Chance(35) ? [first, SomeoneBut(first)] : [first];
            var value = IsNumber(fluent) ? Value.Of(_random.Below(3)) : ConstantFor(fluent);
            if (_random.Chance(30))
            {
                _story.BelievesEverywhere(fluent.In(path), value);
            }
            else
            {
                _story.Believes(fluent.In(path), value);
            }
        }
    }

    private void AddWants()
    {
        foreach (var character in _characters)
        {
            for (int i = _random.Between(1, 2); i > 0; i--)
            {
                var want = _random.Chance(50) ? RandomResult(character).Satisfied() : RandomWant();
                _story.Wants(character, want, _random.Chance(20) ? -1 : _random.Between(1, 3));
            }
        }

        if (_random.Chance(30))
        {
            _story.LossAversions = [.. _characters.Select(_ => Number.Of(_random.Below(7), 2))];
        }

        if (_random.Chance(30))
        {
            _story.Verdicts.Add((Someone(), Number.Of(_random.Between(-2, 2), 2), _random.Below(_actions.Count)));
        }

        if (_random.Chance(20))
        {
            var other = Someone();
            _story.Wants(SomeoneBut(other), _story.GoodOf(other), _random.Chance(20) ? -1 : _random.Between(1, 3));
        }
    }

    private Expression RandomWant()
    {
        var fluent = _random.Pick(_fluents);
        if (_fluents.Any(IsNumber) && _random.Chance(30))
        {
            fluent = _random.Pick(_fluents.Where(IsNumber).ToArray());
        }

        if (DomainOf(fluent) is Domain.Numbers numbers)
        {
            return numbers.Highest is { } highest ? fluent.Read().By(Terms.Constant(highest)) : fluent.Read();
        }

        var reference = new FluentReference(RandomPath(), fluent);
        var value = _story.InitialOf(fluent) == Value.False ? Value.True : ConstantFor(fluent);
        return reference.Is(value).Satisfied();
    }

    private void AddGoals()
    {
        for (int i = _random.Between(1, 2); i > 0; i--)
        {
            _story.AuthorWants(_random.Chance(60) ? RandomResult(null).Satisfied() : RandomWant());
        }

        for (int i = _random.Chance(35) ? _random.Between(1, 2) : 0; i > 0; i--)
        {
            CharacterId[] settled = _random.Chance(30) ? [Someone()] : [];
            _story.Ending("ending" + i.ToString(CultureInfo.InvariantCulture), _random.Chance(60) ? RandomResult(null) : RandomCondition(), settled, RandomBeats());
        }
    }

    private int[] RandomBeats()
    {
        if (_story.Options.AuthorLimit > 3 || _random.Chance(70))
        {
            return [];
        }

        _story.Options = _story.Options with { AuthorLimit = 2 };
        return [_story.Beat("beat", _random.Chance(60) ? RandomResult(null) : RandomLiteral(), _random.Chance(30) ? BeatKind.Holds : BeatKind.Once)];
    }
}
