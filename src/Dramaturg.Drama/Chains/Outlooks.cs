using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Chains;

/// <summary>Looks ahead from states: in full where the chain is small enough, else by drawing ends.</summary>
/// <remarks>At most <see cref="ChainLimits.States"/> states are looked at in full, besides those asked for; each draw explains a few acts.</remarks>
public sealed class Outlooks
{
    private readonly ExplainedChain _chain;
    private readonly ChainLimits _limits;

    public Outlooks(ExplainedChain chain, ChainLimits limits)
    {
        _chain = chain;
        _limits = limits;
    }

    /// <summary>From every one of several states, all in full or all sampled.</summary>
    /// <exception cref="StoryFaultyException">The story has no meaning in some state that may come.</exception>
    public IReadOnlyList<Outlook> Of(IReadOnlyList<StateId> states, int horizon)
    {
        bool isSmall = IsSmall(states, horizon);
        return states.Select((state, number) => isSmall ? InFull(state, horizon) : Sampled(state, horizon, new Dice(_limits.Seed + ((ulong)number << 32)))).ToArray();
    }

    /// <summary>Whether the states from which a step must be known are few.</summary>
    private bool IsSmall(IReadOnlyList<StateId> states, int horizon)
    {
        var seen = new HashSet<StateId>(states);
        var layer = seen.ToArray();
        for (int depth = 1; depth < horizon && seen.Count <= _limits.States; depth++)
        {
            layer = layer.SelectMany(state => _chain.Steps(state)).Select(step => step.Next).Where(seen.Add).ToArray();
        }

        return seen.Count <= _limits.States;
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

    private Outlook Sampled(StateId state, int horizon, Dice dice) => new(
        state,
        horizon,
        _chain.Steps(state).Select(step => new Branch(step, Enumerable.Range(0, _limits.Samples).Select(_ => Draw(step, state, horizon, dice)).ToArray())).ToArray(),
        _limits.Samples);

    private Future Draw(ChainStep first, StateId state, int horizon, Dice dice)
    {
        var future = new Future(first.Next, state, 1, first.Act is null);
        for (int acts = 1; acts < horizon; acts++)
        {
            future = future.IsStopped ? future with { Before = future.End } : Next(future.End, dice);
        }

        return future;
    }

    private Future Next(StateId state, Dice dice) =>
        _chain.Draw(state, dice) is { } act ? new Future(_chain.World.Successor(state, act), state, 1, false) : new Future(state, state, 1, true);
}
