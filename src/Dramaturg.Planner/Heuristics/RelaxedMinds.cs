using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>How far a relaxed world looks into minds. The further, the tighter, and the more different views there are to explore.</summary>
/// <param name="ReadsBeliefs">Whether what conditions say of beliefs counts.</param>
/// <param name="AsksConsent">Whether those who must consent have to believe that the act is possible.</param>
/// <param name="Motives">What they have to believe besides; null: nothing. With motives nothing that is reached is a bound.</param>
internal sealed record RelaxedMinds(bool ReadsBeliefs, bool AsksConsent, Motives? Motives)
{
    /// <summary>A view is a state, whatever anyone believes.</summary>
    public static RelaxedMinds Closed { get; } = new(false, false, null);

    public static RelaxedMinds Consenting { get; } = new(true, true, null);

    public static RelaxedMinds Motivated(Motives motives) => new(true, true, motives);

    public IEnumerable<BelievedFluent> Believed(PackedStory story, IEnumerable<PackedCondition> conditions)
    {
        var read = ReadsBeliefs ? BelievedFluents.ReadBy(story, conditions) : Enumerable.Empty<BelievedFluent>();
        var needed = AsksConsent ? BelievedFluents.NeededForConsent(story) : Enumerable.Empty<BelievedFluent>();
        return read.Concat(needed).Concat(Motives is null ? Enumerable.Empty<BelievedFluent>() : BelievedFluents.NeededForMotives(story, Motives));
    }
}
