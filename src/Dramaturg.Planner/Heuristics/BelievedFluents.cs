using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>A fluent in somebody's mind that some condition reads: in a relaxed world it has a set of values of its own.</summary>
internal readonly record struct BelievedFluent(int Mind, int Fluent);

/// <summary>The believed fluents of a story, one mind deep. Deeper beliefs are taken to be whatever a condition asks for.</summary>
internal sealed class BelievedFluents
{
    private readonly Dictionary<BelievedFluent, int> _index = new();

    public BelievedFluents(PackedStory story, IEnumerable<PackedCondition> conditions)
    {
        var all = conditions.SelectMany(condition => condition.Disjuncts).SelectMany(disjunct => disjunct.All)
            .Where(literal => literal.Path.Length == 1 && !story.Layout.IsNumber(literal.Fluent));
        foreach (var literal in all)
        {
            _index.TryAdd(new BelievedFluent(literal.Path[0], literal.Fluent), _index.Count);
        }

        All = _index.OrderBy(entry => entry.Value).Select(entry => entry.Key).ToArray();
        Of = new int[story.Layout.FluentCount][];
        for (int fluent = 0; fluent < Of.Length; fluent++)
        {
            Of[fluent] = Enumerable.Range(0, All.Length).Where(believed => All[believed].Fluent == fluent).ToArray();
        }
    }

    public BelievedFluent[] All { get; }

    /// <summary>For each fluent, where it is believed.</summary>
    public int[][] Of { get; }

    /// <summary>The position of a literal's believed fluent, or -1.</summary>
    public int IndexOf(PackedLiteral literal) =>
        literal.Path.Length == 1 && literal.Right is null
        && _index.TryGetValue(new BelievedFluent(literal.Path[0], literal.Fluent), out int index)
            ? index
            : -1;
}

/// <summary>What a relaxed exploration starts from: a node's state and the believed values that matter. Equal views, equal explorations.</summary>
internal sealed class Views
{
    private const int Mirrored = -1;

    private readonly StateSpace _space;
    private readonly BelievedFluents _believed;
    private readonly IntBlockInterner _views;
    private readonly DenseMemo _viewOf = new();
    private readonly int[] _block;

    public Views(StateSpace space, BelievedFluents believed)
    {
        _space = space;
        _believed = believed;
        _block = new int[believed.All.Length + 1];
        _views = new IntBlockInterner(_block.Length);
    }

    public long Bytes => _views.Bytes + _viewOf.Bytes;

    /// <summary>The view of a node; -1 stands for a belief about which the node is its own mind.</summary>
    public int Of(int node)
    {
        if (_believed.All.Length == 0)
        {
            return _space.StateOf(node);
        }

        return _viewOf.TryGet(node, out int view) ? view : _viewOf.Set(node, Find(node));
    }

    public ReadOnlySpan<ulong> State(int view) => _space.State(_believed.All.Length == 0 ? view : _views[view, 0]);

    /// <summary>The code of a believed fluent; -1 where it mirrors the node's own.</summary>
    public int Code(int view, int believed) => _views[view, believed + 1];

    private int Find(int node)
    {
        _block[0] = _space.StateOf(node);
        for (int i = 0; i < _believed.All.Length; i++)
        {
            int mind = _space.Mind(node, _believed.All[i].Mind);
            _block[i + 1] = mind == node ? Mirrored : _space.Get(mind, _believed.All[i].Fluent);
        }

        return _views.Intern(_block, out _);
    }
}
