// Plans with acts that may end in several ways: docs/semantics.md 7.9. Such a plan goes on in one outcome of each act and stops in all others.
//
//   believed ── operate ── saved (3/4) ── rest ── … a venture: its node, and the chance 3/4 that the plan comes so far
//                   └──── dead  (1/4)             settled: 1/4 · v(utility here - utility believed)
//
// The search is that for sure plans (Explainer.Plans) with ventures in place of nodes: a plan is walked as a pair (venture, shadows), and the worth of
//
//     settled + chance · v(utility of the node - utility believed)
//
// has to be above the bar and above that of every shadow. It leaves a way whose worth can no longer exceed the bar, since whatever follows, v is highest at the
// highest utility within reach; one that comes to no act with outcomes within the acts left; and one that has a shadow which whatever follows is worth as much for.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Explanation;

internal sealed partial class Explainer
{
    private readonly LongIntMap _dares = new(4);

    /// <summary>
    /// Whether some plan of acts of which one has outcomes, and which makes E(measure, believed, act, k) true, is worth more than a bar: a utility, that of the believed
    /// node or more, less that of the believed node. The acts are written to <paramref name="plan"/>, if given.
    /// </summary>
    private bool FindVenture(int measure, int believed, int act, int k, int above, List<int>? plan)
    {
        CheckCancelled();
        plan?.Clear();
        k = _space.Level(believed) > _space.BeliefLimit ? 1 : k;
        bool isSure = !_space.Story.Actions[act].IsOutcome;
        if (!_bounds.Steps.Matters(act, measure, k) || (_space.Story.CanBePlanned[act] && !_bounds.MayExceed(believed, measure, k, above))
            || (isSure && !ComesAbove(measure, believed, act, k, above)) || !MayDare(measure, believed, act, k))
        {
            return false;
        }

        var wager = new Wager(this, measure, believed, above);
        foreach (int action in ByHope(wager, believed, act))
        {
            if (Go(wager, new Venture(believed, Number.Zero, Number.One, false), Array.Empty<Venture>(), action, k, isFirst: true, plan))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a plan that goes on with an action, or ends with it, is a reason worth more than the bar.</summary>
    /// <param name="acts">How many more, this one included.</param>
    private bool Go(Wager wager, Venture from, IReadOnlyList<Venture> shadows, int action, int acts, bool isFirst, List<int>? plan)
    {
        if (wager.Glimpse(from, action) is not { } glimpse || !MayBeWorth(wager, glimpse, acts - 1))
        {
            return false;
        }

        var venture = glimpse with { Node = _space.Successor(from.Node, action) };
        if (!CanBeWorth(wager, venture, acts - 1) || !(isFirst || IsStepExplained(wager.Measure, from.Node, action, acts)))
        {
            return false;
        }

        var followed = Follow(wager, from, shadows, action, acts, isFirst);
        if (followed.Exists(shadow => shadow.IsNoWorseThan(venture)))
        {
            return false;
        }

        plan?.Add(action);
        if (IsEnd(wager, venture, followed) || (acts > 1 && GoOn(wager, venture, followed, acts - 1, plan)))
        {
            return true;
        }

        plan?.RemoveAt(plan.Count - 1);
        return false;
    }

    private bool GoOn(Wager wager, Venture venture, List<Venture> shadows, int acts, List<int>? plan)
    {
        CheckCancelled();
        int looked = -1;
        foreach (int next in _space.Executable(venture.Node))
        {
            int act = _space.Story.Actions[next].Act;
            bool isNew = act != looked && _bounds.Steps.IsStep(act, wager.Measure, acts);
            looked = act;
            if (isNew && (venture.HasDared || MayDare(wager.Measure, venture.Node, act, acts)) && GoOn(wager, venture, shadows, act, acts, plan))
            {
                return true;
            }
        }

        return false;
    }

    private bool GoOn(Wager wager, Venture venture, List<Venture> shadows, int act, int acts, List<int>? plan)
    {
        foreach (int action in ByHope(wager, venture.Node, act))
        {
            if (Go(wager, venture, shadows, action, acts, isFirst: false, plan))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The outcomes of an act that have a chance, the best first; of equals in order.</summary>
    private IReadOnlyList<int> ByHope(Wager wager, int node, int act)
    {
        var outcomes = _space.Story.Actions[act].Outcomes;
        return outcomes.Length == 1 ? outcomes : outcomes.Where(outcome => _space.IsExecutable(node, outcome))
            .OrderBy(outcome => _space.UtilityAfter(node, outcome, wager.Measure), Comparer<int>.Create((a, b) => _space.CompareUtility(b, a))).ToArray();
    }

    /// <summary>The shadows one act later. One that can never be worth anything known is none.</summary>
    private List<Venture> Follow(Wager wager, Venture from, IReadOnlyList<Venture> shadows, int action, int budget, bool isFirst)
    {
        var next = new List<Venture>(shadows);
        AddNew(next, from);
        foreach (var shadow in shadows)
        {
            if (_space.IsExecutable(shadow.Node, action) && (isFirst || IsStepExplained(wager.Measure, shadow.Node, action, budget)) && wager.Step(shadow, action) is { } followed)
            {
                AddNew(next, followed);
            }
        }

        return next;
    }

    private static void AddNew(List<Venture> ventures, Venture venture)
    {
        if (!ventures.Contains(venture))
        {
            ventures.Add(venture);
        }
    }

    /// <summary>Whether a plan may end here. Such a plan has to be better than its parts in stories that are not strict, too.</summary>
    private static bool IsEnd(Wager wager, Venture venture, List<Venture> shadows) =>
        venture.HasDared && wager.Worth(venture) is { } worth && worth > wager.Bar
        && !shadows.Exists(shadow => wager.Worth(shadow) is { } other && other >= worth);

    /// <summary>Whether a venture may end above the bar, as far as values say; with no act left, whether it does.</summary>
    private bool MayBeWorth(Wager wager, Venture venture, int acts) => acts == 0
        ? venture.HasDared && wager.Worth(venture) is { } worth && worth > wager.Bar
        : wager.ChangeNeeded(venture) is not { } change || !(_bounds.Highest(venture.Node, wager.Measure, acts) is { } highest && highest - wager.Before <= change);

    /// <summary>Whether explained acts may lead there.</summary>
    private bool CanBeWorth(Wager wager, Venture venture, int acts)
    {
        if (wager.ChangeNeeded(venture) is not { } change)
        {
            return true;
        }

        int bar = change >= wager.Bar ? wager.Above : _space.Utility(wager.Believed, wager.Measure);
        return acts == 0 || change.Sign < 0
            || _space.Improves(bar, _space.Utility(venture.Node, wager.Measure))
            || CanReach(wager.Measure, venture.Node, acts, bar);
    }

    /// <summary>Whether an act has outcomes, or explained acts after it, all within so many, lead to one that has.</summary>
    private bool MayDare(int measure, int node, int act, int acts) =>
        _space.Story.Actions[act].IsOutcome || (acts > 1 && MayDareAfter(measure, _space.Successor(node, act), acts - 1));

    private bool MayDareAfter(int measure, int node, int acts)
    {
        ulong key = ReachKey(measure, node, acts);
        if (!_dares.TryGet(key, out int known))
        {
            known = SearchDare(measure, node, acts) ? 1 : 0;
            _dares.Set(key, known);
        }

        return known == 1;
    }

    private bool SearchDare(int measure, int node, int acts)
    {
        CheckCancelled();
        foreach (int action in _space.Executable(node))
        {
            if (_bounds.Steps.IsStep(action, measure, acts) && MayDare(measure, node, action, acts) && IsStepExplained(measure, node, action, acts))
            {
                return true;
            }
        }

        return false;
    }

    private int EndOfVenture(int measure, int believed, List<int> plan)
    {
        var worth = WorthOf(measure, believed, plan);
        return worth is { } known
            ? _space.Story.Numbers.Code(_space.Story.Numbers[_space.Utility(believed, measure)] + known)
            : NumberTable.Unknown;
    }

    /// <summary>What a plan from a believed node is worth; null if a utility in it is unknown. Each act, as an outcome, has a chance where it is done.</summary>
    public Number? WorthOf(int measure, int believed, IEnumerable<int> plan)
    {
        int before = _space.Utility(believed, measure);
        if (before == NumberTable.Unknown)
        {
            return null;
        }

        var wager = new Wager(this, measure, believed, before);
        var venture = new Venture(believed, Number.Zero, Number.One, false);
        foreach (int action in plan)
        {
            if (wager.Step(venture, action) is not { } next)
            {
                return null;
            }

            venture = next;
        }

        return wager.Worth(venture);
    }

    /// <summary>How far a plan has come.</summary>
    /// <param name="Node">Where it is if every hope came true.</param>
    /// <param name="Settled">What the ends add to its worth in which it has stopped.</param>
    /// <param name="Chance">How likely it is that it has not stopped; above 0.</param>
    /// <param name="HasDared">Whether one of its acts has outcomes.</param>
    private readonly record struct Venture(int Node, Number Settled, Number Chance, bool HasDared)
    {
        /// <summary>Whether whatever follows follows here too and is worth as much.</summary>
        public bool IsNoWorseThan(Venture other) => Node == other.Node && Chance == other.Chance && Settled >= other.Settled;

        /// <summary>Whether one is the other, however it came there.</summary>
        public bool Equals(Venture other) => Node == other.Node && Chance == other.Chance && Settled == other.Settled;

        public override int GetHashCode() => Node;
    }

    /// <summary>Whose plan, where it begins, and what it has to be worth.</summary>
    private sealed class Wager
    {
        private readonly Explainer _explainer;
        private readonly Number _lossAversion;

        /// <param name="above">Code of the utility that would be worth as much as the bar.</param>
        public Wager(Explainer explainer, int measure, int believed, int above)
        {
            _explainer = explainer;
            _lossAversion = Space.Story.LossAversions[explainer.CharacterOf(measure)];
            Measure = measure;
            Believed = believed;
            Above = above;
            Before = Space.Story.Numbers[Space.Utility(believed, measure)];
            Bar = Space.Story.Numbers[above] - Before;
        }

        public int Measure { get; }

        public int Believed { get; }

        public int Above { get; }

        public Number Before { get; }

        /// <summary>0 or more.</summary>
        public Number Bar { get; }

        private StateSpace Space => _explainer._space;

        /// <summary>One act further, with the outcome hoped for; null if the plan may then end in a state of unknown utility.</summary>
        public Venture? Step(Venture venture, int action) => Glimpse(venture, action) is { } glimpse ? glimpse with { Node = Space.Successor(venture.Node, action) } : null;

        /// <summary>The same as far as values go: with a node that may lack its minds.</summary>
        public Venture? Glimpse(Venture venture, int action)
        {
            var outcomes = Space.Story.Actions[action].Outcomes;
            int node = Space.Glimpse(venture.Node, action, Measure);
            if (outcomes.Length == 1)
            {
                return venture with { Node = node };
            }

            var settled = venture.Settled;
            foreach (int other in outcomes)
            {
                if (other == action || Space.Chance(venture.Node, other) is not { Sign: > 0 } chance)
                {
                    continue;
                }

                if (Felt(Space.UtilityAfter(venture.Node, other, Measure)) is not { } felt)
                {
                    return null;
                }

                settled += venture.Chance * chance * felt;
            }

            return new Venture(node, settled, venture.Chance * Space.Chance(venture.Node, action), true);
        }

        /// <summary>Of a plan that ends here; null if it is unknown.</summary>
        public Number? Worth(Venture venture) =>
            Felt(Space.Utility(venture.Node, Measure)) is { } felt ? venture.Settled + (venture.Chance * felt) : null;

        /// <summary>How much utility has to change to the end of the plan, so that its worth exceeds the bar; null: any end will do.</summary>
        public Number? ChangeNeeded(Venture venture)
        {
            var felt = (Bar - venture.Settled) / venture.Chance;
            return felt.Sign >= 0 ? felt : _lossAversion == Number.Zero ? null : felt / _lossAversion;
        }

        private Number? Felt(int utility)
        {
            if (utility == NumberTable.Unknown)
            {
                return null;
            }

            var change = Space.Story.Numbers[utility] - Before;
            return change.Sign >= 0 ? change : _lossAversion * change;
        }
    }
}
