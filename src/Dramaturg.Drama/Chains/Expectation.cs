using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Chains;

/// <summary>Q_f: what a quantity of states is worth on average at the end of a number of acts along the explained chain.</summary>
/// <remarks>Exact dynamic programming over states and acts left: as many steps as the chain has within the horizon, each once.</remarks>
public sealed class Expectation
{
    private readonly ExplainedChain _chain;
    private readonly Func<StateId, double> _quantity;
    private readonly Dictionary<(StateId State, int Horizon), double> _known = new();

    /// <param name="quantity">Of an end; a chance where it is 0 or 1.</param>
    public Expectation(ExplainedChain chain, Func<StateId, double> quantity)
    {
        _chain = chain;
        _quantity = quantity;
    }

    public double At(StateId state, int horizon)
    {
        if (horizon == 0)
        {
            return _quantity(state);
        }

        if (!_known.TryGetValue((state, horizon), out double expected))
        {
            expected = _chain.Steps(state).Sum(step => step.Chance * After(step, horizon));
            _known.Add((state, horizon), expected);
        }

        return expected;
    }

    /// <summary>The same once a step of a state with this horizon is taken.</summary>
    public double After(ChainStep step, int horizon) => step.Act is null ? _quantity(step.Next) : At(step.Next, horizon - 1);
}
