// What an act does to values alone. Most plans that are looked at are given up for the utility they end with, and that is a matter of values;
// the minds of such an end, several to a node, are never made. The values are those of the leaf with the same state: there nobody thinks otherwise.

using System;
using Dramaturg.Planner.Collections;

namespace Dramaturg.Planner.States;

internal sealed partial class StateSpace
{
    private readonly bool[] _isPlain;
    private readonly DenseMemo[] _leaves;

    /// <summary>Whether the values after the action, triggers included, depend on the values before alone.</summary>
    public bool IsPlain(int action) => _isPlain[action];

    /// <summary>A node with the values, but not the minds, that follow a plain action. The precondition holds.</summary>
    public int Preview(int node, int action) => Successor(LeafOf(node), action);

    /// <summary>The code of a utility after an action, without making minds where that can be told without.</summary>
    public int UtilityAfter(int node, int action, int measure) => Utility(Glimpse(node, action, measure), measure);

    /// <summary>A node with the utility that follows an action: without its minds where that can be told without.</summary>
    public int Glimpse(int node, int action, int measure) =>
        _isPlain[action] && !Story.Measures[measure].ReadsMinds ? Preview(node, action) : Successor(node, action);

    /// <summary>The node with the same values in which everybody thinks alike.</summary>
    public int LeafOf(int node)
    {
        int scope = Scope(node).Leaf;
        return _leaves[scope].TryGet(StateOf(node), out int leaf) ? leaf : _leaves[scope].Set(StateOf(node), InternLeaf(StateOf(node), scope));
    }

    private int InternLeaf(int state, int scope)
    {
        var buffer = _buffers.Rent();
        Array.Fill(buffer.Block, LeafMind);
        buffer.Block[0] = state;
        buffer.Block[Story.CharacterCount + 1] = scope;
        int leaf = _nodes.Intern(buffer.Block, out _);
        _buffers.Return(buffer);
        return leaf;
    }

    private static bool[] PlainActions(PackedStory story)
    {
        bool readsMinds = Array.Exists(story.Triggers, trigger => trigger.Precondition.ReadsMinds || trigger.Effects.ReadsMinds)
            || Array.Exists(story.Due, due => due.Condition.ReadsMinds || due.Effects.ReadsMinds);
        return Array.ConvertAll(story.Actions, action => !readsMinds && !action.Effects.ReadsMinds);
    }
}
