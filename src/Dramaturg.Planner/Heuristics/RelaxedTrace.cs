using System;
using System.Collections.Generic;

namespace Dramaturg.Planner.Heuristics;

/// <summary>What brought what about in one relaxed exploration: written by a <see cref="RelaxedWorld"/>, read backwards for a relaxed plan.</summary>
/// <remarks>Sets are numbered as in <see cref="RelaxedRules.TestsOf"/>: fluents, then believed fluents. No allocation in the steady state.</remarks>
internal sealed class RelaxedTrace
{
    /// <summary>The rule of what was so from the start.</summary>
    public const int Start = -1;

    private const int Never = int.MaxValue;

    private readonly int[] _firedAt;
    private readonly int[] _firstRules;
    private readonly int[] _lastMoves;
    private readonly List<NumberMove> _moves = new();

    public RelaxedTrace(RelaxedRules rules, int fluentCount)
    {
        _firedAt = new int[rules.Rules.Length];
        _firstRules = new int[(fluentCount + rules.Believed.All.Length) * 64];
        _lastMoves = new int[fluentCount];
    }

    /// <summary>How many layers of acts there are so far.</summary>
    public int Layer { get; private set; }

    public IReadOnlyList<NumberMove> Moves => _moves;

    public void Begin()
    {
        Layer = 0;
        _moves.Clear();
        Array.Fill(_firedAt, Never);
        Array.Fill(_lastMoves, NumberMove.None);
    }

    public void BeginLayer() => Layer++;

    public void Fired(int rule) => _firedAt[rule] = Layer;

    public void Added(int set, ulong codes, int rule)
    {
        for (int code = 0; codes != 0; code++, codes >>= 1)
        {
            if ((codes & 1) != 0)
            {
                _firstRules[(set * 64) + code] = rule;
            }
        }
    }

    public void Moved(int fluent, int rule)
    {
        _moves.Add(new NumberMove(rule, _lastMoves[fluent]));
        _lastMoves[fluent] = _moves.Count - 1;
    }

    /// <summary>The rule that first added the code, or <see cref="Start"/>.</summary>
    public int FirstRule(int set, int code) => _firstRules[(set * 64) + code];

    /// <summary>The layer in which a rule fired; 0 for what was so from the start.</summary>
    public int LayerOf(int rule) => rule == Start ? 0 : _firedAt[rule];

    /// <summary>The latest change of a number's range, or <see cref="NumberMove.None"/>.</summary>
    public int LastMove(int fluent) => _lastMoves[fluent];
}

/// <summary>A rule widened a number's range.</summary>
/// <param name="Before">The number's change before, or <see cref="None"/>.</param>
internal readonly record struct NumberMove(int Rule, int Before)
{
    public const int None = -1;
}
