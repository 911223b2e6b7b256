using Dramaturg.Planner;

namespace Dramaturg.Drama.Chains;

/// <summary>How much may be asked about a story, counted in the epistemic states that the answers take: the same on every machine.</summary>
/// <remarks>A question that has begun is answered.</remarks>
public sealed class Effort
{
    private readonly StoryWorld _world;
    private readonly long _last;

    /// <param name="nodes">States beyond those that the world has met.</param>
    public Effort(StoryWorld world, long nodes)
    {
        _world = world;
        _last = world.NodeCount + nodes;
    }

    public bool IsSpent => _world.NodeCount >= _last;
}
