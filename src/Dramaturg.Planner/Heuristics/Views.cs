using System;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>What a relaxed exploration starts from: the values and believed values of a node that matter. Equal views, equal explorations.</summary>
internal sealed class Views
{
    private const int Mirrored = -1;

    private readonly StateSpace _space;
    private readonly RelaxedFocus _focus;
    private readonly ulong[] _mask;
    private readonly ulong[] _words;
    private readonly WordInterner _states;
    private readonly LongIntMap _stateOf = new(8);
    private readonly IntBlockInterner _views;
    private readonly LongIntMap _viewOf = new(8);
    private readonly int[] _block;

    public Views(StateSpace space, RelaxedFocus focus)
    {
        _space = space;
        _focus = focus;
        _mask = new ulong[space.Story.Layout.WordCount];
        foreach (int fluent in focus.Fluents)
        {
            _mask[space.Story.Layout.Word(fluent)] |= space.Story.Layout.Mask(fluent);
        }

        _words = new ulong[_mask.Length];
        _states = new WordInterner(_mask.Length);
        _block = new int[focus.Believed.Length + 1];
        _views = new IntBlockInterner(_block.Length);
    }

    public long Bytes => _states.Bytes + _stateOf.Bytes + _views.Bytes + _viewOf.Bytes;

    /// <summary>The view of a node; -1 stands for a belief about which the node is its own mind.</summary>
    public int Of(int node)
    {
        if (_focus.Believed.Length == 0)
        {
            return StateOf(node);
        }

        if (!_viewOf.TryGet((uint)node, out int view))
        {
            view = Find(node);
            _viewOf.Set((uint)node, view);
        }

        return view;
    }

    /// <summary>The values that matter; all others are 0.</summary>
    public ReadOnlySpan<ulong> State(int view) => _states[_focus.Believed.Length == 0 ? view : _views[view, 0]];

    /// <summary>The code of a believed fluent, by its place in the focus; -1 where it mirrors the node's own.</summary>
    public int Code(int view, int place) => _views[view, place + 1];

    private int StateOf(int node)
    {
        int state = _space.StateOf(node);
        if (!_stateOf.TryGet((uint)state, out int masked))
        {
            masked = Mask(state);
            _stateOf.Set((uint)state, masked);
        }

        return masked;
    }

    private int Mask(int state)
    {
        var values = _space.State(state);
        for (int i = 0; i < _words.Length; i++)
        {
            _words[i] = values[i] & _mask[i];
        }

        return _states.Intern(_words);
    }

    private int Find(int node)
    {
        _block[0] = StateOf(node);
        for (int i = 0; i < _focus.Believed.Length; i++)
        {
            var believed = _focus.Rules.Believed.All[_focus.Believed[i]];
            int mind = _space.Mind(node, believed.Mind);
            _block[i + 1] = mind == node ? Mirrored : _space.Get(mind, believed.Fluent);
        }

        return _views.Intern(_block, out _);
    }
}
