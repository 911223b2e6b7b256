// Motifs that random material hardly ever forms, but on which planners could differ: what exactly a surprise corrects and
// whether the rest of the story depends on it, what is heard of what somebody thinks, what is seen in which order.

using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Testing;

public sealed partial class StoryGenerator
{
    // The first step rests on something that its second actor does not believe; the second step needs that too. So whether
    // it is told depends on what the surprise has corrected.
    private void AddSurprise(ActionBuilder first, ActionBuilder second, CharacterId helper)
    {
        var (one, other) = (Unbelieved(helper), Unbelieved(helper));
        switch (_random.Below(4))
        {
            case 0:
                first.Needs(one.True.Or(other.True));
                second.Needs(_random.Chance(50) ? one.True.And(other.True) : other.True);
                break;
            case 1:
                first.Needs(one.True.Or(_random.Pick(_fluents).Is(_story.InitialOf(_random.Pick(_fluents)))));
                second.Needs(one.True);
                break;
            case 2:
                first.Needs(one.True.And(other.True));
                second.Needs(other.Exactly);
                break;
            default:
                first.Needs(one.True);
                second.Needs(one.Exactly);
                break;
        }
    }

    /// <summary>Something true that the character believes to be otherwise: a test of it, and its exact value.</summary>
    private (Condition True, Condition Exactly) Unbelieved(CharacterId character)
    {
        int kind = _random.Below(3);
        var fluent = kind == 0 ? AddTruth(_random.Chance(50)) : kind == 1 ? AddSymbol() : AddNumber();
        var value = _story.InitialOf(fluent);
        var wrong = DomainOf(fluent) switch
        {
            Domain.Numbers => Value.Of(value.AsNumber == 0 ? 1 : 0),
            Domain.Symbols => Value.Symbol(value.IsSymbol && value.AsSymbol == 0 ? 1 : 0),
            _ => Value.Truth(value == Value.False),
        };
        _plotted.Add(fluent);
        _story.Believes(fluent.In(character), wrong);
        return (TestOf(fluent, value, wrong), fluent.Is(value));
    }

    private Condition TestOf(FluentId fluent, Value value, Value wrong)
    {
        if (DomainOf(fluent) is Domain.Truth || _random.Chance(35))
        {
            return fluent.Is(value);
        }

        if (!IsNumber(fluent) || _random.Chance(30))
        {
            return fluent.IsNot(wrong);
        }

        var relation = value.AsNumber > wrong.AsNumber ? Relation.Greater : Relation.Less;
        return fluent.Test(relation, Terms.Constant(wrong));
    }

    // Something comes to be known if somebody thinks something, whom others may take to think otherwise, and so on down to
    // the cut-off; somebody wants it known.
    private void AddHearsay()
    {
        var thought = AddTruth(_random.Chance(50));
        var heard = AddTruth(false);
        var thinker = Someone();
        var rumour = NewAction().By(Someone());
        rumour.Sets(heard, true, thought.In(thinker).Is(true));
        for (int i = _random.Between(1, 3); i > 0; i--)
        {
            var path = Enumerable.Range(0, _random.Between(1, 4)).Aggregate(
                new[] { Someone() }, (minds, _) => [.. minds, SomeoneBut(minds[^1])]);
            _story.Believes(thought.In(path), _random.Chance(50));
        }

        var first = Someone();
        CharacterId[] listener = _characters.Length > 2 || _random.Chance(50) ? [first] : [first, SomeoneBut(first)];
        _story.Wants(Someone(), heard.In(listener).Is(true), 2);
        if (_random.Chance(50))
        {
            _random.Pick(_actions).Needs(heard.In(listener).Is(_random.Chance(50)));
        }

        _story.AuthorWants(heard.In(listener).Is(true));
    }

    // One rule shows what the next asks about, so their order matters.
    private void AddGlances()
    {
        var observer = Someone();
        var (sign, secret) = (AddTruth(_random.Chance(50)), AddTruth(false));
        var sees = _random.Chance(60) ? Condition.True : RandomLiteral();
        _story.Start(secret, Value.True);
        _story.Believes(sign.In(observer), _story.InitialOf(sign) == Value.False);
        _story.Believes(secret.In(observer), Value.False);
        if (_random.Chance(50))
        {
            _story.Sees(observer, secret, sign.In(observer).Is(_story.InitialOf(sign) == Value.False));
            _story.Sees(observer, sign, sees);
        }
        else
        {
            _story.Sees(observer, sign, sees);
            _story.Sees(observer, secret, sign.In(observer).Is(_story.InitialOf(sign) == Value.False));
        }

        NewAction().By(observer).Needs(secret.Is(true)).Sets(sign, _random.Chance(50)).Sets(AddPrize(observer), true);
    }

    private FluentId AddPrize(CharacterId character)
    {
        var prize = AddTruth(false);
        _story.Wants(character, prize.Is(true), 2);
        return prize;
    }
}
