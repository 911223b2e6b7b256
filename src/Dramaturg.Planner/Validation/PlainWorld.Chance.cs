using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

// docs/semantics.md 7.9: how the outcomes of an act share the chances.
internal sealed partial class PlainWorld
{
    /// <summary>Whether the act can happen, whichever of its outcomes came about.</summary>
    public bool IsPossible(PlainState state, int action) => Holds(Program.Actions[action].Precondition, state);

    /// <summary>The chance of an action whose act is done; 1 for one that is no outcome.</summary>
    public Number Chance(PlainState state, int action)
    {
        var left = Number.One;
        foreach (int outcome in Program.Actions[action].Outcomes)
        {
            var chance = Program.Actions[outcome].Chance is { } written ? Share(NumberOf(Evaluate(written, state)), left) : left;
            if (outcome == action)
            {
                return chance;
            }

            left -= chance;
        }

        return left;
    }

    private static Number Share(Number? written, Number left) =>
        written is { } number ? Number.Max(Number.Zero, Number.Min(number, left)) : Number.Zero;
}
