using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Endings;
using Dramaturg.Drama.Tension;
using Dramaturg.Model;

namespace Dramaturg.Drama.Direction;

/// <summary>What of one story its score is read off.</summary>
/// <param name="Dilemmas">Strengths, each by the sympathy of whoever has it compared with the dearest person's; the strongest first.</param>
/// <param name="Acts">How many.</param>
/// <param name="Peak">The point of the highest tension; 0: the start.</param>
/// <param name="Highest">The tension there.</param>
/// <param name="Last">The tension at the end.</param>
/// <param name="DeadScenes">Numbers of the acts that do nothing.</param>
/// <param name="Asked">What hangs on all questions.</param>
/// <param name="Forgotten">What hangs on those that are left open and long not touched.</param>
public sealed record DramaFeatures(
    IReadOnlyList<double> Dilemmas, int Acts, int Peak, double Highest, double Last, IReadOnlyList<int> DeadScenes, double Asked, double Forgotten)
{
    private const double BestPeak = 0.8;

    /// <param name="dilemmas">Whose, and how strong.</param>
    public static DramaFeatures Of(Reception reception, IEnumerable<(CharacterId Person, double Strength)> dilemmas)
    {
        var sympathy = reception.Lives.Sympathy;
        double dearest = sympathy.Shares.Select(Math.Abs).DefaultIfEmpty(0).Max();
        int peak = Arc.Of(reception.Tension).Peak;
        return new DramaFeatures(
            dilemmas.Select(dilemma => dearest > 0 ? dilemma.Strength * Math.Abs(sympathy[dilemma.Person]) / dearest : 0).OrderByDescending(strength => strength).ToArray(),
            reception.Road.Acts.Count,
            peak,
            reception.Tension[peak],
            reception.Tension[^1],
            Tension.DeadScenes.Of(reception.Road, reception.Tension),
            reception.Questions.Sum(question => question.Weight),
            reception.Questions.Where(question => question.State == QuestionState.Forgotten).Sum(question => question.Weight));
    }

    /// <summary>From 0 to 1.</summary>
    public double this[Merit merit] => merit switch
    {
        Merit.Dilemmas => 1 - Dilemmas.Aggregate(1.0, (calm, strength) => calm * (1 - Math.Min(1, strength))),
        Merit.Peak => Acts == 0 || Highest <= 0 ? 0 : 1 - (Math.Abs(((double)Peak / Acts) - BestPeak) / BestPeak),
        Merit.Fall => Highest <= 0 ? 0 : (Highest - Last) / Highest,
        Merit.Life => Acts == 0 ? 0 : 1 - ((double)DeadScenes.Count / Acts),
        _ => Asked <= 0 ? 1 : 1 - (Forgotten / Asked),
    };
}
