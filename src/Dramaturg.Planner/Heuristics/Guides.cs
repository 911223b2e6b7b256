using System;
using System.Linq;
using System.Threading;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>What leads a search to one target: a bound to prune by and an estimate to order by.</summary>
internal sealed record TargetGuide(TargetDistance Distance, TargetEstimate Estimate);

/// <summary>Makes guides; the rules and views behind them are shared by all targets of a story and made when first needed.</summary>
internal sealed class Guides
{
    private readonly PackedStory _story;
    private readonly Lazy<(RelaxedRules Rules, Views Views)> _possible;
    private readonly Lazy<(RelaxedRules Rules, Views Views)> _motivated;

    public Guides(StateSpace space)
    {
        _story = space.Story;
        _possible = Shared(space, () => RelaxedMinds.Consenting);
        _motivated = Shared(space, () => RelaxedMinds.Motivated(new Motives(_story, fluent => space.Get(space.Start, fluent))));
    }

    public TargetGuide To(Target target, int limit) => new(
        new TargetDistance(_story, _possible.Value.Views, _possible.Value.Rules, target, limit),
        new TargetEstimate(_story, _motivated.Value.Views, _motivated.Value.Rules, target, limit));

    private static Lazy<(RelaxedRules Rules, Views Views)> Shared(StateSpace space, Func<RelaxedMinds> minds) => new(
        () =>
        {
            var targets = space.Story.Beats.Concat(space.Story.Endings).ToArray();
            var told = space.Story.Actions.Where((_, action) => !space.Story.IsNeverTold(action));
            var rules = new RelaxedRules(space.Story, targets, told, minds());
            return (rules, new Views(space, rules.Believed));
        },
        LazyThreadSafetyMode.None);
}
