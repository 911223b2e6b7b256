using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Prose.Stories;

namespace Dramaturg.Prose.Scenes;

/// <summary>Acts of one kind, some roles of which are filled in a certain way: <c>object by critic, to Roland</c>.</summary>
/// <param name="Acts">Those that may be meant: acts of one name can have different roles.</param>
public sealed record ActPattern(string Name, IReadOnlyList<ActChoice> Acts)
{
    /// <summary>How many places are fixed to one entity or kind: the more, the closer it fits.</summary>
    public int Fixed => Acts.Max(act => act.Tests.Count(test => test.Role is null));

    /// <summary>The cast with the roles of this pattern filled by the act; null if it does not fit.</summary>
    public Cast? Match(GroundAction act, Cast cast, Population population) =>
        Acts.Select(choice => choice.Schema == act.Schema ? Match(choice, act, cast, population) : null).FirstOrDefault(found => found is not null);

    private static Cast? Match(ActChoice choice, GroundAction act, Cast cast, Population population)
    {
        Cast? found = cast;
        foreach (var test in choice.Tests)
        {
            string entity = test.Position < act.Arguments.Count ? act.Arguments[test.Position] : "";
            found = test.Kind is not null && !population.Is(entity, test.Kind) ? null
                : test.Role is not null ? found.With(test.Role, entity)
                : test.Entity is null || test.Entity == entity ? found : null;
            if (found is null)
            {
                return null;
            }
        }

        return choice.RoleCount == act.Arguments.Count ? found : null;
    }
}

public sealed record ActChoice(string Schema, int RoleCount, IReadOnlyList<RoleTest> Tests);

/// <summary>What stands in a place of an act: anybody for a role, or one entity; of a kind, if one is named.</summary>
public sealed record RoleTest(int Position, string? Role, string? Entity, string? Kind);
