using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

/// <summary>Condition 3 of docs/semantics.md 3: whether a plan does as well without some of its acts.</summary>
/// <param name="stands">Whether the act of this position is explained in a state in which it is executable.</param>
internal sealed class PlainShortening(PlainWorld world, PlainWager wager, Func<PlainState, int, Verdict> stands)
{
    /// <param name="worth">That of the whole plan.</param>
    public Verdict IsAsGood(IReadOnlyList<int> acts, Number worth) => acts.Any(act => world.Program.Actions[act].IsOutcome)
        ? IsAsGoodByChance(acts, worth)
        : new PlainSubsequences(world, stands, state => Truth(IsAsGood(wager.Worth(wager.Start with { State = state }), worth, world.Options.Strict))).Exists(wager.Start.State, acts);

    /// <summary>Where outcomes decide, two ways to one state are not worth the same: every choice of acts is looked at.</summary>
    private Verdict IsAsGoodByChance(IReadOnlyList<int> acts, Number worth)
    {
        var verdict = Verdict.No;
        for (int kept = 0; kept < (1 << acts.Count) - 1 && verdict != Verdict.Yes; kept++)
        {
            var one = IsAsGood(Enumerable.Range(0, acts.Count).Where(i => (kept & (1 << i)) != 0), acts, worth);
            verdict = one > verdict ? one : verdict;
        }

        return verdict;
    }

    private Verdict IsAsGood(IEnumerable<int> kept, IReadOnlyList<int> acts, Number worth)
    {
        var trail = wager.Start;
        var doubts = new List<(PlainState State, int Position)>();
        foreach (int i in kept)
        {
            if (!world.IsExecutable(trail.State, acts[i]))
            {
                return Verdict.No;
            }

            doubts.Add((trail.State, i));
            trail = wager.Step(trail, acts[i]);
        }

        return IsAsGood(wager.Worth(trail), worth, countsBetter: true) ? AllStand(doubts) : Verdict.No;
    }

    private Verdict AllStand(List<(PlainState State, int Position)> acts)
    {
        var verdict = Verdict.Yes;
        foreach (var (state, position) in acts)
        {
            var one = stands(state, position);
            verdict = one < verdict ? one : verdict;
        }

        return verdict;
    }

    private static bool IsAsGood(Number? other, Number worth, bool countsBetter) =>
        other is { } known && (countsBetter ? known >= worth : known == worth);

    private static Verdict Truth(bool value) => value ? Verdict.Yes : Verdict.No;
}
