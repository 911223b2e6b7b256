using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Compiler.Terms;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Simplification;

/// <summary>
/// Leaves out outcomes that have no chance whatever happens: those whose number is 0 or less, and those for which the ones before them leave nothing. The last that stays has all
/// that is left; an act with one outcome left ends in one way.
/// </summary>
internal static class SharedChances
{
    /// <param name="dropped">Gets what is left out.</param>
    public static IReadOnlyList<GroundEvent> Settle(IReadOnlyList<GroundEvent> actions, List<DroppedElement> dropped)
    {
        var settled = new List<GroundEvent>(actions.Count);
        for (int i = 0; i < actions.Count;)
        {
            int count = actions.Skip(i).TakeWhile(action => action.Outcome is { } outcome && ReferenceEquals(outcome.Act, actions[i].Outcome?.Act)).Count();
            settled.AddRange(count == 0 ? new[] { actions[i] } : Settle(actions.Skip(i).Take(count).ToArray(), dropped));
            i += count == 0 ? 1 : count;
        }

        return settled;
    }

    private static IEnumerable<GroundEvent> Settle(GroundEvent[] outcomes, List<DroppedElement> dropped)
    {
        var kept = new List<GroundEvent>();
        var taken = Number.Zero;
        foreach (var outcome in outcomes.TakeWhile(_ => taken < Number.One))
        {
            var share = Share(outcome.Outcome!.Chance);
            if (share != Number.Zero)
            {
                kept.Add(outcome);
                taken += share ?? Number.Zero;
            }
        }

        dropped.AddRange(outcomes.Where(outcome => !kept.Contains(outcome)).Select(outcome => new DroppedElement(outcome.Name, "never has a chance")));
        var last = kept[^1];
        kept[^1] = kept.Count == 1
            ? last with { Name = last.Outcome!.Act.Name, Outcome = null }
            : last with { Outcome = last.Outcome! with { Chance = null } };
        return kept;
    }

    /// <summary>The number if it is certain, cut to what a chance can be; null if it is not.</summary>
    private static Number? Share(Term? chance) =>
        chance is null || !chance.TryGetConstant(out var constant) ? null
        : !constant.IsNumber ? Number.Zero
        : Number.Max(Number.Zero, Number.Min(Number.One, constant.Number));
}
