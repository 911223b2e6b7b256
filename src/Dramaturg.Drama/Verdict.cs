using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama;

/// <summary>What somebody thinks of an act that was told: docs/semantics.md 7.6.</summary>
public sealed record Verdict(CharacterId Person, Norm Norm)
{
    /// <summary>Person by person, the norms that fit act <paramref name="number"/> of a road, or what it brought about.</summary>
    public static IReadOnlyList<Verdict> On(Road road, int number)
    {
        var step = Step.Of(road, number);
        return road.World.Model.Norms
            .SelectMany((norms, person) => norms.Where(step.Fits).Select(norm => new Verdict(new CharacterId(person), norm)))
            .ToArray();
    }
}
