using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Feelings;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Testing;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>People who want the opposite of everything: for every satisfaction φ, 1 − φ.</summary>
internal static class Turning
{
    private static readonly Dictionary<FeelingKind, FeelingKind> s_opposites = new[]
    {
        (FeelingKind.Joy, FeelingKind.Distress),
        (FeelingKind.Hope, FeelingKind.Fear),
        (FeelingKind.Satisfaction, FeelingKind.FearsConfirmed),
        (FeelingKind.Disappointment, FeelingKind.Relief),
        (FeelingKind.HappyFor, FeelingKind.Pity),
        (FeelingKind.Resentment, FeelingKind.Gloating),
    }.SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) }).ToDictionary(pair => pair.Item1, pair => pair.Item2);

    public static Concern[][] Of(StoryModel model) =>
        [.. model.CharacterConcerns.Select(concerns => concerns.Select(concern => concern with { Satisfaction = Terms.Constant(1).Minus(concern.Satisfaction) }).ToArray())];

    public static bool HasOpposite(Feeling feeling) => s_opposites.ContainsKey(feeling.Kind);

    public static FeelingKind Opposite(FeelingKind kind) => s_opposites[kind];

    /// <summary>What people look forward to who want the one thing, as it looks to people who want the other.</summary>
    public sealed class Prospects(ValueScale scale, ValueScale turned) : IProspects
    {
        private readonly Feelings.Prospects _prospects = new(scale);

        public IReadOnlyList<Prospect> Of(StateId mind, CharacterId person)
        {
            var (parts, others) = (scale.Of(mind, person).Parts, turned.Of(mind, person).Parts);
            return [.. _prospects.Of(mind, person).Select(prospect => prospect with
            {
                Aims = [.. prospect.Aims.Select(aim => new Aim(aim.Concern, Turned(aim.Kind), parts[aim.Concern] + others[aim.Concern] - aim.Level))],
            })];
        }

        private static AimKind Turned(AimKind kind) => kind switch
        {
            AimKind.Above => AimKind.Below,
            AimKind.Below => AimKind.Above,
            AimKind.AtLeast => AimKind.AtMost,
            _ => AimKind.AtLeast,
        };
    }
}
