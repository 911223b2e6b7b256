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

        var asked = world.Consenters(state, act).Concat(world.Quorums(state, act).SelectMany(quorum => quorum.Asked)).Distinct().ToArray();
        bool isExplained = world.IsExplained(state, act);
        var against = asked.Where(person => isExplained ? !world.IsRational(state, act, person) : !HasReason(world, state, act, person)).ToArray();
        return new Judgement(false, isExplained || against.Length < asked.Length, isExplained, against);
    }

    private static bool HasReason(StoryWorld world, StateId state, ActionId act, CharacterId person) =>
        world.HasReason(world.Mind(state, person), person, act, world.Options.CharacterLimit);
}
