// PAD: pleasure, arousal, dominance. The points of the OCC feelings are those of ALMA [Gebhard2005]; those of embarrassment and guilt are from [Russell1977]. Our own is one: jealousy lies midway between
// anger and fear. Surprise, love and hate have none: they are on the scales of chances and of closeness, and not on that of what happens to lives.

using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Drama.Feelings;

/// <summary>How somebody is disposed: three numbers from -1 to 1.</summary>
public readonly record struct Mood(double Pleasure, double Arousal, double Dominance)
{
    public static Mood Even => default;

    public static Mood operator +(Mood a, Mood b) => new(a.Pleasure + b.Pleasure, a.Arousal + b.Arousal, a.Dominance + b.Dominance);

    public static Mood operator *(double factor, Mood mood) => new(factor * mood.Pleasure, factor * mood.Arousal, factor * mood.Dominance);

    /// <summary>Where one feeling alone would pull a mood; even for those that pull none.</summary>
    public static Mood Of(FeelingKind kind) => kind switch
    {
        FeelingKind.Joy => new(0.40, 0.20, 0.10),
        FeelingKind.Distress => new(-0.40, -0.20, -0.50),
        FeelingKind.Hope => new(0.20, 0.20, -0.10),
        FeelingKind.Fear => new(-0.64, 0.60, -0.43),
        FeelingKind.Satisfaction => new(0.30, -0.20, 0.40),
        FeelingKind.FearsConfirmed => new(-0.50, -0.30, -0.70),
        FeelingKind.Disappointment => new(-0.30, 0.10, -0.40),
        FeelingKind.Relief => new(0.20, -0.30, 0.40),
        FeelingKind.HappyFor => new(0.40, 0.20, 0.20),
        FeelingKind.Pity => new(-0.40, -0.20, -0.50),
        FeelingKind.Resentment => new(-0.20, -0.30, -0.20),
        FeelingKind.Gloating => new(0.30, -0.30, -0.10),
        FeelingKind.Pride => new(0.40, 0.30, 0.30),
        FeelingKind.Shame => new(-0.30, 0.10, -0.60),
        FeelingKind.Admiration => new(0.50, 0.30, -0.20),
        FeelingKind.Reproach => new(-0.30, -0.10, 0.40),
        FeelingKind.Gratitude => new(0.40, 0.20, -0.30),
        FeelingKind.Anger => new(-0.51, 0.59, 0.25),
        FeelingKind.Gratification => new(0.60, 0.50, 0.40),
        FeelingKind.Remorse or FeelingKind.Regret => new(-0.30, 0.10, -0.60),
        FeelingKind.Surprise or FeelingKind.Love or FeelingKind.Hate => Even,
        FeelingKind.Embarrassment => new(-0.46, 0.54, -0.24),
        FeelingKind.Guilt => new(-0.57, 0.28, -0.34),
        _ => 0.5 * (Of(FeelingKind.Anger) + Of(FeelingKind.Fear)),
    };

    /// <summary>The mood one act later: drawn to the mean of what is felt, each by its strength, and to calm where nothing is.</summary>
    /// <param name="felt">All that is felt then, with its strength.</param>
    /// <param name="left">What is left of a mood after one act.</param>
    internal Mood Next(IEnumerable<(FeelingKind Kind, double Strength)> felt, double left)
    {
        var weighing = felt.Where(one => one.Kind.IsAboutLife()).ToArray();
        double weight = weighing.Sum(one => one.Strength);
        var pull = weighing.Aggregate(Even, (sum, one) => sum + (one.Strength / weight * Of(one.Kind)));
        return (left * this) + ((1 - left) * pull);
    }
}
