using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.People;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Dilemmas;

/// <summary>Who and what fares better with one option than with another. A side is 1 for the deed, -1 for the default, 0 where the difference does not matter.</summary>
internal sealed class Comparison
{
    private readonly ValueScale _scale;
    private readonly Affinities _affinities;
    private readonly StateId _mind;
    private readonly Option _deed;
    private readonly Option _default;

    public Comparison(ValueScale scale, Affinities affinities, StateId mind, CharacterId person, Option deed, Option @default)
    {
        (_scale, _affinities, _mind, Person, _deed, _default) = (scale, affinities, mind, person, deed, @default);
        People = [.. Enumerable.Range(0, scale.World.Model.Characters.Count).Select(other => new CharacterId(other)).Where(other => other != person)];
    }

    public CharacterId Person { get; }

    /// <summary>Everybody else.</summary>
    public IReadOnlyList<CharacterId> People { get; }

    /// <summary>D_c, what the person wants for himself or herself, by the weights of the decision.</summary>
    public int OwnSide => MoreThanWeighty(OwnWants(Person).Aggregate(Number.Zero, (sum, want) => sum + _deed.Gains.Concerns[want] - _default.Gains.Concerns[want]));

    /// <summary>The acts that the two begin with.</summary>
    public IEnumerable<ActionId> Acts => new[] { _deed, _default }.Select(option => option.Course.First).OfType<ActionId>();

    /// <summary>Whether there is not enough for both: with either begun, the other can no longer be carried out, whoever would consent; or the one act gives to some what it takes from others.</summary>
    public bool IsShortOfMeans => (_default.IsNothing || Takes(_default, _deed)) && (_deed.IsNothing || _default.IsNothing || Takes(_deed, _default));

    public double Affinity(CharacterId other) => _affinities.Of(_mind, Person, other);

    public bool IsDear(CharacterId other) => Affinity(other) > Thresholds.Dear;

    public bool IsEnemy(CharacterId other) => Affinity(other) < -Thresholds.Dear;

    /// <summary>D_x, what somebody else wants for himself or herself.</summary>
    public int SideOf(CharacterId other) => MoreThanWeighty(Own(_deed, other) - Own(_default, other));

    /// <param name="part">A concern of the person, or behind the concerns a norm.</param>
    public int SideOfPart(int part) => Side(_deed.Gains.Parts[part] - _default.Gains.Parts[part]);

    /// <summary>Whether something the person wants for himself or herself speaks for a side.</summary>
    public bool HasOwnWant(int side) => OwnWants(Person).Any(want => SideOfPart(want) == side);

    public bool HasOwnWant(CharacterId other, int side)
    {
        Number Part(Option option, int want) => option.Course.Expected(end => _scale.Of(end, other).Parts[want]);
        return OwnWants(other).Any(want => Side(Part(_deed, want) - Part(_default, want)) == side);
    }

    public bool HasNorm(int side) => Enumerable.Range(_deed.Gains.Concerns.Count, _deed.Gains.Norms.Count).Any(norm => SideOfPart(norm) == side);

    /// <summary>Names of others, in the model's order.</summary>
    public IEnumerable<string> Others(Func<CharacterId, bool> which) => People.Where(which).Select(other => _scale.World.Model.Characters[other.Value]);

    private Number Own(Option option, CharacterId other) => option.Course.Expected(end => _scale.Own(end, other));

    private static int MoreThanWeighty(Number difference) => difference > Thresholds.Weighty ? 1 : difference < -Thresholds.Weighty ? -1 : 0;

    private static int Side(Number difference) => difference >= Thresholds.Weighty ? 1 : difference <= -Thresholds.Weighty ? -1 : 0;

    private IEnumerable<int> OwnWants(CharacterId person)
    {
        var concerns = _scale.World.Model.CharacterConcerns[person.Value];
        return Enumerable.Range(0, concerns.Count).Where(concern => concerns[concern].GoodOf.Count == 0);
    }

    private bool Takes(Option taken, Option lost) => taken.Ways.All(way => way.First is { } act
        && _scale.World.Outcomes(_mind, act).All(outcome => lost.Ways.All(other => !IsPossible(_scale.World.Successor(_mind, outcome.Action), other))));

    private bool IsPossible(StateId state, Course course)
    {
        foreach (var act in course.Acts)
        {
            if (!_scale.World.IsExecutable(state, act))
            {
                return false;
            }

            state = _scale.World.Successor(state, act);
        }

        return true;
    }
}
