using Dramaturg.Drama.Feelings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>Where the words of feelings stand in the frame.</summary>
internal static class FeelingKeys
{
    public static string Name(FeelingKind kind) => kind switch
    {
        FeelingKind.Joy => "feeling.joy",
        FeelingKind.Distress => "feeling.distress",
        FeelingKind.Hope => "feeling.hope",
        FeelingKind.Fear => "feeling.fear",
        FeelingKind.Satisfaction => "feeling.satisfaction",
        FeelingKind.FearsConfirmed => "feeling.fears-confirmed",
        FeelingKind.Disappointment => "feeling.disappointment",
        FeelingKind.Relief => "feeling.relief",
        FeelingKind.HappyFor => "feeling.happy-for",
        FeelingKind.Pity => "feeling.pity",
        FeelingKind.Resentment => "feeling.resentment",
        FeelingKind.Gloating => "feeling.gloating",
        FeelingKind.Pride => "feeling.pride",
        FeelingKind.Shame => "feeling.shame",
        FeelingKind.Admiration => "feeling.admiration",
        FeelingKind.Reproach => "feeling.reproach",
        FeelingKind.Gratitude => "feeling.gratitude",
        FeelingKind.Anger => "feeling.anger",
        FeelingKind.Gratification => "feeling.gratification",
        FeelingKind.Remorse => "feeling.remorse",
        FeelingKind.Love => "feeling.love",
        FeelingKind.Hate => "feeling.hate",
        FeelingKind.Surprise => "feeling.surprise",
        FeelingKind.Embarrassment => "feeling.embarrassment",
        FeelingKind.Guilt => "feeling.guilt",
        FeelingKind.Regret => "feeling.regret",
        _ => "feeling.jealousy",
    };

    public static string Says(FeelingKind kind) => kind switch
    {
        FeelingKind.Joy => "felt.joy",
        FeelingKind.Distress => "felt.distress",
        FeelingKind.Hope => "felt.hope",
        FeelingKind.Fear => "felt.fear",
        FeelingKind.Satisfaction => "felt.satisfaction",
        FeelingKind.FearsConfirmed => "felt.fears-confirmed",
        FeelingKind.Disappointment => "felt.disappointment",
        FeelingKind.Relief => "felt.relief",
        FeelingKind.HappyFor => "felt.happy-for",
        FeelingKind.Pity => "felt.pity",
        FeelingKind.Resentment => "felt.resentment",
        FeelingKind.Gloating => "felt.gloating",
        FeelingKind.Pride => "felt.pride",
        FeelingKind.Shame => "felt.shame",
        FeelingKind.Admiration => "felt.admiration",
        FeelingKind.Reproach => "felt.reproach",
        FeelingKind.Gratitude => "felt.gratitude",
        FeelingKind.Anger => "felt.anger",
        FeelingKind.Gratification => "felt.gratification",
        FeelingKind.Remorse => "felt.remorse",
        FeelingKind.Love => "felt.love",
        FeelingKind.Hate => "felt.hate",
        FeelingKind.Surprise => "felt.surprise",
        FeelingKind.Embarrassment => "felt.embarrassment",
        FeelingKind.Guilt => "felt.guilt",
        FeelingKind.Regret => "felt.regret",
        _ => "felt.jealousy",
    };

    public static string Name(Temper temper) => temper switch
    {
        Temper.Even => "mood.even",
        Temper.Exuberant => "mood.exuberant",
        Temper.Dependent => "mood.dependent",
        Temper.Relaxed => "mood.relaxed",
        Temper.Docile => "mood.docile",
        Temper.Hostile => "mood.hostile",
        Temper.Anxious => "mood.anxious",
        Temper.Disdainful => "mood.disdainful",
        _ => "mood.bored",
    };

    public static string Name(FactorKind factor) => factor switch
    {
        FactorKind.Gain => "factor.gain",
        FactorKind.Loss => "factor.loss",
        FactorKind.Chance => "factor.chance",
        FactorKind.Stake => "factor.stake",
        FactorKind.Affinity => "factor.affinity",
        FactorKind.Verdict => "factor.verdict",
        FactorKind.Responsibility => "factor.responsibility",
        FactorKind.Debt => "factor.debt",
        _ => "factor.unlikeliness",
    };
}
