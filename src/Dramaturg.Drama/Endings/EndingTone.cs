using System.Collections.Generic;

namespace Dramaturg.Drama.Endings;

/// <summary>How a story ends for those the audience cares about.</summary>
public enum ToneClass
{
    Tragic,
    Bittersweet,
    Flat,
    Happy,
    Open,
}

/// <summary>What makes a tone more than its class.</summary>
public enum ToneQualifier
{
    /// <summary>A tragic end that takes for good what a protagonist wanted most, and to which an act of a protagonist's own led.</summary>
    TragedyProper,

    /// <summary>Those who kept the norms fare better, those who broke them worse.</summary>
    Poetic,

    /// <summary>A protagonist got what mattered most and lost more of everything else.</summary>
    Pyrrhic,
}

/// <param name="Openness">O: the share of all stakes that is still open at the end.</param>
public sealed record EndingTone(ToneClass Class, IReadOnlyList<ToneQualifier> Qualifiers, Tally Tally, double Openness)
{
    /// <summary>The class by gains and losses, and by what stays open.</summary>
    public static ToneClass Classify(double gains, double losses, double openness, EndingThresholds thresholds) =>
        openness >= thresholds.Open ? ToneClass.Open
        : gains <= thresholds.Small && losses <= thresholds.Small ? ToneClass.Flat
        : losses <= thresholds.Small || losses < thresholds.Overweighed * gains ? ToneClass.Happy
        : gains <= thresholds.Small || gains < thresholds.Overweighed * losses ? ToneClass.Tragic
        : ToneClass.Bittersweet;
}
