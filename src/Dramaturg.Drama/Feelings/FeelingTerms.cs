namespace Dramaturg.Drama.Feelings;

/// <summary>The constants that feelings are derived with: the same for every story, chosen before any was looked at with them.</summary>
public sealed record FeelingTerms
{
    public static FeelingTerms Default { get; } = new();

    /// <summary>How many acts people look ahead when they hope and fear.</summary>
    public int Horizon { get; init; } = 3;

    /// <summary>What is felt more weakly is not kept: a fiftieth of all that a life can be worth.</summary>
    public double Faintest { get; init; } = 0.02;

    /// <summary>Nobody hopes for or fears what comes with a smaller chance.</summary>
    public double LeastChance { get; init; } = 0.05;

    /// <summary>Or what makes no more difference than this.</summary>
    public double LeastStake { get; init; } = 0.02;

    /// <summary>Responsibility for what was meant or foreseen.</summary>
    public double Foreseen { get; init; } = 1;

    /// <summary>How likely an outcome of an act has to be before it counts as foreseen and not only as foreseeable.</summary>
    public double Likely { get; init; } = 0.5;

    /// <summary>Responsibility for what could have been foreseen.</summary>
    public double Foreseeable { get; init; } = 0.6;

    /// <summary>Responsibility for an accident.</summary>
    public double Accident { get; init; } = 0.2;

    /// <summary>What is left of it where everything else would have done as much harm.</summary>
    public double Forced { get; init; } = 0.3;

    /// <summary>What somebody has to be responsible for before it counts as less harm, on the scale of lives.</summary>
    public double Slack { get; init; } = 0.01;

    /// <summary>α: how far one act can move how dear somebody is.</summary>
    public double Drift { get; init; } = 0.1;

    /// <summary>ρ: how dear or hated somebody has to be before the mere sight is felt.</summary>
    public double Dear { get; init; } = 0.25;

    /// <summary>A feeling is half as strong after 2ⁿ acts: a power of two, so that square roots alone give every strength.</summary>
    public int HalfLifeDoublings { get; init; } = 2;

    /// <summary>The same of surprise.</summary>
    public int SurpriseHalfLifeDoublings { get; init; }

    /// <summary>The same of a mood: four times as slow as feelings are.</summary>
    public int MoodHalfLifeDoublings { get; init; } = 4;

    /// <summary>The share of a feeling that stays while what it is about still is so.</summary>
    public double Floor { get; init; } = 0.25;

    /// <summary>Ways drawn for one forecast, where there are too many to follow all.</summary>
    public int MostWalks { get; init; } = 32;

    /// <summary>With fewer, chances are not worth saying.</summary>
    public int LeastWalks { get; init; } = 8;

    /// <summary>What forecasts may cost, in epistemic states.</summary>
    public long ForecastNodes { get; init; } = 250_000;

    /// <summary>What everything may cost together.</summary>
    public long AllNodes { get; init; } = 320_000;

    internal bool IsFelt(double strength) => Reaches(strength, Faintest);

    /// <summary>However it was rounded: a figure that is exactly on a threshold reaches it.</summary>
    internal static bool Reaches(double figure, double threshold) => figure >= threshold - 1e-9;
}
