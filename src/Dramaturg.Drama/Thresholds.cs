using Dramaturg.Model;

namespace Dramaturg.Drama;

/// <summary>From what size on something counts. The same for every story, on the scale on which anybody's life can be worth from 0 to 1.</summary>
public static class Thresholds
{
    /// <summary>θ: a difference of a twentieth of all that a life can be worth matters.</summary>
    public static Number Weighty { get; } = Number.Of(1, 20);

    /// <summary>ε: what misses a level by no more than this has reached it.</summary>
    public static Number Slack { get; } = Number.Of(1, 100);

    /// <summary>ρ: an affinity above this makes somebody dear, one below its opposite an enemy.</summary>
    public static double Dear => 0.25;
}
