using System.Collections.Generic;
using Dramaturg.Compiler.Beliefs;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;

namespace Dramaturg.Compiler.Grounding;

/// <summary>
/// Fluents that no effect names and about which no mind is stated to differ: constants already while grounding, so that roads and
/// family ties prune the choices of roles. Only for dramas, where a surprise can give a mind no value that is nowhere else.
/// </summary>
internal static class NeverAssigned
{
    public static HashSet<Reference> Find(BoundStory story, FluentTable fluents, InitialState initial)
    {
        var assigned = new HashSet<FluentSymbol>();
        foreach (var action in story.Actions)
        {
            Collect(action.Effect, assigned);
            foreach (var outcome in action.Outcomes)
            {
                Collect(outcome.Effect, assigned);
            }
        }

        foreach (var trigger in story.Triggers)
        {
            Collect(trigger.Effect, assigned);
        }

        foreach (var due in story.Schedule?.Due ?? System.Array.Empty<BoundDue>())
        {
            Collect(due.Effect, assigned);
        }

        foreach (var said in story.Schedule?.Moments[0].Says ?? System.Array.Empty<BoundAssignment>())
        {
            Collect(said, assigned);
        }

        var never = new HashSet<Reference>();
        foreach (var symbol in story.Fluents)
        {
            if (!assigned.Contains(symbol))
            {
                never.UnionWith(fluents.Members(symbol));
            }
        }

        foreach (var belief in initial.Beliefs)
        {
            never.Remove(fluents.References[belief.Key.Fluent.Index]);
        }

        foreach (var belief in initial.Everywhere)
        {
            never.Remove(fluents.References[belief.Key.Fluent.Index]);
        }

        return never;
    }

    private static void Collect(BoundEffect effect, HashSet<FluentSymbol> assigned)
    {
        switch (effect)
        {
            case BoundAssignment assignment:
                assigned.Add(assignment.Target.Fluent);
                break;
            case BoundSharedBelief shared:
                assigned.Add(shared.Target.Fluent);
                break;
            case BoundEffects effects:
                foreach (var part in effects.Effects)
                {
                    Collect(part, assigned);
                }

                break;
            case BoundConditionalEffect conditional:
                foreach (var branch in conditional.Branches)
                {
                    Collect(branch.Effect, assigned);
                }

                break;
            case BoundEveryEffect every:
                Collect(every.Effect, assigned);
                break;
        }
    }
}
