using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Options;
using Dramaturg.Model;

namespace Dramaturg.Drama.Dilemmas;

/// <summary>What somebody in a dilemma waits for: acts of others, as this person expects them, after which an option opens that gives up less than all there are now.</summary>
/// <param name="Awaited">The best of them; null: there is nothing to wait for.</param>
public sealed record Hesitation(Dilemma Dilemma, AwaitedOption? Awaited);

/// <param name="Acts">Of others, in order.</param>
/// <param name="Option">As it is after them.</param>
/// <param name="Missing">What the person would then still fall short of having both, part by part.</param>
public sealed record AwaitedOption(IReadOnlyList<ActionId> Acts, Option Option, IReadOnlyList<Number> Missing)
{
    public Number Cost => Missing.Aggregate(Number.Zero, (sum, part) => sum + part);

    /// <summary>Whether nothing would have to be given up any more.</summary>
    public bool IsWayOut => Missing.All(part => part <= Thresholds.Slack);
}
