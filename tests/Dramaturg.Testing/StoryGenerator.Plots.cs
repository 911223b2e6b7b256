// The plot of a story: A has a first step, B's second step needs it, and A wants what the second step brings. So A's reason
// rests on what A takes to be on B's mind. The step may be a deed, or words that change what B believes.

using Dramaturg.Model;

namespace Dramaturg.Testing;

public sealed partial class StoryGenerator
{
    private void AddPlots()
    {
        if (_random.Chance(4))
        {
            return;
        }

        AddPlot();
        if (_random.Chance(45))
        {
            AddPlot();
        }
    }

    private void AddPlot()
    {
        var planner = Someone();
        var helper = SomeoneBut(planner);
        var need = AddTruth(false);
        var prize = AddTruth(false);
        _plotted.Add(need);
        _plotted.Add(prize);
        var first = FirstStep(planner, helper, need);
        var second = SecondStep(planner, helper, need, prize);
        if (_random.Chance(40))
        {
            AddSurprise(first, second, helper);
        }

        if (_story.Options.CharacterLimit == 3 && _random.Chance(30))
        {
            prize = ThirdStep(planner, prize);
        }

        _story.Wants(planner, prize.Is(true), _random.Between(2, 5));
    }

    private FluentId ThirdStep(CharacterId planner, FluentId need)
    {
        var prize = AddTruth(false);
        NewAction().By(planner).Needs(need.Is(true)).Sets(prize, true);
        return prize;
    }

    private ActionBuilder FirstStep(CharacterId planner, CharacterId helper, FluentId need)
    {
        var step = NewAction().By(planner);
        if (_minds && _random.Chance(25))
        {
            TellOf(step, helper, need);
        }
        else
        {
            step.Sets(need, true, _random.Chance(20) ? SomethingTrue(need) : null);
        }

        if (_characters.Length == 3 && _random.Chance(40))
        {
            step.SeenBy(Other(planner, helper), RandomObservation());
        }

        return step;
    }

    // The need is met, but the helper does not believe it until told.
    private void TellOf(ActionBuilder step, CharacterId helper, FluentId need)
    {
        _story.Start(need, Value.True);
        _story.BelievesEverywhere(need.In(helper), Value.False);
        step.Sets(need.In(helper), _random.Chance(50) ? need.Read() : Terms.Constant(true));
    }

    private ActionBuilder SecondStep(CharacterId planner, CharacterId helper, FluentId need, FluentId prize)
    {
        var step = NewAction().By(helper, _random.Chance(15) ? SomethingTrue(need) : null).Sets(prize, true);
        if (_random.Chance(20))
        {
            step.By(planner);
        }

        int kind = _random.Below(100);
        if (kind < 20)
        {
            PayLaterWithout(step, helper, need);
            return step;
        }

        step.Needs(need.Is(true));
        if (kind < 65)
        {
            _story.Wants(helper, prize.Is(true), _random.Between(2, 4));
        }
        else
        {
            var fee = AddTruth(false);
            step.Sets(fee, true);
            _story.Wants(helper, fee.Is(true), _random.Between(2, 4));
        }

        return step;
    }

    // The helper would act without the first step too, but is paid only by one more act: whether the first step can be left
    // out depends on the budget.
    private void PayLaterWithout(ActionBuilder step, CharacterId helper, FluentId need)
    {
        var owed = AddTruth(false);
        var fee = AddTruth(false);
        _plotted.Add(owed);
        _plotted.Add(fee);
        step.Sets(owed, true).Sets(fee, true, need.Is(true));
        NewAction().By(helper).Needs(owed.Is(true)).Sets(fee, true);
        _story.Wants(helper, fee.Is(true), _random.Between(2, 4));
    }

    private Condition SomethingTrue(FluentId but)
    {
        var fluent = _random.Pick(_fluents);
        return fluent == but || IsNumber(fluent) ? Condition.True : fluent.Is(_story.InitialOf(fluent));
    }

    private CharacterId Other(CharacterId first, CharacterId second)
    {
        foreach (var character in _characters)
        {
            if (character != first && character != second)
            {
                return character;
            }
        }

        return first;
    }
}
