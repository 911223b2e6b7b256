// docs/semantics.md 3, by enumeration: every sequence of acts that might be a reason, and for each of them every
// sequence that leaves some of its acts out.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Reference;

/// <summary>A sequence of acts that gives a mind a reason for the first of them.</summary>
public sealed record Reason(IReadOnlyList<ActionId> Acts, Number Gain);

/// <summary>Says who has which reasons for what.</summary>
/// <param name="world">The story.</param>
/// <param name="characterLimit">K, most acts in a reason.</param>
/// <param name="beliefLimit">L, how many minds deep reasons are searched.</param>
/// <param name="ownActsOnly">Whether reasons may not rest on the later acts of others; only to measure how many do.</param>
/// <param name="remember">Whether X is worked out only once for equal states.</param>
public sealed class ReferenceExplainer(
    ReferenceWorld world, int characterLimit, int beliefLimit, bool ownActsOnly = false, bool remember = true)
{
    private readonly Dictionary<(Decider, ReferenceState, ActionId, int, int), bool> _remembered = [];

    public ReferenceExplainer(ReferenceWorld world, bool remember = true)
        : this(world, world.Model.Options.CharacterLimit, world.Model.Options.BeliefLimit, false, remember)
    {
    }

    /// <summary>3: the act is explained where it stands for each of its consenters.</summary>
    public bool IsExplained(ActionId act, ReferenceState state) =>
        world.Consenters(act, state).All(character => IsExplainedFor(character, state.Believed(character), act))
        && world.Quorums(act, state).All(quorum =>
            quorum.Asked.Count(character => IsExplainedFor(character, state.Believed(character), act)) >= quorum.Least);

    /// <summary>X(c, b, a, K, 1, w), where c decides in b.</summary>
    public bool IsExplainedFor(CharacterId character, ReferenceState believed, ActionId act) =>
        X(world.DeciderIn(believed, character), believed, act, characterLimit, 1);

    /// <summary>4.2: the reasons that make E true at level 1 for some budget.</summary>
    public IEnumerable<Reason> Reasons(CharacterId character, ReferenceState believed, ActionId act) =>
        Enumerable.Range(1, characterLimit).SelectMany(k => Reasons(world.DeciderIn(believed, character), believed, act, k, 1));

    private bool X(Decider c, ReferenceState b, ActionId a, int budget, int level)
    {
        a = world.Outcomes(a)[0];
        if (!remember)
        {
            return Enumerable.Range(1, int.Max(budget, 0)).Any(k => E(c, b, a, k, level));
        }

        if (!_remembered.TryGetValue((c, b, a, budget, level), out bool explained))
        {
            explained = Enumerable.Range(1, int.Max(budget, 0)).Any(k => E(c, b, a, k, level));
            _remembered[(c, b, a, budget, level)] = explained;
        }

        return explained;
    }

    private bool E(Decider c, ReferenceState b, ActionId a, int k, int level) => Reasons(c, b, a, k, level).Any();

    private IEnumerable<Reason> Reasons(Decider c, ReferenceState b, ActionId a, int k, int level) =>
        world.Outcomes(a).SelectMany(hoped => Sequences(c, b, [hoped], k, level)).Where(plan => IsReason(c, b, plan, k, level)).Select(plan => ReasonOf(c, b, plan));

    // All sequences a1 … am with 1 ≤ m ≤ k that begin with these acts, are executable and, after the first act, explained
    // where they stand (condition 2).
    private IEnumerable<ActionId[]> Sequences(Decider c, ReferenceState b, ActionId[] acts, int k, int level)
    {
        world.CountWork();
        var states = Execute(acts, b);
        if (states is null || world[acts[^1]].IsNobodys)
        {
            yield break;
        }

        if (acts.Length > 1 && !IsExplainedInPlan(c, states[^2], acts[^1], k - acts.Length + 1, level))
        {
            yield break;
        }

        yield return acts;
        int most = level > beliefLimit ? 1 : k;
        if (acts.Length < most)
        {
            foreach (var longer in world.Actions.SelectMany(next => Sequences(c, b, [.. acts, next], k, level)))
            {
                yield return longer;
            }
        }
    }

    /// <summary>The states s0 … sm, or null where some act is not executable.</summary>
    private List<ReferenceState>? Execute(IEnumerable<ActionId> acts, ReferenceState start)
    {
        List<ReferenceState> states = [start];
        foreach (var act in acts)
        {
            if (!world.IsExecutable(act, states[^1]))
            {
                return null;
            }

            states.Add(world.Apply(act, states[^1]));
        }

        return states;
    }

    // Condition 2 for one act: others in the picture that c's mind has of them, c itself in that mind and by the weights of this plan.
    private bool IsExplainedInPlan(Decider c, ReferenceState state, ActionId act, int budget, int level)
    {
        bool isWilling(CharacterId d) => d == c.Character
            ? X(c, state, act, budget, level)
            : !ownActsOnly && X(world.DeciderIn(state.Believed(d), d), state.Believed(d), act, budget, level + 1);
        return world.Consenters(act, state).All(isWilling)
            && world.Quorums(act, state).All(quorum => quorum.Asked.Count(isWilling) >= quorum.Least);
    }

    // Conditions 1 and 3.
    private bool IsReason(Decider c, ReferenceState b, ActionId[] plan, int k, int level) =>
        Worth(c, b, plan) is { } worth && worth > Number.Zero
        && !ProperSubsequences(plan.Length).Any(kept => IsAsGood(c, b, plan, kept, k, level, worth));

    private bool IsAsGood(Decider c, ReferenceState b, ActionId[] plan, int[] kept, int k, int level, Number goal)
    {
        if (!Stands(c, b, plan, kept, k, level) || Worth(c, b, kept.Select(i => plan[i])) is not { } worth)
        {
            return false;
        }

        bool countsBetter = world.Model.Options.Strict || plan.Any(act => world[act].Outcome is not null);
        return countsBetter ? worth >= goal : worth == goal;
    }

    /// <summary>Whether the kept acts stand (condition 3).</summary>
    private bool Stands(Decider c, ReferenceState b, ActionId[] plan, int[] kept, int k, int level)
    {
        var state = b;
        foreach (int i in kept)
        {
            bool isExplained() => i == 0 || IsExplainedInPlan(c, state, plan[i], k - i, level);
            if (!world.IsExecutable(plan[i], state) || !isExplained())
            {
                return false;
            }

            state = world.Apply(plan[i], state);
        }

        return true;
    }

    private Reason ReasonOf(Decider c, ReferenceState b, ActionId[] plan) => new(plan, Worth(c, b, plan)!.Value);

    // 7.9: what all ends of a plan are worth, each by its chance; null where the utility of one of them is unknown (6).
    private Number? Worth(Decider c, ReferenceState b, IEnumerable<ActionId> plan)
    {
        Number? worth = Number.Zero;
        var chance = Number.One;
        var state = b;
        foreach (var act in plan)
        {
            foreach (var other in world.Outcomes(act).Where(other => other != act && world.IsExecutable(other, state)))
            {
                worth += chance * world.Chance(other, state) * WorthOfEnd(c, b, world.Apply(other, state));
            }

            chance *= world.Chance(act, state);
            state = world.Apply(act, state);
        }

        return worth + (chance * WorthOfEnd(c, b, state));
    }

    // 7.5: the change, as it is felt.
    private Number? WorthOfEnd(Decider c, ReferenceState start, ReferenceState end) =>
        world.Utility(c, end) - world.Utility(c, start) is not { } change ? null
        : change.Sign >= 0 ? change : world.Model.LossAversionOf(c.Character) * change;

    /// <summary>The positions that each proper subsequence of so many acts keeps.</summary>
    internal static IEnumerable<int[]> ProperSubsequences(int length) =>
        Enumerable.Range(0, (1 << length) - 1).Select(kept => Enumerable.Range(0, length).Where(i => (kept & (1 << i)) != 0).ToArray());
}
