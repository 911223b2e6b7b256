using Dramaturg.Model;
using Dramaturg.Planner.Collections;

namespace Dramaturg.Planner.States;

// How the outcomes of an act share the chances: docs/semantics.md 7.9.
internal sealed partial class StateSpace
{
    private readonly LongIntMap _chances = new(4);

    /// <summary>Whether the act can happen, whichever of its outcomes came about.</summary>
    public bool IsPossible(int node, int action) => Holds(Story.Actions[action].Precondition, node);

    /// <summary>The chance of an action whose act is done; 1 for one that is no outcome. Remembered.</summary>
    public Number Chance(int node, int action)
    {
        if (!Story.Actions[action].IsOutcome)
        {
            return Number.One;
        }

        ulong key = ((ulong)(uint)node << 20) | (uint)action;
        if (!_chances.TryGet(key, out int code))
        {
            code = Story.Numbers.Code(ShareOf(node, action));
            _chances.Set(key, code);
        }

        return Story.Numbers[code];
    }

    private Number ShareOf(int node, int action)
    {
        var left = Number.One;
        foreach (int outcome in Story.Actions[action].Outcomes)
        {
            var share = Story.Actions[outcome].Chance is { } written ? Cut(Evaluate(written, node), left) : left;
            if (outcome == action)
            {
                return share;
            }

            left -= share;
        }

        return left;
    }

    private Number Cut(int code, Number left) =>
        code == NumberTable.Unknown ? Number.Zero : Number.Max(Number.Zero, Number.Min(Story.Numbers[code], left));
}
