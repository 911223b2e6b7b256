using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Tension;

/// <summary>What the figures of one state of a road are made of.</summary>
/// <param name="Risk">Which stakes make it uncertain how well it ends, the largest share first. The shares add up to 1; below 0 is what steadies the end. None without risk.</param>
/// <param name="Suspense">What each next step would do to what is expected, the weightiest first. Their squares by their chances add up to the square of the suspense, where nothing is sampled.</param>
/// <param name="Irony">Who counts on something else than what would come of it, the most mistaken first by sympathy.</param>
public sealed record TensionReasons(IReadOnlyList<StakeShare> Risk, IReadOnlyList<Swing> Suspense, IReadOnlyList<Illusion> Irony)
{
    private const double Least = 1e-12;

    internal static TensionReasons Of(Outlook outlook, Lives lives, Intentions intentions) =>
        new(RiskOf(outlook, lives), SuspenseOf(outlook, lives), Illusions(outlook.State, lives, intentions));

    private static StakeShare[] RiskOf(Outlook outlook, Lives lives)
    {
        double mean = outlook.Expected(lives.Shared);
        double variance = outlook.Expected(end => (lives.Shared(end) - mean) * (lives.Shared(end) - mean));
        double Covariance(int stake) => lives.Sympathy[lives.Stakes[stake].Person] * outlook.Expected(end => lives.Parts(end)[stake] * (lives.Shared(end) - mean));
        return variance < Least ? []
            : [.. Enumerable.Range(0, lives.Stakes.Count).Select(stake => new StakeShare(stake, Covariance(stake) / variance)).Where(part => Math.Abs(part.Share) > Least).OrderByDescending(part => part.Share)];
    }

    private static Swing[] SuspenseOf(Outlook outlook, Lives lives)
    {
        double mean = outlook.Expected(lives.Shared);
        return [.. outlook.Branches.Select(branch => new Swing(branch.Step.Act, branch.Step.Chance, branch.Mean(future => lives.Shared(future.End)) - mean))
            .Where(swing => Math.Abs(swing.Change) > Least).OrderByDescending(swing => swing.Chance * swing.Change * swing.Change)];
    }

    private static Illusion[] Illusions(StateId state, Lives lives, Intentions intentions)
    {
        double Weight(Illusion illusion) => illusion.Size * Math.Abs(lives.Sympathy[illusion.Person]);
        return [.. Enumerable.Range(0, lives.Sympathy.Shares.Count).Select(person => Illusion.Of(state, new CharacterId(person), lives, intentions))
            .Where(illusion => Weight(illusion) > Least).OrderByDescending(Weight)];
    }
}

/// <param name="Stake">Place among the stakes.</param>
/// <param name="Share">Of the variance of how well it ends.</param>
public readonly record struct StakeShare(int Stake, double Share);

/// <summary>What may happen next.</summary>
/// <param name="Act">Null: nothing.</param>
/// <param name="Change">How far it moves what is expected of the end.</param>
public readonly record struct Swing(ActionId? Act, double Chance, double Change);

/// <summary>What somebody's own plan leads to.</summary>
/// <param name="Hoped">How well off the person takes it to leave this person.</param>
/// <param name="Comes">How well off it would, as the audience sees it, if nobody else acts. A plan that cannot go on stops there.</param>
public readonly record struct Illusion(CharacterId Person, double Hoped, double Comes)
{
    public double Size => Math.Abs(Hoped - Comes);

    internal static Illusion Of(StateId state, CharacterId person, Lives lives, Intentions intentions)
    {
        var plan = intentions.Of(state, person);
        return new Illusion(person, lives.Of(intentions.Follow(lives.World.Mind(state, person), plan), person), lives.Of(intentions.Follow(state, plan), person));
    }
}
