// The graph of epistemic states. A node is a packed state and, for each character, the node that character believes in:
//
//   [ state | mind of 0 | mind of 1 | … | scope ]      own mind: -1 (it is the node itself)      in a leaf: -2 (everybody thinks alike)
//
// The scope says how deep the mind lies and what of it is kept (MindScope). Nodes are interned, so each distinct epistemic state exists once, minds are shared by all who hold them, and equality is equality
// of ids. A node at level l has minds at level l + 1; leaves end the chain, so the graph has no circles. Successors are remembered.

using System;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.Scopes;

namespace Dramaturg.Planner.States;

/// <summary>Interned epistemic states and what events do to them. Not for several threads at once.</summary>
internal sealed partial class StateSpace
{
    public const int OwnMind = -1;
    public const int LeafMind = -2;
    public const int Nowhere = -1;

    private readonly WordInterner _states;
    private readonly IntBlockInterner _nodes;
    private readonly MindScopes _scopes;
    private readonly BufferPool _buffers;
    private readonly LongIntMap _happened = new(12);
    private readonly DenseMemo _settled = new();
    private readonly DenseMemo _executableStart = new();
    private readonly RunList _executable = new();

    public StateSpace(PackedStory story, int beliefLimit, MindDetail detail = MindDetail.Whole)
    {
        Story = story;
        LeafLevel = Math.Max(beliefLimit + 1 + story.DepthInMinds, story.DepthInReality);
        BeliefLimit = beliefLimit;
        _scopes = MindScopes.Of(story, detail, beliefLimit, LeafLevel);
        _firstTriggers = Memos(_scopes.Count);
        _leaves = Memos(_scopes.Count);
        _triggersReadMinds = Array.Exists(story.Triggers, trigger => trigger.Precondition.ReadsMinds);
        _isPlain = PlainActions(story);
        _states = new WordInterner(story.Layout.WordCount);
        _nodes = new IntBlockInterner(story.CharacterCount + 2);
        _buffers = new BufferPool(story.Layout.WordCount, story.CharacterCount + 2);
        Start = BuildStart();
    }

    public PackedStory Story { get; }

    public int BeliefLimit { get; }

    /// <summary>The level at which everybody thinks alike.</summary>
    public int LeafLevel { get; }

    /// <summary>The settled start.</summary>
    public int Start { get; }

    /// <summary>The actions that can be told, in order; of the others it is sure that somebody who must consent has no reason.</summary>
    public int[] Told => _scopes[0].Work.Steps;

    /// <summary>Acts for which minds keep nothing; null: none.</summary>
    public VainActs? Vain => _scopes.Vain;

    public int StateCount => _states.Count;

    public int NodeCount => _nodes.Count;

    public long Bytes => _states.Bytes + _nodes.Bytes + _happened.Bytes + _settled.Bytes + _ticked.Bytes + _fallen.Bytes + _passed.Bytes + _idle.Bytes + _chances.Bytes;

    /// <summary>Gives up what events came to; nodes and their numbers stay. Not while an event happens.</summary>
    public void Forget()
    {
        _happened.Clear();
        _settled.Clear();
        _ticked.Clear();
        _fallen.Clear();
        _passed.Clear();
        _idle.Clear();
    }

    public int StateOf(int node) => _nodes[node, 0];

    public int Level(int node) => Scope(node).Level;

    /// <summary>Number of the scope that says how deep a node lies and what is kept there.</summary>
    public int ScopeOf(int node) => _nodes[node, Story.CharacterCount + 1];

    public int ScopeCount => _scopes.Count;

    /// <summary>The actions that can matter in nodes of a scope, in order.</summary>
    public int[] StepsIn(int scope) => _scopes[scope].Work.Steps;

    private MindScope Scope(int node) => _scopes[ScopeOf(node)];

    /// <summary>The node that a character believes in; the node itself for its own mind and in a leaf.</summary>
    public int Mind(int node, int character)
    {
        int mind = _nodes[node, character + 1];
        return mind < 0 ? node : mind;
    }

    /// <summary>Packed values; valid until the next state is interned.</summary>
    public ReadOnlySpan<ulong> Values(int node) => _states[_nodes[node, 0]];

    public ReadOnlySpan<ulong> State(int state) => _states[state];

    public int Get(int node, int fluent) => Story.Layout.Get(Values(node), fluent);

    public bool IsExecutable(int node, int action) =>
        Holds(Story.Actions[action].Precondition, node) && (!Story.Actions[action].IsOutcome || Chance(node, action) > Number.Zero);

    /// <summary>The settled node after an action whose precondition holds.</summary>
    public int Successor(int node, int action) => Passed(Settle(Happen(node, action, isAction: true)), Story.Actions[action].Takes);

    /// <summary>All actions that can matter there and whose precondition holds, in order. Remembered; the span stays valid.</summary>
    public ReadOnlySpan<int> Executable(int node)
    {
        if (!_executableStart.TryGet(node, out int start))
        {
            start = _executableStart.Set(node, _executable.Count);
            AddExecutable(node);
        }

        return _executable.Run(start);
    }

    private void AddExecutable(int node)
    {
        _executable.Begin();
        foreach (int action in Scope(node).Work.Steps)
        {
            if (IsExecutable(node, action))
            {
                _executable.Add(action);
            }
        }

        _executable.End();
    }

    private int Intern(ReadOnlySpan<ulong> values, Span<int> block)
    {
        block[0] = _states.Intern(values);
        return _nodes.Intern(block, out _);
    }

    private static DenseMemo[] Memos(int count)
    {
        var memos = new DenseMemo[count];
        for (int i = 0; i < count; i++)
        {
            memos[i] = new DenseMemo();
        }

        return memos;
    }
}
