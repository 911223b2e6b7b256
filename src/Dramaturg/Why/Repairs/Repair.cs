using System.Collections.Generic;
using Dramaturg.Model;
using Dramaturg.Planner.Search;

namespace Dramaturg.Why.Repairs;

/// <summary>A change after which an act would be told where it was asked about, the acts before it being told as they were.</summary>
/// <param name="Anew">The story that is then found if one begins from nothing.</param>
/// <param name="WithIt">One that begins as the told story does and goes on with the act.</param>
public sealed record Repair(Edit Edit, Retold Anew, Retold WithIt);

/// <summary>A search repeated after a change.</summary>
/// <param name="Search">How it ended.</param>
/// <param name="Added">Acts that the told story does not have; empty if no story was found.</param>
/// <param name="Missing">Acts that only the told story has.</param>
/// <param name="HasIt">The act asked about is in it.</param>
public sealed record Retold(SearchResult Search, IReadOnlyList<ActionId> Added, IReadOnlyList<ActionId> Missing, bool HasIt)
{
    /// <summary>Null if no story was found.</summary>
    public Plan? Plan => (Search as SearchResult.Found)?.Plan;
}

/// <summary>The repairs found.</summary>
/// <param name="Tried">How many changes were tried out.</param>
/// <param name="IsComplete">Every change of the kinds looked for was tried; else a bound came first.</param>
public sealed record Repairs(IReadOnlyList<Repair> Found, int Tried, bool IsComplete)
{
    /// <summary>It was cancelled before it was done; what was found by then is here.</summary>
    public bool IsCut { get; init; }
}
