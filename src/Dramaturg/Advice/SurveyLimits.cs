using System;

namespace Dramaturg.Advice;

/// <summary>How far a survey goes. Every bound but the time counts something, so that the same survey finds the same on any machine.</summary>
/// <param name="Stories">How many of the endings are told, in the story's order; the survey follows what it is told.</param>
/// <param name="StoryMinds">Most epistemic states that looking for one of them may add.</param>
/// <param name="Situations">Most situations looked at.</param>
/// <param name="Minds">Most epistemic states that looking at them may add.</param>
/// <param name="FamiliarMinds">Once so many are added, only situations that show something new are looked at.</param>
/// <param name="RoadsOnly">Only the reasons on told roads are asked again one level deeper, not all there are.</param>
/// <param name="DeeperMinds">Most epistemic states for asking them.</param>
/// <param name="Probes">How many near misses are looked into for each kind of act that never happens.</param>
/// <param name="ProbeEffort">Most states for one of them.</param>
/// <param name="Time">A net for stories whose own limits let plans grow without measure; null: none.</param>
public sealed record SurveyLimits(
    int Stories,
    int StoryMinds,
    int Situations,
    int Minds,
    int FamiliarMinds,
    bool RoadsOnly,
    int DeeperMinds,
    int Probes,
    int ProbeEffort,
    TimeSpan? Time)
{
    /// <summary>Seconds, for a check on every save.</summary>
    public static SurveyLimits Quick { get; } = new(1, 300_000, 500, 700_000, 200_000, true, 200_000, 2, 5_000, TimeSpan.FromMinutes(1));

    /// <summary>Minutes, for a look at everything.</summary>
    public static SurveyLimits Full { get; } = new(int.MaxValue, 1_000_000, 3_000, 4_000_000, 4_000_000, false, 1_000_000, 6, 50_000, TimeSpan.FromMinutes(10));
}
