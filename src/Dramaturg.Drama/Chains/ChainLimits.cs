namespace Dramaturg.Drama.Chains;

/// <summary>How far the chain is looked into, and how it is sampled where it is too large for that. The same for every story.</summary>
/// <param name="Horizon">Acts that are looked ahead from every state of a road.</param>
/// <param name="EndHorizon">Acts that are looked ahead from its last state, to see what stays open.</param>
/// <param name="Judgements">Most acts of which it is asked whether they could be told, to look at every way on; if there are more, ends are drawn at random.</param>
/// <param name="Samples">Ends drawn for every first step; 2 or more.</param>
/// <param name="Seed">What chance starts from.</param>
public sealed record ChainLimits(int Horizon, int EndHorizon, int Judgements, int Samples, ulong Seed)
{
    public static ChainLimits Default { get; } = new(3, 6, 2000, 3, 1);
}
