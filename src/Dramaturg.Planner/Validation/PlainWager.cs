// What a plan is worth whose acts may end in several ways: docs/semantics.md 7.9. It goes on in one outcome of each act and stops in all others.
//
//   start ── operate ── saved (3/4) ── rest ── … the trail: here it goes on, with the chance 3/4
//                 └──── dead  (1/4)            settled: 1/4 · v(utility here - utility at the start)

using System.Collections.Generic;
using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

/// <summary>How far a plan has come.</summary>
/// <param name="State">Where it is if every hope came true.</param>
/// <param name="Settled">What the ends add to its worth in which it has stopped; null if one of them is of unknown utility.</param>
/// <param name="Chance">How likely it is that it has not stopped.</param>
internal readonly record struct PlainTrail(PlainState State, Number? Settled, Number Chance);

/// <summary>The plans of somebody who begins them in one state.</summary>
internal sealed class PlainWager
{
    private readonly PlainWorld _world;
    private readonly Number _lossAversion;
    private readonly Number? _before;

    public PlainWager(PlainWorld world, PlainJudge judge, PlainState start)
    {
        _world = world;
        Judge = judge;
        Start = new PlainTrail(start, Number.Zero, Number.One);
        _before = world.Utility(judge, start);
        _lossAversion = world.Program.Model.LossAversionOf(new CharacterId(judge.Character));
    }

    public PlainJudge Judge { get; }

    public PlainTrail Start { get; }

    public PlainTrail Step(PlainTrail trail, int act)
    {
        var settled = trail.Settled;
        foreach (int other in _world.Program.Actions[act].Outcomes)
        {
            if (other != act && _world.IsExecutable(trail.State, other))
            {
                settled += trail.Chance * _world.Chance(trail.State, other) * Felt(_world.Apply(trail.State, other));
            }
        }

        return new PlainTrail(_world.InPlan(_world.Apply(trail.State, act)), settled, trail.Chance * _world.Chance(trail.State, act));
    }

    /// <summary>The worth of a plan that ends here; null if it is unknown.</summary>
    public Number? Worth(PlainTrail trail) => trail.Settled + (trail.Chance * Felt(trail.State));

    public Number? Worth(IEnumerable<int> acts)
    {
        var trail = Start;
        foreach (int act in acts)
        {
            trail = Step(trail, act);
        }

        return Worth(trail);
    }

    /// <summary>The utility above which a trail has to end, so that the worth is above a bar; null: any end does.</summary>
    public Number? UtilityNeeded(PlainTrail trail, Number worth)
    {
        var change = (worth - trail.Settled!.Value) / trail.Chance;
        return change.Sign >= 0 ? _before + change : _lossAversion == Number.Zero ? null : _before + (change / _lossAversion);
    }

    /// <summary>A change of utility, as it is felt.</summary>
    private Number? Felt(PlainState end) =>
        _world.Utility(Judge, end) - _before is not { } change ? null : change.Sign >= 0 ? change : _lossAversion * change;
}
