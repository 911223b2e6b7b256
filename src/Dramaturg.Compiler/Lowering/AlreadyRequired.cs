// Sabre asks nothing twice: what the precondition of an action demands in any case is not asked again by its effects and by those
// who observe it. That shows only in a mind which observes the action with surprise and is left with an unknown number: `n > 3`
// fails there although the act happened, so an effect under that condition must not ask for it.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Compiler.Terms;

namespace Dramaturg.Compiler.Lowering;

internal static class AlreadyRequired
{
    public static GroundStory Drop(GroundStory story, Logic logic) =>
        story with { Actions = story.Actions.Select(action => Drop(action, logic)).ToArray() };

    private static GroundEvent Drop(GroundEvent action, Logic logic)
    {
        var required = InEveryDisjunct(action.Precondition);
        return required.Length == 0 ? action : action with
        {
            Effects = action.Effects.Select(effect => Drop(effect, required, logic)).ToArray(),
            Observers = action.Observers.Select(observer => Drop(observer, required, logic)).ToArray(),
            Implied = action.Implied.Select(implied => implied with { Assignment = Drop(implied.Assignment, required, logic) }).ToArray(),
        };
    }

    private static Atom[] InEveryDisjunct(Dnf condition) => condition.IsFalse
        ? System.Array.Empty<Atom>()
        : condition.Disjuncts[0].Where(atom => condition.Disjuncts.All(disjunct => Contains(disjunct, atom))).ToArray();

    private static bool Contains(Atom[] disjunct, Atom atom) => disjunct.Any(other => other.CompareTo(atom) == 0);

    private static Assignment Drop(Assignment effect, Atom[] required, Logic logic) =>
        effect with { Condition = Drop(effect.Condition, required, logic) };

    private static Dnf Drop(Dnf condition, Atom[] required, Logic logic)
    {
        if (condition.IsTrue || !condition.Atoms().Any(atom => IsRequired(atom, required)))
        {
            return condition;
        }

        var left = condition.Disjuncts.Select(disjunct => disjunct.Where(atom => !IsRequired(atom, required)).ToArray());
        return logic.Normalise(new List<Atom[]>(left));
    }

    // Merging an atom that says nothing new leaves the rest as it was.
    private static bool IsRequired(Atom atom, Atom[] required) =>
        Conjunction.Merge(required, new[] { atom }) is { } merged && Dnf.CompareDisjuncts(merged, required) == 0;
}
