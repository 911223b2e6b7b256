using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Testing;

// Somebody who wants nothing, and acts that take the two of them. Whoever would gain by such an act is tempted by it: it counts as what that one could have instead, though
// it is never done. Sometimes the one has to be named first, in vain, and sometimes it hangs on what that one believes.
public sealed partial class StoryGenerator
{
    private void AddBystander(bool withChances)
    {
        var bystander = _characters[^1];
        for (int i = _random.Between(1, 2); i > 0; i--)
        {
            var joint = AddTemptation(bystander);
            if (withChances && _random.Chance(50))
            {
                joint.EndsAsItDid(RandomChance()).Ends(null, RandomChanges());
            }
        }

        _story.WantsNothing(bystander);
    }

    private ActionBuilder AddTemptation(CharacterId bystander)
    {
        var tempted = SomeoneBut(bystander);
        var prize = AddTruth(false);
        var joint = NewAction().By(tempted).By(bystander).Sets(prize, true);
        _story.Wants(tempted, prize.Is(true), _random.Between(1, 6));
        if (_random.Chance(50))
        {
            joint.Needs(Asked(tempted));
        }

        if (_minds && _random.Chance(40))
        {
            var known = AddTruth(_random.Chance(50));
            joint.Needs(known.In(bystander).Is(true).Or(RandomLiteral()));
            NewAction().By(tempted).Sets(known, true).SeenOnlyBy(_random.Chance(50) ? [tempted, bystander] : [tempted]);
        }

        if (_random.Chance(50))
        {
            var alone = NewAction().By(SomeoneBut(bystander)).Sets(prize, true);
            alone.Needs(_random.Chance(50) ? RandomLiteral() : prize.Is(false));
        }

        return joint;
    }

    /// <summary>That the last one is asked; somebody can ask anybody, and often something else comes of it. Sometimes that one is asked already, or is believed to be.</summary>
    private Condition Asked(CharacterId tempted)
    {
        string[] names = [.. Names[.._characters.Length]];
        var last = Value.Symbol(names.Length - 1);
        var asked = Keep(_story.Symbol(NextName("s"), names, _random.Chance(10) ? last : Value.Unknown, true));
        if (_random.Chance(10))
        {
            _story.Believes(asked.In(Someone()), last);
        }

        for (int one = 0; one < names.Length; one++)
        {
            var ask = NewAction().By(tempted).Sets(asked, Terms.Constant(Value.Symbol(one)));
            if (_random.Chance(50))
            {
                ask.Sets(Small(tempted), true);
            }
        }

        if (_random.Chance(60))
        {
            NewAction().By(tempted).Needs(_random.Chance(50) ? Condition.True : asked.Is(Value.Symbol(0))).Sets(Small(tempted), true);
        }

        return asked.Is(last);
    }

    /// <summary>Something that somebody wants a little.</summary>
    private FluentId Small(CharacterId tempted)
    {
        var small = AddTruth(false);
        _story.Wants(tempted, small.Is(true));
        return small;
    }
}
