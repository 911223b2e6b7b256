using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Tension;

/// <summary>What of all that can go wrong weighs most: the loss to be expected in one stake, less what the one it threatens can do about it.</summary>
/// <remarks>
/// A bad outcome is a stake that stands worse at the end than now; of somebody the audience wishes ill, one that stands better. It counts with its chance, its size by sympathy, and with how unlikely
/// it is that somebody on the audience's side begins a course of his or her own next after which it does not come. After the likelihood of escape in Dramatis, [ONeill2014] in docs/papers.md.
/// </remarks>
/// <param name="Stake">Place among the stakes; null: nothing can go wrong.</param>
public sealed record Peril(double Weight, int? Stake)
{
    public static Peril None { get; } = new(0, null);

    public static Peril Of(Outlook outlook, Lives lives)
    {
        var now = lives.Parts(outlook.State);
        var worst = None;
        for (int stake = 0; stake < lives.Stakes.Count; stake++)
        {
            double weight = WeightOf(outlook, lives, stake, now[stake]);
            worst = weight > worst.Weight ? new Peril(weight, stake) : worst;
        }

        return worst;
    }

    private static double WeightOf(Outlook outlook, Lives lives, int stake, double now)
    {
        double sympathy = lives.Sympathy[lives.Stakes[stake].Person];
        double expected = sympathy == 0 ? 0 : outlook.Expected(end => Loss(lives, stake, now, end));
        return expected == 0 ? 0 : expected * (1 - Escape(outlook, lives, stake, now));
    }

    /// <summary>The chance of a course that rescues the stake and begins with an act of those who want it rescued.</summary>
    private static double Escape(Outlook outlook, Lives lives, int stake, double now) => outlook.Branches
        .Where(branch => branch.Step.Act is { } act && lives.World.Consenters(outlook.State, act).Any(person => Rescues(lives, lives.Stakes[stake].Person, person)))
        .Sum(branch => branch.Step.Chance * branch.Mean(future => Loss(lives, stake, now, future.End) > 0 ? 0 : 1));

    private static bool Rescues(Lives lives, CharacterId threatened, CharacterId actor) =>
        lives.Sympathy[threatened] > 0 ? actor == threatened : lives.Sympathy[actor] > 0;

    private static double Loss(Lives lives, int stake, double now, StateId end)
    {
        double change = lives.Sympathy[lives.Stakes[stake].Person] * (now - lives.Parts(end)[stake]);
        return Lives.IsMore(change, 0) ? change : 0;
    }
}
