// docs/semantics.md 2.4: seeing and triggers, until nothing changes.

using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Reference;

public sealed partial class ReferenceWorld
{
    private const int MostTriggers = 10_000;

    public ReferenceState Settle(ReferenceState state)
    {
        for (int round = 0; round <= MostTriggers; round++)
        {
            var before = state;
            state = See(state);
            var trigger = Model.Triggers.FirstOrDefault(candidate => Holds(candidate.Precondition, state));
            if (trigger is not null)
            {
                state = Happen(trigger, state);
            }
            else if (state.Equals(before))
            {
                return state;
            }
        }

        throw new StoryFaultException("DR5003: more than 10,000 triggers without rest.");
    }

    // 2.4.1: all rules whose condition holds in the state as it is now, together; then every mind that changed is settled.
    private ReferenceState See(ReferenceState state)
    {
        var seen = state;
        foreach (var rule in Model.Seeing)
        {
            if (seen.Mind(rule.Observer) is { } mind
                && rule.Observer != seen.Owner
                && Holds(rule.Condition, state)
                && mind[rule.Fluent] != seen[rule.Fluent])
            {
                seen = seen.With(rule.Observer, Update(mind, new FluentReference(rule.Fluent), seen[rule.Fluent]));
            }
        }

        foreach (var character in Characters)
        {
            if (state.Mind(character) is { } old)
            {
                seen = seen.With(character, SettleIfChanged(old, seen.Mind(character)!));
            }
        }

        return seen;
    }
}
