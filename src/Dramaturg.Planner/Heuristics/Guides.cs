using System;
using System.Linq;
using System.Threading;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>What leads a search to one target: a bound to prune by and an estimate to order by.</summary>
internal sealed record TargetGuide(TargetDistance Distance, TargetEstimate Estimate);

/// <summary>Makes guides, each of which looks at what its own target depends on; the rules behind them are shared by all targets of a story and made when first needed.</summary>
internal sealed class Guides
{
    private readonly StateSpace _space;
    private readonly Lazy<RelaxedRules> _possible;
    private readonly Lazy<RelaxedRules> _motivated;
    private RelaxedTrace? _trace;

    public Guides(StateSpace space)
    {
        _space = space;
        _possible = Shared(() => RelaxedMinds.Consenting);
        _motivated = Shared(() => RelaxedMinds.Motivated(new Motives(space.Story, fluent => space.Get(space.Start, fluent))));
    }

    public TargetGuide To(Target target, int limit) => new(
        new TargetDistance(_space, _possible.Value.On(target.Aims), target, limit),
        new TargetEstimate(_space, _motivated.Value.On(target.Aims), _trace ??= new RelaxedTrace(_motivated.Value, _space.Story.Layout.FluentCount), target, limit));

    private Lazy<RelaxedRules> Shared(Func<RelaxedMinds> minds) => new(
        () =>
        {
            var story = _space.Story;
            return new RelaxedRules(story, story.Beats.Concat(story.Endings).ToArray(), _space.Told.Select(action => story.Actions[action]), minds());
        },
        LazyThreadSafetyMode.None);
}
