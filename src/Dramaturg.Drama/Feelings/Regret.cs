using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Dilemmas;
using Dramaturg.Model;

namespace Dramaturg.Drama.Feelings;

/// <summary>What somebody has given up in a dilemma by choosing one of two courses.</summary>
/// <param name="Act">The number of the act that decided it.</param>
/// <param name="Forgone">Share by share of the person's life, in the order of the wants.</param>
public sealed record Regret(CharacterId Person, int Act, IReadOnlyList<Number> Forgone)
{
    /// <summary>All that was given up along a road, in the order in which it was decided.</summary>
    public static IReadOnlyList<Regret> Of(Road road, RoadDilemmas dilemmas) =>
        [.. dilemmas.Spells().Where(spell => spell.Taken is not null).Select(spell => Of(road, spell)).OrderBy(regret => regret.Act)];

    private static Regret Of(Road road, DilemmaSpell spell)
    {
        var forgone = spell.DeedWasTaken ? spell.Taken!.ForgoneByDeed : spell.Taken!.ForgoneByDefault;
        return new Regret(spell.Person, spell.Until + 1, [.. forgone.Take(road.World.Model.CharacterConcerns[spell.Person.Value].Count)]);
    }
}
