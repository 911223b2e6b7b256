using System;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Tension;

/// <summary>How far what people count on is from what the audience sees coming of it.</summary>
public static class Irony
{
    /// <summary>Of one person: how well off the own plan leaves this person, as that mind sees it and as the audience does. A plan that cannot go on stops there.</summary>
    public static double Of(StateId state, CharacterId person, Lives lives, Intentions intentions) => Illusion.Of(state, person, lives, intentions).Size;

    /// <summary>Of all, by sympathy.</summary>
    public static double Of(StateId state, Lives lives, Intentions intentions) => lives.Sympathy.Shares
        .Select((share, person) => share == 0 ? 0 : Math.Abs(share) * Of(state, new CharacterId(person), lives, intentions)).Sum();
}
