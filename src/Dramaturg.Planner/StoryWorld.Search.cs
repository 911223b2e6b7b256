using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dramaturg.Model;
using Dramaturg.Planner.Explanation;
using Dramaturg.Planner.Heuristics;
using Dramaturg.Planner.Scopes;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner;

// Searching for stories.
public sealed partial class StoryWorld
{
    /// <summary>Opens a story with the limits of the options and searches it.</summary>
    public static SearchResult Search(StoryModel model, SearchOptions options, CancellationToken cancellation = default)
    {
        var limits = new WorldLimits(
            options.AuthorLimit, options.CharacterLimit, options.BeliefLimit, options.Strict, options.Rationality);
        try
        {
            return new StoryWorld(model, limits, MindDetail.ForSearch).Search(options, cancellation);
        }
        catch (StoryFaultyException fault)
        {
            return new SearchResult.Faulty(
                fault.Fault.ToString(), fault.Message, new SearchBudget(options, cancellation).Statistics);
        }
    }

    /// <summary>Searches from the start, or from the end of the options' prefix. Limits of the options that differ from the world's are ignored.</summary>
    /// <exception cref="ArgumentException">The goal names no ending, or the prefix is not told.</exception>
    public SearchResult Search(SearchOptions options, CancellationToken cancellation = default)
    {
        _budget = new SearchBudget(options, cancellation, _foreignBytes);
        _budget.MeasureBy(Measure, Forget);
        var found = new List<Plan>();
        try
        {
            return RunWidening(options, found);
        }
        catch (SearchStoppedException)
        {
            return Ended(found, _budget.Hit ?? LimitKind.Cancelled);
        }
        catch (StateSpaceFullException)
        {
            return Ended(found, LimitKind.Memory);
        }
        catch (StoryFaultException fault)
        {
            return new SearchResult.Faulty(fault.Fault.ToString(), fault.Message, _budget.Statistics);
        }
        finally
        {
            _budget = new SearchBudget(new SearchOptions(), CancellationToken.None);
        }
    }

    /// <summary>The author's goal where none is given: the start utility rounded away from zero, or one more where that is no rise.</summary>
    public Number DefaultGoal()
    {
        var utility = Utility(Start, null);
        var start = utility.IsNumber ? utility.AsNumber : Number.Zero;
        var floor = Number.Of(System.Numerics.BigInteger.Divide(start.Numerator, start.Denominator), 1);
        var rounded = floor == start ? start : start.Sign < 0 ? floor - Number.One : floor + Number.One;
        return rounded > start ? rounded : start + Number.One;
    }

    private SearchResult Ended(List<Plan> found, LimitKind limit) =>
        found.Count > 0
            ? new SearchResult.Found(found, false, false, limit, _budget.Statistics)
            : new SearchResult.LimitReached(limit, _budget.Statistics);

    private void Forget()
    {
        _explainer.Forget();
        _space.Forget();
    }

    private SearchStatistics Measure(SearchBudget budget) => new(
        budget.Elapsed,
        budget.GeneratedCount,
        budget.ExpandedCount,
        _space.StateCount,
        _space.NodeCount,
        _explainer.AskedCount,
        _explainer.AnsweredFromMemoryCount,
        _space.Bytes + _explainer.Bytes);

    private SearchResult RunWidening(SearchOptions options, List<Plan> found)
    {
        try
        {
            return Run(options, found);
        }
        catch (TooLittleKeptException)
        {
            found.Clear();
            Open(MindDetail.AsNeeded);
            return Run(options, found);
        }
    }

    private SearchResult Run(SearchOptions options, List<Plan> found)
    {
        var prefix = options.Prefix.Select(action => action.Value).ToArray();
        int start = _teller.Follow(_space.Start, prefix);
        if (start == StateSpace.Nowhere)
        {
            throw new ArgumentException("the prefix is not told", nameof(options));
        }

        var chains = options.Goal is Goal.Ending ending
            ? EndingChains(ending.Name, options, start)
            : UtilityChains(options, start);
        try
        {
            return Collect(chains, prefix, options, found);
        }
        catch (SearchStoppedException) when (found.Count == 0 && chains.Spare is { } spare)
        {
            found.Add(ToPlan(prefix, spare, chains.Ending));
            throw;
        }
    }

    private SearchResult Collect(Chains chains, int[] prefix, SearchOptions options, List<Plan> found)
    {
        var different = new HashSet<string>(StringComparer.Ordinal);
        bool isComplete = true;
        foreach (var chain in chains.All)
        {
            var plan = ToPlan(prefix, chain, chains.Ending);
            if (options.Count == 1 || different.Add(options.CommutingToo ? KeyOf(plan.Actions.Select(action => action.Value), plan.Ending) : _whole.Value.DifferenceKey(plan)))
            {
                found.Add(plan);
            }

            if (found.Count >= options.Count)
            {
                isComplete = false;
                break;
            }
        }

        var limit = isComplete && chains.HasGivenUp() ? LimitKind.Dropped : (LimitKind?)null;
        return found.Count > 0
            ? new SearchResult.Found(found, chains.IsShortest, isComplete && limit is null, limit, _budget.Statistics)
            : new SearchResult.ProvedNone(_budget.Statistics) { Beat = chains.FailedBeat() };
    }

    private Chains UtilityChains(SearchOptions options, int start)
    {
        var goal = options.Goal is Goal.Utility utility ? utility.AtLeast : DefaultGoal();
        var target = new UtilityTarget(_space, _story.Numbers.Code(goal), Options.Strict);
        return SingleChains(target, start, options, null);
    }

    private Chains SingleChains(Target target, int start, SearchOptions options, string? ending)
    {
        var guide = GuideTo(target);
        if (options.Count == 1)
        {
            return new Chains(One(First(target, guide, start, options)), options.Shortest, ending, () => null);
        }

        bool isForAll = options.Shortest || options.Count == int.MaxValue;
        return new Chains(All(target, guide, start), true, ending, () => null) { Spare = isForAll ? null : First(target, guide, start, options) };
    }

    private List<Leg>? First(Target target, TargetGuide guide, int start, SearchOptions options) =>
        new SegmentSearch(_teller, start, target, guide, Options.AuthorLimit, options.Shortest, _budget).Next() is { } first
            ? new List<Leg> { new(BeatPlan.Ending, Trim(first, start, target)) }
            : null;

    private IEnumerable<List<Leg>> All(Target target, TargetGuide guide, int start) =>
        new SolutionEnumerator(_teller, target, guide.Distance, _budget).All(start, Options.AuthorLimit)
            .Select(segment => new List<Leg> { new(BeatPlan.Ending, segment) });

    private Chains EndingChains(string name, SearchOptions options, int start)
    {
        int index = Model.Endings.ToList().FindIndex(ending => ending.Name == name);
        if (index < 0)
        {
            throw new ArgumentException($"no ending is called {name}", nameof(name));
        }

        var ending = Model.Endings[index];
        if (ending.Beats.Count == 0)
        {
            return SingleChains(WholeStoryTarget(index), start, options, name);
        }

        return BeatChains(index, options, start);
    }

    private Chains BeatChains(int ending, SearchOptions options, int start)
    {
        var plan = new BeatPlan(Model.Endings[ending].Beats, beat => Model.Beats[beat].After);
        var makers = new SegmentMaker(this, ending, options, null);
        ulong passed = options.Prefix.Count == 0 ? 0 : PassedBy(plan, options.Prefix);
        string name = Model.Endings[ending].Name;
        if (FirstOutOfReach(makers, ending, start, passed) is { } missing)
        {
            return new Chains(Enumerable.Empty<List<Leg>>(), false, name, () => NameOf(missing));
        }

        var search = new BeatSearch(plan, makers.Resumable, new BeatReach(_teller, plan, _budget, makers.TargetOf));
        if (options.Count == int.MaxValue || options.Shortest)
        {
            var all = new ChainEnumerator(plan, makers.All);
            return new Chains(options.Count > 1 ? all.All(start, passed) : One(all.Shortest(start, passed)), options.Count == 1, name, () => null);
        }

        var chains = options.Count > 1 ? new DifferentChains(acts => SearchWithout(plan, makers, acts)).From(search, start, passed) : One(search.First(start, passed));
        return new Chains(chains, false, name, () => FirstNotPassed(plan, search.DeepestPassed)) { HasGivenUp = () => options.Count > 1 };
    }

    private static BeatSearch SearchWithout(BeatPlan plan, SegmentMaker makers, IReadOnlyCollection<int> acts) =>
        new(plan, makers.Without(acts).Resumable);

    private static List<Leg>[] One(List<Leg>? chain) => chain is null ? Array.Empty<List<Leg>>() : new[] { chain };

    private string? FirstNotPassed(BeatPlan plan, ulong passed) => NameOf(plan.Next(passed).First());

    private string? NameOf(int beat) => beat == BeatPlan.Ending ? null : Model.Beats[beat].Name;

    /// <summary>A beat, or the ending, that no acts lead to, however many: found out before all others are passed in vain. Null: none is known.</summary>
    private int? FirstOutOfReach(SegmentMaker makers, int ending, int start, ulong passed)
    {
        foreach (int beat in Model.Endings[ending].Beats.Where(beat => (passed & (1UL << beat)) == 0).Append(BeatPlan.Ending))
        {
            if (!makers.MayReach(beat, start))
            {
                return beat;
            }
        }

        return null;
    }

    private ConditionTarget BeatTarget(int beat, ulong passed) =>
        new(_teller, _story.Beats[beat], Array.Empty<int>(), Held(passed));

    private ConditionTarget EndingTarget(int ending, ulong passed) =>
        new(_teller, _story.Endings[ending], Model.Endings[ending].Settled.Select(settled => settled.Value).ToArray(), Held(passed));

    /// <summary>An ending without beats; one that is met at the start asks for more than that, unless nobody may act.</summary>
    private ConditionTarget WholeStoryTarget(int ending)
    {
        var target = EndingTarget(ending, 0);
        int start = _space.Start;
        return target.IsMet(start, 0) && _space.Executable(start).ToArray().Any(action => _teller.IsTold(start, action))
            ? new KeptEndingTarget(_teller, _explainer, ending, Model.Endings[ending].Settled.Select(settled => settled.Value).ToArray())
            : target;
    }

    /// <summary>The conditions of the beats passed that hold from then on.</summary>
    private PackedCondition[] Held(ulong passed) =>
        Enumerable.Range(0, Model.Beats.Count)
            .Where(beat => (passed & (1UL << beat)) != 0 && Model.Beats[beat].Kind == BeatKind.Holds)
            .Select(beat => _story.Beats[beat]).ToArray();

    private TargetGuide GuideTo(Target target) => _guides.To(target, Options.AuthorLimit);

    private Segment Trim(Segment segment, int start, Target target)
    {
        var minimal = Shadows.Minimal(_teller, start, segment.Actions, target);
        return minimal.Length == segment.Actions.Length ? segment : new Segment(minimal, _teller.Follow(start, minimal));
    }

    /// <summary>The beats that the first acts of a story pass, each as soon as it can be.</summary>
    private ulong PassedBy(BeatPlan plan, IReadOnlyList<ActionId> prefix)
    {
        int node = _space.Start;
        ulong passed = 0;
        foreach (var action in prefix)
        {
            passed = PassedIn(plan, node, passed);
            node = _space.Successor(node, action.Value);
        }

        return PassedIn(plan, node, passed);
    }

    private ulong PassedIn(BeatPlan plan, int node, ulong passed)
    {
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (int beat in plan.Next(passed).ToArray())
            {
                if (beat != BeatPlan.Ending && _space.Holds(_story.Beats[beat], node))
                {
                    passed |= 1UL << beat;
                    changed = true;
                }
            }
        }

        return passed;
    }

    private Plan ToPlan(int[] prefix, List<Leg> chain, string? ending)
    {
        var actions = new List<int>(prefix);
        var beats = new List<PassedBeat>();
        foreach (var leg in chain)
        {
            actions.AddRange(leg.Segment.Actions);
            if (leg.Beat != BeatPlan.Ending)
            {
                beats.Add(new PassedBeat(Model.Beats[leg.Beat].Name, actions.Count));
            }
        }

        return new Plan(
            actions.Select(action => new ActionId(action)).ToArray(),
            Utility(new StateId(chain.Count == 0 ? _space.Start : chain[^1].Segment.End), null),
            beats,
            ending);
    }

    /// <summary>Equal for stories that differ only in the order of neighbouring acts that commute (docs/semantics.md 4.7).</summary>
    private string DifferenceKey(Plan plan)
    {
        var actions = plan.Actions.Select(action => action.Value).ToArray();
        for (bool swapped = true; swapped;)
        {
            swapped = false;
            int node = _space.Start;
            for (int i = 0; i + 1 < actions.Length; i++)
            {
                if (actions[i] > actions[i + 1] && Commute(node, actions[i], actions[i + 1]))
                {
                    (actions[i], actions[i + 1]) = (actions[i + 1], actions[i]);
                    swapped = true;
                }

                node = _space.Successor(node, actions[i]);
            }
        }

        return KeyOf(actions, plan.Ending);
    }

    private static string KeyOf(IEnumerable<int> actions, string? ending) => string.Join(",", actions) + ";" + ending;

    private bool Commute(int node, int first, int second) =>
        _teller.Follow(node, new[] { second, first }) is var other && other != StateSpace.Nowhere
        && other == _teller.Follow(node, new[] { first, second });

    /// <param name="FailedBeat">After a failure: the first beat that could not be passed, or null.</param>
    private sealed record Chains(IEnumerable<List<Leg>> All, bool IsShortest, string? Ending, Func<string?> FailedBeat)
    {
        public Func<bool> HasGivenUp { get; init; } = () => false;

        /// <summary>A story known before the others are gone through in order; told where a bound ends that before the first.</summary>
        public List<Leg>? Spare { get; init; }
    }

    /// <summary>Makes the searches for segments of stories with one ending; distances to a beat are shared by all segments to it.</summary>
    private sealed class SegmentMaker
    {
        private readonly StoryWorld _world;
        private readonly int _ending;
        private readonly SearchOptions _options;
        private readonly HashSet<int>? _forbidden;
        private readonly Dictionary<int, TargetGuide> _guides;

        public SegmentMaker(StoryWorld world, int ending, SearchOptions options, HashSet<int>? forbidden, Dictionary<int, TargetGuide>? guides = null)
        {
            _forbidden = forbidden;
            _guides = guides ?? new Dictionary<int, TargetGuide>();
            _world = world;
            _ending = ending;
            _options = options;
        }

        /// <summary>The same for stories that tell none of these acts.</summary>
        public SegmentMaker Without(IReadOnlyCollection<int> acts) => new(_world, _ending, _options, new HashSet<int>(acts), _guides);

        public ResumableSegments Resumable(int node, int beat, ulong passed)
        {
            var target = TargetOf(beat, passed);
            var search = new SegmentSearch(
                _world._teller, node, target, GuideTo(beat, target), _world.Options.AuthorLimit, _options.Shortest, _world._budget, _forbidden);
            return new ResumableSegments(search, segment => _world.Trim(segment, node, target), All(node, beat, passed));
        }

        public IEnumerable<Segment> All(int node, int beat, ulong passed)
        {
            var target = TargetOf(beat, passed);
            return new SolutionEnumerator(_world._teller, target, GuideTo(beat, target).Distance, _world._budget)
                .All(node, _world.Options.AuthorLimit);
        }

        public bool MayReach(int beat, int node) => GuideTo(beat, TargetOf(beat, 0)).Distance.MayReach(node);

        public ConditionTarget TargetOf(int beat, ulong passed) =>
            beat == BeatPlan.Ending ? _world.EndingTarget(_ending, passed) : _world.BeatTarget(beat, passed);

        private TargetGuide GuideTo(int beat, Target target)
        {
            if (!_guides.TryGetValue(beat, out var guide))
            {
                guide = _world.GuideTo(target);
                _guides.Add(beat, guide);
            }

            return guide;
        }
    }
}
