// From a state with three acts that may happen, each of which leaves three, there are at most 4 + 4·4 + 4·4·4 ways on within three acts ("nothing" is one), over at most 1 + 3 + 9 states: all are
// followed. From a crowded state so many walks are drawn. All walks of one number make the same draws for the same acts wherever they start, so that forecasts of states
// that differ little differ little: chances do not flicker from act to act.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Chains;

/// <summary>Looks some acts ahead along the explained chain. Answers are remembered; not for several threads at once.</summary>
/// <remarks>
/// Bounded: where many acts are possible, or where a depth has more states than <see cref="MostStates"/>, the chain is sampled. A walk costs a question for each act that is drawn
/// and not told, and for the first one that is; all acts of a state are never asked for.
/// </remarks>
public sealed class Forecaster
{
    /// <summary>Followed in full are states with at most so many possible acts.</summary>
    public const int MostActs = 8;

    /// <summary>And of these, as long as no depth has more states than this.</summary>
    public const int MostStates = 64;

    private readonly ExplainedChain _chain;
    private readonly int _horizon;
    private readonly int _mostStates;
    private readonly bool _asksAnew;
    private readonly Dictionary<(StateId State, CharacterId? Still), Forecast?> _known = new();

    /// <param name="horizon">Acts to look ahead.</param>
    /// <param name="walkCount">Ways that are drawn where not all are followed.</param>
    /// <param name="mostStates">0: draw always.</param>
    /// <param name="asksAnew">On a walk, every reason is asked for anew: dearer, and without the small error of taking people to want still what they wanted.</param>
    public Forecaster(ExplainedChain chain, int horizon, int walkCount, int mostStates = MostStates, bool asksAnew = false)
    {
        _asksAnew = asksAnew;
        _chain = chain;
        _horizon = horizon;
        _mostStates = mostStates;
        WalkCount = walkCount;
    }

    /// <summary>Ways that are drawn where not all are followed; 0: no more than <see cref="LookAhead"/> found.</summary>
    public int WalkCount { get; private set; }

    /// <summary>Looks ahead from many states, as thoroughly as the effort allows and from all alike: a walk from each, then another one from each.</summary>
    /// <param name="leastWalks">With fewer from each, chances are not worth saying: then there are no forecasts but exact ones.</param>
    public void LookAhead(IEnumerable<StateId> states, int leastWalks, Effort effort)
    {
        var crowded = states.Distinct().Where(state => Follow(state, null) is null).Select(state => (state, ends: new List<StateId>())).ToArray();
        int drawn = 0;
        for (; drawn < WalkCount && TryWalk(crowded, drawn, effort); drawn++)
        {
        }

        WalkCount = drawn < leastWalks ? 0 : drawn;
        foreach (var (state, ends) in crowded)
        {
            _known[(state, null)] = WalkCount == 0 ? null : ForecastOf(ends.Take(drawn));
        }
    }

    /// <summary>Null where too much would have to be asked.</summary>
    /// <param name="still">Somebody who does nothing, whatever the reasons.</param>
    public Forecast? Of(StateId state, CharacterId? still = null)
    {
        if (!_known.TryGetValue((state, still), out var forecast))
        {
            forecast = Follow(state, still) ?? Sample(state, still);
            _known.Add((state, still), forecast);
        }

        return forecast;
    }

    private bool TryWalk((StateId State, List<StateId> Ends)[] crowded, int walk, Effort effort)
    {
        foreach (var (state, ends) in crowded)
        {
            if (effort.IsSpent)
            {
                return false;
            }

            ends.Add(Walk(state, walk, null));
        }

        return true;
    }

    private Forecast? Follow(StateId state, CharacterId? still)
    {
        var ends = new StateChances();
        var open = new StateChances();
        open.Add(state, 1);
        for (int depth = 0; depth < _horizon; depth++)
        {
            if (open.States.Count > _mostStates || open.States.Any(node => _chain.World.Executable(node).Count > MostActs))
            {
                return null;
            }

            open = Advance(open, ends, still);
        }

        foreach (var node in open.States)
        {
            ends.Add(node, open[node]);
        }

        return ends.ToForecast(null);
    }

    private StateChances Advance(StateChances open, StateChances ends, CharacterId? still)
    {
        var next = new StateChances();
        foreach (var state in open.States)
        {
            var steps = _chain.Steps(state).Where(step => !IsBy(state, step.Act, still)).ToArray();
            double whole = steps.Sum(step => step.Chance);
            foreach (var step in steps)
            {
                (step.Act is null ? ends : next).Add(step.Next, open[state] * step.Chance / whole);
            }
        }

        return next;
    }

    private Forecast? Sample(StateId state, CharacterId? still) =>
        WalkCount == 0 ? null : ForecastOf(Enumerable.Range(0, WalkCount).Select(walk => Walk(state, walk, still)));

    private static Forecast ForecastOf(IEnumerable<StateId> drawn)
    {
        var (ends, all) = (new StateChances(), drawn.ToArray());
        foreach (var end in all)
        {
            ends.Add(end, 1.0 / all.Length);
        }

        return ends.ToForecast(all.Length);
    }

    private StateId Walk(StateId state, int walk, CharacterId? still) => new ChainWalk(_chain, state, walk, still, _asksAnew).Go(_horizon);

    private bool IsBy(StateId state, ActionId? act, CharacterId? person) =>
        act is { } done && person is { } still && _chain.World.Consenters(state, done).Contains(still);

    /// <summary>Chances of states, in the order in which they were met.</summary>
    private sealed class StateChances
    {
        private readonly List<StateId> _states = new();
        private readonly Dictionary<StateId, double> _chances = new();

        public IReadOnlyList<StateId> States => _states;

        public double this[StateId state] => _chances[state];

        public void Add(StateId state, double chance)
        {
            if (!_chances.TryGetValue(state, out double known))
            {
                _states.Add(state);
            }

            _chances[state] = known + chance;
        }

        public Forecast ToForecast(int? walkCount) => new(_states.Select(state => new ForecastEnd(state, _chances[state])).ToArray(), walkCount);
    }
}
