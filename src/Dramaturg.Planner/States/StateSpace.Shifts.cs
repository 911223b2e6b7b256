using Dramaturg.Planner.Collections;

namespace Dramaturg.Planner.States;

// What somebody's mind would be who knew all that is so.
internal sealed partial class StateSpace
{
    private readonly LongIntMap _shifted = new(8);

    /// <summary>The node that a mind of the character inside this one would be, if it held what is so here, of facts and of minds. The deepest minds are cut off. Whole minds only.</summary>
    public int AsMind(int node, int character) => AsMind(node, character, Scope(node).Children[character]);

    /// <param name="scope">Of the new place.</param>
    private int AsMind(int node, int character, int scope)
    {
        ulong key = ((ulong)(uint)node << 32) | ((ulong)(uint)scope << 8) | (uint)character;
        if (!_shifted.TryGet(key, out int mind))
        {
            mind = Shift(node, character, scope);
            _shifted.Set(key, mind);
        }

        return mind;
    }

    private int Shift(int node, int character, int scope)
    {
        var place = _scopes[scope];
        var buffer = _buffers.Rent();
        for (int other = 0; other < Story.CharacterCount; other++)
        {
            buffer.Block[other + 1] = place.Level == LeafLevel ? LeafMind
                : other == character ? OwnMind : AsMind(Mind(node, other), other, place.Children[other]);
        }

        Values(node).CopyTo(buffer.Words);
        buffer.Block[Story.CharacterCount + 1] = scope;
        int mind = Intern(buffer.Words, buffer.Block);
        _buffers.Return(buffer);
        return Settle(mind);
    }
}
