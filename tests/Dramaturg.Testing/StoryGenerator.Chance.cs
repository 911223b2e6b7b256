using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Testing;

// Acts that may end in several ways: some of the story's own, and in most stories a gamble that somebody may dare, sometimes after practice, sometimes
// because somebody else is needed for what comes after it, and sometimes with a second try for whoever hopes for the worst.
public sealed partial class StoryGenerator
{
    private void AddChances()
    {
        foreach (var action in _actions.Where(_ => _random.Chance(35)).DefaultIfEmpty(_random.Pick(_actions)).ToArray())
        {
            LetFail(action);
        }

        if (_random.Chance(60))
        {
            AddGamble();
        }

        if (_random.Chance(60))
        {
            _story.LossAversions = [.. _characters.Select(_ => Number.Of(_random.Below(7), 2))];
        }
    }

    private void LetFail(ActionBuilder action)
    {
        if (_random.Chance(75))
        {
            action.EndsAsItDid(RandomChance());
        }
        else
        {
            action.Ends(RandomChance(), RandomChanges());
        }

        if (_random.Chance(30))
        {
            action.Ends(RandomChance(), RandomChanges());
        }

        action.Ends(null, RandomChanges());
    }

    /// <summary>Under tracked copies only of what has none, so that copies stay in step.</summary>
    private Effect[] RandomChanges() => _fluents.Where(fluent => !IsTracked(fluent) && _random.Chance(20))
        .Select(fluent => new Effect(fluent.Itself(), _random.Chance(80) ? Condition.True : RandomLiteral(), Terms.Constant(ConstantFor(fluent)))).ToArray();

    private Expression RandomChance()
    {
        var numbers = _fluents.Where(IsNumber).ToArray();
        int kind = _random.Below(100);
        return kind < 55 || (numbers.Length == 0 && kind < 75) ? Expression.Of(Number.Of(_random.Between(0, 5), 4))
            : kind < 75 ? new FluentReference(RandomPath(), _random.Pick(numbers)).Read().By(Terms.Constant(_random.Between(2, 4)))
            : new Expression.Choice(RandomCondition(), Expression.Of(Number.Of(_random.Between(2, 4), 4)), Expression.Of(Number.Of(_random.Between(-1, 1), 4)));
    }

    private void AddGamble()
    {
        var player = Someone();
        var (ready, won, lost) = (AddTruth(_random.Chance(40)), AddTruth(false), AddTruth(false));
        NewAction().By(player).Sets(ready, true);
        var gamble = NewAction().By(player)
            .Ends(new Expression.Choice(ready.Is(true), Expression.Of(Number.Of(_random.Between(2, 4), 4)), Expression.Of(Number.Of(_random.Between(0, 2), 4))), Becomes(won))
            .Ends(null, _random.Chance(70) ? [Becomes(lost)] : []);
        if (_random.Chance(50))
        {
            gamble.Needs(won.Is(false)).Needs(lost.Is(false));
        }

        _story.Wants(player, won.Is(true), _random.Between(1, 4));
        _story.Wants(player, lost.Is(true), -_random.Between(1, 3));
        if (_random.Chance(50))
        {
            AddSequel(player, won, lost);
        }
    }

    private void AddSequel(CharacterId player, FluentId won, FluentId lost)
    {
        var helper = _random.Chance(50) ? player : SomeoneBut(player);
        var prize = AddTruth(false);
        NewAction().By(helper).Needs((_random.Chance(70) ? won : lost).Is(true)).Sets(prize, true);
        _story.Wants(player, prize.Is(true), _random.Between(1, 4));
        _story.Wants(helper, prize.Is(true));
    }

    private static Effect Becomes(FluentId fluent) => new(fluent.Itself(), Condition.True, Terms.Constant(true));
}
