using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Advice.Surveying;

/// <summary>Whether a possible act is told in a situation, or else who stands in the way.</summary>
/// <param name="IsWanted">Somebody who must consent has a reason.</param>
/// <param name="IsExplained">Everybody has.</param>
/// <param name="Against">Those without a reason; or, when it is explained, those who have a far better one for something else.</param>
internal sealed record Judgement(bool IsTold, bool IsWanted, bool IsExplained, IReadOnlyList<CharacterId> Against)
{
    private static readonly Judgement s_told = new(true, true, true, []);

    public static Judgement Of(StoryWorld world, StateId state, ActionId act)
    {
        if (world.IsTold(state, act))
        {
            return s_told;
        }

        var asked = world.Consenters(state, act);
        var unwilling = asked.Where(person => !HasReason(world, state, act, person)).ToArray();
        return unwilling.Length > 0
            ? new Judgement(false, unwilling.Length < asked.Count, false, unwilling)
            : new Judgement(false, true, true, asked.Where(person => !world.IsRational(state, act, person)).ToArray());
    }

    private static bool HasReason(StoryWorld world, StateId state, ActionId act, CharacterId person) =>
        world.HasReason(world.Mind(state, person), person, act, world.Options.CharacterLimit);
}
