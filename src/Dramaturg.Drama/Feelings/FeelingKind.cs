namespace Dramaturg.Drama.Feelings;

/// <summary>The feelings of the OCC model [Ortony1988], its compounds, and five more.</summary>
public enum FeelingKind
{
    /// <summary>Something that is wanted has come nearer; with <see cref="Distress"/>, farther.</summary>
    Joy,
    Distress,

    /// <summary>Something good may come; with <see cref="Fear"/>, something bad.</summary>
    Hope,
    Fear,

    /// <summary>What was hoped for is so.</summary>
    Satisfaction,
    FearsConfirmed,

    /// <summary>What was hoped for cannot be any more, as far as is foreseen.</summary>
    Disappointment,
    Relief,

    /// <summary>Somebody dear fares better; with <see cref="Pity"/>, worse.</summary>
    HappyFor,
    Pity,

    /// <summary>Somebody hated fares better; with <see cref="Gloating"/>, worse.</summary>
    Resentment,
    Gloating,

    /// <summary>Over an act of one's own, as one judges it.</summary>
    Pride,
    Shame,

    /// <summary>Over an act of somebody else, as one judges it.</summary>
    Admiration,
    Reproach,

    /// <summary>Admiration and joy in one.</summary>
    Gratitude,

    /// <summary>Reproach and distress in one.</summary>
    Anger,

    /// <summary>Pride and joy in one.</summary>
    Gratification,

    /// <summary>Shame and distress in one.</summary>
    Remorse,

    /// <summary>Brought to mind by somebody's part in what happens.</summary>
    Love,
    Hate,

    /// <summary>Over an act that was not to be expected.</summary>
    Surprise,

    /// <summary>Somebody has seen what that one would blame.</summary>
    Embarrassment,

    /// <summary>Shame over an act by which somebody dear fares worse.</summary>
    Guilt,

    /// <summary>What was given up for an earlier choice is lost indeed.</summary>
    Regret,

    /// <summary>Something is lost because somebody's affection goes to another.</summary>
    Jealousy,
}

public static class FeelingKinds
{
    /// <summary>Worked out anew in every state, never fading.</summary>
    public static bool IsProspect(this FeelingKind kind) => kind is FeelingKind.Hope or FeelingKind.Fear;

    /// <summary>Of the feelings that say how somebody stands to another, and not what has happened.</summary>
    public static bool IsStance(this FeelingKind kind) => kind is FeelingKind.Love or FeelingKind.Hate;

    /// <summary>Of the feelings over what happens, or may, to lives; not of how people stand to each other, nor of what was unexpected.</summary>
    public static bool IsAboutLife(this FeelingKind kind) => !kind.IsStance() && kind != FeelingKind.Surprise;

    /// <summary>Whether its strength is the square root of a product: a geometric mean of two feelings. Else the product itself.</summary>
    public static bool IsCompound(this FeelingKind kind) => kind
        is FeelingKind.Gratitude or FeelingKind.Anger or FeelingKind.Gratification or FeelingKind.Remorse or FeelingKind.Guilt;
}
