namespace Dramaturg.Planner.Scopes;

/// <summary>How much of each mind a state space keeps.</summary>
public enum MindDetail
{
    /// <summary>Everything: whatever is asked about a mind can be answered.</summary>
    Whole,

    /// <summary>What reasons, beats and endings can depend on: whoever is told, and why, comes out the same.</summary>
    AsNeeded,

    /// <summary>
    /// As needed, but for acts that nobody can think possible as long as no told act brings about what they ask for (<see cref="VainActs"/>). To search, and to follow what was found:
    /// a search that comes to such an act begins again with as much as is needed, and its states are not those of before.
    /// </summary>
    ForSearch,

    /// <summary>As needed, and in everybody's mind also what that one wants: what people think of their own lives can be seen.</summary>
    WithWants,
}
