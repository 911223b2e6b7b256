namespace Dramaturg.Drama.Direction;

/// <summary>What a director looks for in a story.</summary>
public enum Merit
{
    /// <summary>Strong dilemmas of those the audience cares about.</summary>
    Dilemmas,

    /// <summary>The tension is highest late, but not at the very end.</summary>
    Peak,

    /// <summary>It falls after that.</summary>
    Fall,

    /// <summary>No scene that does nothing.</summary>
    Life,

    /// <summary>What was asked is answered, or left open and not forgotten.</summary>
    Answers,
}

/// <summary>How much each merit counts, 0 or more. Fixed before any story was measured with them.</summary>
/// <param name="Variety">Beside the others, among several stories: to be unlike those that are told before.</param>
public sealed record MeritWeights(double Dilemmas, double Peak, double Fall, double Life, double Answers, double Variety)
{
    public static MeritWeights Default { get; } = new(3, 2, 1, 2, 2, 3);

    public double this[Merit merit] => merit switch
    {
        Merit.Dilemmas => Dilemmas,
        Merit.Peak => Peak,
        Merit.Fall => Fall,
        Merit.Life => Life,
        _ => Answers,
    };
}
