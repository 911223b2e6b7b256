using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Chains;

/// <summary>What may happen next and how likely it is, if nobody directs: every act that could be told has the same chance, as has "nothing".</summary>
/// <remarks>
/// The explained chain of drama-definitions 0. In a believed state it is what that person expects of everybody. Acts of nobody enter with
/// <see cref="ChainWeights.Nobody"/>. Where nobody acts, nothing happens for good: that state is an end. Answers are remembered; not for several threads at once.
/// </remarks>
public sealed class ExplainedChain
{
    private readonly StoryWorld _world;
    private readonly ChainWeights _weights;
    private readonly Dictionary<StateId, IReadOnlyList<ChainStep>> _steps = new();
    private readonly Dictionary<StateId, IReadOnlyList<ActionId>> _possible = new();
    private readonly Dictionary<(StateId State, ActionId Act), bool> _told = new();

    public ExplainedChain(StoryWorld world, ChainWeights? weights = null)
    {
        _world = world;
        _weights = weights ?? ChainWeights.Default;
    }

    public StoryWorld World => _world;

    /// <summary>States asked for so far: what the chain has cost.</summary>
    public int StateCount => _steps.Count;

    /// <summary>What may happen in a state, in the model's order, "nothing" last. The chances add up to 1.</summary>
    /// <exception cref="StoryFaultyException">The story has no meaning in some state that an act leads to.</exception>
    public IReadOnlyList<ChainStep> Steps(StateId state)
    {
        if (!_steps.TryGetValue(state, out var steps))
        {
            steps = Look(state);
            _steps.Add(state, steps);
        }

        return steps;
    }

    /// <summary>Nobody has a reason to do anything, and fate cannot act.</summary>
    public bool IsEnd(StateId state) => Steps(state).Count == 1;

    /// <summary>How many acts can happen in a state, told or not: what looking at it costs.</summary>
    internal int PossibleCount(StateId state) => Possible(state).Count;

    /// <summary>Draws what happens next, each act with its chance; null: nothing. The draws depend on nothing but the walk, the depth and the act: in states that differ little, the same will happen.</summary>
    /// <remarks>Acts are asked in the order of the draw until one is told, so that few have to be explained: several times cheaper than <see cref="Steps"/>.</remarks>
    /// <exception cref="StoryFaultyException">The story has no meaning in some state that an act leads to.</exception>
    /// <param name="happens">Whether an act that can happen would; null: whether it is told.</param>
    internal ActionId? Draw(StateId state, ChainDraw draw, Func<ActionId, bool>? happens = null)
    {
        double patience = draw.WaitFor(null, _weights.Nothing);
        return Possible(state)
            .Select(act => (Act: act, Wait: draw.WaitFor(act, WeightOf(state, act))))
            .Where(act => act.Wait < patience)
            .OrderBy(act => act.Wait)
            .Where(act => happens?.Invoke(act.Act) ?? IsTold(state, act.Act))
            .Select(act => (ActionId?)act.Act)
            .FirstOrDefault();
    }

    /// <summary>How likely an act is beside the likeliest thing that could happen: from 0, for what could not be told here, to 1.</summary>
    public double Likelihood(StateId state, ActionId act) =>
        Possible(state).Contains(act) && IsTold(state, act) ? WeightOf(state, act) / Math.Max(1, Math.Max(_weights.Nobody, _weights.Nothing)) : 0;

    private IReadOnlyList<ChainStep> Look(StateId state)
    {
        var acts = Possible(state).Where(act => IsTold(state, act)).ToArray();
        double whole = acts.Sum(act => WeightOf(state, act)) + _weights.Nothing;
        return acts.Select(act => new ChainStep(act, _world.Successor(state, act), WeightOf(state, act) / whole))
            .Append(new ChainStep(null, state, _weights.Nothing / whole)).ToArray();
    }

    internal IReadOnlyList<ActionId> Possible(StateId state)
    {
        if (!_possible.TryGetValue(state, out var acts))
        {
            acts = _world.Executable(state);
            _possible.Add(state, acts);
        }

        return acts;
    }

    internal bool IsTold(StateId state, ActionId act)
    {
        if (!_told.TryGetValue((state, act), out bool isTold))
        {
            isTold = _world.IsTold(state, act);
            _told.Add((state, act), isTold);
        }

        return isTold;
    }

    /// <summary>Outcomes share what their act weighs by their chances.</summary>
    private double WeightOf(StateId state, ActionId act) => (_world.IsNobodys(act) ? _weights.Nobody : 1) * _world.Chance(state, act).ToDouble();
}

/// <summary>How much likelier than one act that people want other things are.</summary>
/// <param name="Nobody">An act of nobody: fate's or the author's.</param>
/// <param name="Nothing">Above 0.</param>
public sealed record ChainWeights(double Nobody, double Nothing)
{
    public static ChainWeights Default { get; } = new(0.25, 1);
}

/// <summary>One way on.</summary>
/// <param name="Act">Null: nothing happens, now and later.</param>
/// <param name="Chance">Above 0, up to 1.</param>
public readonly record struct ChainStep(ActionId? Act, StateId Next, double Chance);
