using System.Collections.Generic;
using Dramaturg.Model;

namespace Dramaturg.Drama.Dilemmas;

/// <summary>Whether a dilemma is in the mind of whoever has it, in the world as it is, or in both.</summary>
public enum DilemmaView
{
    /// <summary>Seen, and so.</summary>
    Real,

    /// <summary>Seen, but not so: it rests on something that is believed wrongly.</summary>
    Apparent,

    /// <summary>So, but not seen.</summary>
    Hidden,
}

/// <summary>How a dilemma is over.</summary>
public enum DilemmaEnd
{
    /// <summary>It lasts to the end of the story.</summary>
    Open,

    /// <summary>One of the two options was taken.</summary>
    Chosen,

    /// <summary>The person did something else, after which it is gone.</summary>
    Sidestepped,

    /// <summary>An act of others made it go away.</summary>
    Dissolved,
}

/// <summary>A dilemma from the state it arises in to the last one it holds in: of all that stand between the same two parts the strongest.</summary>
/// <param name="View">Real, if it is so in some state; else apparent, if it is seen in some; else hidden.</param>
/// <param name="Dilemma">As it is where it is strongest among those states.</param>
/// <param name="Since">The state it arises in: 0 the start, else the state after that act.</param>
/// <param name="Until">The last state it holds in.</param>
/// <param name="Act">What ended it: act <paramref name="Until"/> + 1; null where it is open.</param>
/// <param name="Taken">The dilemma as it was decided; null unless it was.</param>
/// <param name="DeedWasTaken">Whether the deed was taken, and not the default.</param>
public sealed record DilemmaSpell(
    CharacterId Person, DilemmaView View, Dilemma Dilemma, int Since, int Until, DilemmaEnd End, ActionId? Act, Dilemma? Taken, bool DeedWasTaken)
{
    /// <summary>What is owed to the course not taken; 0 unless one was.</summary>
    public Number Regret => Taken is null ? Number.Zero : DeedWasTaken ? Taken.CostOfDeed : Taken.CostOfDefault;
}
