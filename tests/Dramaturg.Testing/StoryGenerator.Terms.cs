using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Testing;

public sealed partial class StoryGenerator
{
    private Condition RandomCondition()
    {
        var condition = RandomLiteral();
        if (_random.Chance(25))
        {
            condition = condition.And(RandomLiteral());
        }

        return _random.Chance(15) ? condition.Or(RandomLiteral()) : condition;
    }

    // Half of the conditions hold at the start, most others could come to hold.
    private Condition RandomLiteral()
    {
        if (_copies.Count > 0 && _random.Chance(35))
        {
            return LiteralOf(_random.Pick(_copies).Copy.Itself());
        }

        var fluent = _random.Pick(_fluents);
        if (_random.Chance(25) && !IsNumber(fluent))
        {
            return fluent.Is(_story.InitialOf(fluent));
        }

        var path = RandomPath();
        return path.Length > 0 && _random.Chance(40) && !IsNumber(fluent)
            ? fluent.In(path).Is(_story.InitialOf(fluent))
            : LiteralOf(new FluentReference(path, fluent));
    }

    // Something that anybody's action brings about, or this character's apart from the plots.
    private Condition RandomResult(CharacterId? by)
    {
        var effects = _actions
            .Where(action => by is null || action.IsBy(by.Value))
            .SelectMany(action => action.Effects)
            .Where(effect => effect.Target.Path.Count == 0 && _fluents.Contains(effect.Target.Fluent)
                && !(by is not null && _plotted.Contains(effect.Target.Fluent)) && effect.Value is Expression.Constant)
            .ToArray();
        if (effects.Length == 0)
        {
            return RandomLiteral();
        }

        var effect = _random.Pick(effects);
        return effect.Target.Test(Relation.Equal, effect.Value);
    }

    private CharacterId[] RandomPath()
    {
        if (!_minds || _random.Chance(65))
        {
            return [];
        }

        var first = Someone();
        return _story.Options.BeliefLimit < 2 && _random.Chance(20) ? [first, SomeoneBut(first)] : [first];
    }

    private Condition LiteralOf(FluentReference reference) => DomainOf(reference.Fluent) switch
    {
        Domain.Numbers => reference.Test((Relation)_random.Below(6), NumberFrom(reference.Fluent)),
        Domain.Symbols => reference.Test(_random.Chance(70) ? Relation.Equal : Relation.NotEqual, Terms.Constant(ConstantFor(reference.Fluent))),
        _ => reference.Is(_random.Chance(60)),
    };

    private Value ConstantFor(FluentId fluent) => DomainOf(fluent) switch
    {
        Domain.Numbers => Value.Of(_random.Below(4)),
        Domain.Symbols symbols when symbols.AllowsUnknown && _random.Chance(20) => Value.Unknown,
        Domain.Symbols symbols => Value.Symbol(_random.Below(symbols.Names.Count)),
        _ => Value.Truth(_random.Chance(60)),
    };

    private Expression NumberFrom(FluentId but)
    {
        var others = _fluents.Where(fluent => IsNumber(fluent) && fluent != but).ToArray();
        if (others.Length == 0 || _random.Chance(55))
        {
            return Terms.Constant(_random.Below(4));
        }

        var other = new FluentReference(RandomPath(), _random.Pick(others)).Read();
        return _random.Below(6) switch
        {
            0 => other.Plus(Terms.Constant(1)),
            1 => other.Times(Terms.Constant(2)),
            2 when _minds => Terms.Constant(_random.Below(3)).By(other),
            3 => new Expression.Choice(LiteralOf(_random.Pick(_fluents).Itself()), other, Terms.Constant(1)),
            _ => other,
        };
    }

    // What an effect assigns. Divisions stay out: in a domain without unknown their value might not exist.
    private Expression ValueFor(FluentId fluent)
    {
        if (DomainOf(fluent) is Domain.Truth && _random.Chance(12))
        {
            return _random.Pick(_fluents.Where(other => DomainOf(other) is Domain.Truth).ToArray()).Read();
        }

        if (!IsNumber(fluent))
        {
            return Terms.Constant(ConstantFor(fluent));
        }

        return _random.Below(5) switch
        {
            0 => Terms.Constant(ConstantFor(fluent)),
            1 => fluent.Read().Minus(Terms.Constant(1)),
            2 => _random.Pick(_fluents.Where(IsNumber).ToArray()).Read().Plus(Terms.Constant(Number.Of(1, 2))),
            _ => fluent.Read().Plus(Terms.Constant(1)),
        };
    }
}
