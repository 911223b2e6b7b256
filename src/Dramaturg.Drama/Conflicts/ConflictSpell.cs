using Dramaturg.Model;

namespace Dramaturg.Drama.Conflicts;

/// <summary>How a conflict came out.</summary>
public enum ConflictOutcome
{
    /// <summary>It lasts to the end of the story.</summary>
    Open,

    /// <summary>The first got what the plan was after, the other did not.</summary>
    WonByOne,

    WonByOther,

    /// <summary>Neither got it, and one is worse off than before, the other no better.</summary>
    BothLost,

    /// <summary>Both got it, or neither is worse off and somebody better.</summary>
    Compromise,

    /// <summary>Neither got it, and it is no longer fought for.</summary>
    Abandoned,
}

/// <summary>A conflict from the state it arises in to the last one it lasts in.</summary>
/// <param name="Conflict">As it is in the beginning.</param>
/// <param name="Since">0 the start, else the state after that act.</param>
/// <param name="Until">The last state; the next act, if there is one, ended it.</param>
/// <param name="Act">Which ended it; null where it is open.</param>
/// <param name="ResolutionOfOne">How much better off the person is in the end than in the beginning, from -1 to 1; in truth.</param>
/// <param name="ResolutionOfOther">Of fate 0.</param>
public sealed record ConflictSpell(
    Conflict Conflict, int Since, int Until, ConflictOutcome Outcome, ActionId? Act, Number ResolutionOfOne, Number ResolutionOfOther);
