namespace Dramaturg.Planner;

// How much of the graph has been made.
public sealed partial class StoryWorld
{
    /// <summary>Different epistemic states met so far, minds included: what a limit on nodes counts.</summary>
    public int NodeCount => _space.NodeCount;
}
