using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Tension;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Endings;

/// <summary>What a story gave and took.</summary>
/// <param name="Gains">G: by sympathy, over everybody's own stakes; of those the audience wishes ill, their losses.</param>
/// <param name="Losses">L, likewise.</param>
/// <param name="Irreversible">I: losses that no course from the end makes good again.</param>
/// <param name="Changes">Every stake that ends otherwise than it began, the weightiest first.</param>
public sealed record Tally(double Gains, double Losses, double Irreversible, IReadOnlyList<StakeChange> Changes)
{
    /// <param name="afterwards">What may come after the end.</param>
    public static Tally Of(Road road, Lives lives, Outlook afterwards)
    {
        var changes = Enumerable.Range(0, lives.Stakes.Count).Select(stake => Change(road, lives, afterwards, stake)).Where(change => change.Amount != 0).ToArray();
        var own = changes.Where(change => lives.Stakes[change.Stake].IsOwn).ToArray();
        return new Tally(
            own.Sum(change => Math.Max(0, change.Weight)),
            own.Sum(change => Math.Max(0, -change.Weight)),
            own.Sum(change => change.Irreversible),
            changes.OrderByDescending(change => Math.Abs(change.Weight)).ThenBy(change => change.Stake).ToArray());
    }

    private static StakeChange Change(Road road, Lives lives, Outlook afterwards, int stake)
    {
        double before = lives.Parts(road[0])[stake];
        double amount = lives.Parts(road[road.Acts.Count])[stake] - before;
        double sympathy = lives.Sympathy[lives.Stakes[stake].Person];
        double best = Math.Max(before + amount, Highest(lives, afterwards, stake));
        double lost = sympathy > 0 && Lives.IsMore(before, best) ? sympathy * (before - best) : 0;
        return new StakeChange(stake, IsSame(amount) ? 0 : amount, IsSame(amount) ? 0 : sympathy * amount, lost, LastChange(road, lives, stake));
    }

    private static double Highest(Lives lives, Outlook afterwards, int stake) =>
        afterwards.Branches.SelectMany(branch => branch.Futures).Max(future => lives.Parts(future.End)[stake]);

    private static int LastChange(Road road, Lives lives, int stake)
    {
        double end = lives.Parts(road[road.Acts.Count])[stake];
        int number = road.Acts.Count;
        while (number > 0 && IsSame(lives.Parts(road[number - 1])[stake] - end))
        {
            number--;
        }

        return number;
    }

    private static bool IsSame(double difference) => !Lives.IsMore(Math.Abs(difference), 0);
}

/// <param name="Stake">Place among the stakes.</param>
/// <param name="Amount">Of the person's life, which is 1 at its best.</param>
/// <param name="Weight">The same by sympathy.</param>
/// <param name="Irreversible">Of a loss, by sympathy, what cannot come back.</param>
/// <param name="Act">The last one that changed it; 0: it never changed.</param>
public sealed record StakeChange(int Stake, double Amount, double Weight, double Irreversible, int Act);
