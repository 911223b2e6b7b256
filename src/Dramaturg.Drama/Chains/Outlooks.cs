using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Chains;

/// <summary>Looks ahead from states: in full where the chain is small enough, else by drawing ends.</summary>
/// <remarks>At most <see cref="ChainLimits.Judgements"/> acts are judged to look at everything; else all acts of the states asked for, and some for each draw.</remarks>
public sealed class Outlooks
{
    private const ulong MostActs = 1_000_003;

    private readonly ExplainedChain _chain;
    private readonly ChainLimits _limits;

    public Outlooks(ExplainedChain chain, ChainLimits limits)
    {
        _chain = chain;
        _limits = limits;
    }

    /// <summary>From every one of several states, when it is asked for.</summary>
    public OutlookSeries Along(IReadOnlyList<StateId> states, int horizon) =>
        new(states, () => IsSmall(states, horizon) ? state => InFull(state, horizon) : state => Sampled(state, horizon));

    /// <summary>From one state.</summary>
    /// <exception cref="StoryFaultyException">The story has no meaning in some state that may come.</exception>
    public Outlook Of(StateId state, int horizon) => Along([state], horizon)[0];

    /// <summary>Whether few acts have to be judged to look at everything. A layer of states is not looked at if the next one will hardly be, nor any further once it is clear that the next one is too large.</summary>
    private bool IsSmall(IReadOnlyList<StateId> states, int horizon)
    {
        var seen = new HashSet<StateId>(states);
        var layer = new Layer([.. seen], seen.Sum(_chain.PossibleCount), 0);
        int judged = 0;
        for (int depth = 1; depth <= horizon; depth++)
        {
            if (judged + layer.Judgements(depth < horizon) > _limits.Judgements)
            {
                return false;
            }

            judged += layer.PossibleCount;
            layer = Next(layer, seen, next => judged + next.Judgements(depth + 1 < horizon) <= _limits.Judgements);
        }

        return true;
    }

    /// <summary>The states after those of a layer, or only some of them if these are already too many.</summary>
    private Layer Next(Layer layer, HashSet<StateId> seen, Func<Layer, bool> isSmall)
    {
        var next = new Layer([], 0, 0);
        for (int i = 0; i < layer.States.Count && isSmall(next); i++)
        {
            StateId[] found = [.. _chain.Steps(layer.States[i]).Select(step => step.Next).Where(seen.Add)];
            next.States.AddRange(found);
            next = next with { PossibleCount = next.PossibleCount + found.Sum(_chain.PossibleCount), Growth = (double)next.States.Count / layer.States.Count };
        }

        return next;
    }

    private Outlook InFull(StateId state, int horizon) =>
        new(state, horizon, _chain.Steps(state).Select(step => new Branch(step, Ends(step, state, horizon))).ToArray(), 0);

    private Future[] Ends(ChainStep first, StateId state, int horizon)
    {
        IEnumerable<Future> futures = [new Future(first.Next, state, 1, first.Act is null)];
        for (int acts = 1; acts < horizon; acts++)
        {
            futures = futures.SelectMany(Further).GroupBy(future => (future.End, acts + 1 < horizon ? default : future.Before, future.IsStopped))
                .Select(alike => alike.First() with { Chance = alike.Sum(future => future.Chance) }).ToArray();
        }

        return futures.ToArray();
    }

    private IEnumerable<Future> Further(Future future) => future.IsStopped
        ? [future with { Before = future.End }]
        : _chain.Steps(future.End).Select(step => new Future(step.Next, future.End, future.Chance * step.Chance, step.Act is null));

    private Outlook Sampled(StateId state, int horizon) => new(
        state,
        horizon,
        _chain.Steps(state).Select(step => new Branch(step, Enumerable.Range(0, _limits.Samples).Select(draw => Draw(step, state, horizon, draw)).ToArray())).ToArray(),
        _limits.Samples);

    private Future Draw(ChainStep first, StateId state, int horizon, int draw)
    {
        var future = new Future(first.Next, state, 1, first.Act is null);
        for (int depth = 1; depth < horizon; depth++)
        {
            future = future.IsStopped ? future with { Before = future.End } : Next(future.End, new ChainDraw(WalkOf(first, draw), depth));
        }

        return future;
    }

    private Future Next(StateId state, ChainDraw draw) =>
        _chain.Draw(state, draw) is { } act ? new Future(_chain.World.Successor(state, act), state, 1, false) : new Future(state, state, 1, true);

    /// <summary>A number of its own for every first act, draw and seed, so that what follows different acts is drawn independently.</summary>
    private int WalkOf(ChainStep first, int draw)
    {
        unchecked
        {
            return (int)((((_limits.Seed * MostActs) + (ulong)(first.Act is { } act ? act.Value + 1 : 0)) * (ulong)_limits.Samples) + (ulong)draw);
        }
    }

    /// <param name="PossibleCount">Acts that can happen in its states.</param>
    /// <param name="Growth">States for each of those before.</param>
    private sealed record Layer(List<StateId> States, int PossibleCount, double Growth)
    {
        /// <summary>What looking at it costs, and if it is not the last, at what will come of it.</summary>
        public double Judgements(bool goesOn) => PossibleCount * (goesOn ? 1 + Growth : 1);
    }
}
