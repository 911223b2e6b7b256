using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Tension;

/// <summary>How tense a story is, before the first act and after each.</summary>
public sealed class TensionCurve
{
    private TensionCurve(IReadOnlyList<TensionPoint> points, IReadOnlyList<Outlook> outlooks)
    {
        Points = points;
        Outlooks = outlooks;
    }

    public IReadOnlyList<TensionPoint> Points { get; }

    /// <summary>What the figures are read off, point by point.</summary>
    public IReadOnlyList<Outlook> Outlooks { get; }

    public bool IsSampled => Outlooks.Any(outlook => outlook.Samples > 0);

    /// <param name="seen">What may become of each state of the road, as the audience sees it.</param>
    /// <param name="clashes">Conflict and dilemma for each state of the road.</param>
    public static TensionCurve Of(IReadOnlyList<Outlook> seen, Lives lives, Intentions intentions, IReadOnlyList<Clash> clashes)
    {
        var points = seen.Select((outlook, number) => Point(number, outlook, number == 0 ? null : seen[number - 1], lives, intentions, clashes[number])).ToArray();
        return new TensionCurve(points, seen);
    }

    private static TensionPoint Point(int number, Outlook outlook, Outlook? before, Lives lives, Intentions intentions, Clash clash)
    {
        double irony = Irony.Of(outlook.State, lives, intentions);
        return new TensionPoint(
            number,
            outlook.Measure(futures => futures.SpreadOf(lives.Shared).Whole),
            outlook.Measure(futures => futures.SpreadOf(lives.Shared).Next),
            outlook.Measure(futures => Peril.Of(futures, lives).Weight),
            clash,
            irony,
            before is null ? Figure.Zero : Surprise(outlook, before, lives),
            outlook.Measure(futures => Terms(futures, lives, clash, irony).Tension))
        {
            Threatened = Peril.Of(outlook, lives).Stake,
        };
    }

    private static TensionTerms Terms(Outlook futures, Lives lives, Clash clash, double irony)
    {
        var spread = futures.SpreadOf(lives.Shared);
        return new TensionTerms(spread.Whole, spread.Next, Peril.Of(futures, lives).Weight, clash.Conflict, clash.Dilemma, irony);
    }

    /// <summary>How far an act moved what the audience expects of the same moment. The error is that of two figures that err independently; drawn alike, they err by less.</summary>
    private static Figure Surprise(Outlook outlook, Outlook before, Lives lives)
    {
        var now = outlook.Measure(futures => futures.ExpectedSooner(lives.Shared));
        var then = before.Measure(futures => futures.Expected(lives.Shared));
        return new Figure(Math.Abs(now.Value - then.Value), Math.Sqrt((now.Error * now.Error) + (then.Error * then.Error)));
    }
}

/// <summary>What stands against each other in a state, from 0 to 1 each.</summary>
/// <param name="Conflict">1 less the product of what each active conflict leaves of calm.</param>
/// <param name="Dilemma">The strongest of a protagonist.</param>
public readonly record struct Clash(double Conflict, double Dilemma);

/// <summary>One state of a road as the audience feels it.</summary>
/// <param name="Number">Of the act before it; 0: the start.</param>
/// <param name="Risk">Standard deviation of how well it ends.</param>
/// <param name="Suspense">The part of it that the next act decides.</param>
/// <param name="Surprise">How far the act moved what was expected; no part of the tension.</param>
public sealed record TensionPoint(int Number, Figure Risk, Figure Suspense, Figure Peril, Clash Clash, double Irony, Figure Surprise, Figure Tension)
{
    /// <summary>The stake that the peril is about.</summary>
    public int? Threatened { get; init; }
}

/// <summary>What tension is made of, each from 0 to 1.</summary>
public readonly record struct TensionTerms(double Risk, double Suspense, double Peril, double Conflict, double Dilemma, double Irony)
{
    private const double Share = 0.5;

    /// <summary>T: each term takes away its share of what calm the others leave. From 0 to 1; 0 only if all are; more of any is never less.</summary>
    public double Tension =>
        1 - (Calm(Risk) * Calm(Suspense) * Calm(Peril) * Calm(Conflict) * Calm(Dilemma) * Calm(Irony));

    private static double Calm(double term) => 1 - (Share * term);
}
