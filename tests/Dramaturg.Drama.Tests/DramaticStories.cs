using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Testing;

namespace Dramaturg.Drama.Tests;

/// <summary>Random stories in which people also judge acts, grow close and distant, and want to be dear to somebody.</summary>
internal static class DramaticStories
{
    private static readonly Domain s_closeness = new Domain.Numbers(-3, 3, false);

    /// <summary>Null where the story has no meaning somewhere on the way.</summary>
    public static Road? Road(ulong seed) => RandomRoads.Follow(Story(seed), new SplitMix(seed));

    /// <summary>The same without closeness.</summary>
    public static Road? JudgedRoad(ulong seed) => RandomRoads.Follow(Judged(StoryGenerator.Story(seed), Random(seed)), new SplitMix(seed));

    private static StoryModel Story(ulong seed)
    {
        var random = Random(seed);
        return Judged(Bound(StoryGenerator.Story(seed), random), random);
    }

    private static SplitMix Random(ulong seed) => new(seed + 1_000_000_007);

    private static StoryModel Judged(StoryModel model, SplitMix random) => model with
    {
        Norms = [.. model.Characters.Select(_ => model.Actions.Select((_, act) => act).Where(_ => random.Chance(85))
            .Select(act => new Norm("norm", Number.Of(random.Between(-4, 4), 4), [new ActionId(act)], Origin.None)).ToArray())],
    };

    /// <summary>With a closeness for each pair, which acts move, and which somebody may want.</summary>
    private static StoryModel Bound(StoryModel model, SplitMix random)
    {
        var pairs = model.Characters.SelectMany(from => model.Characters.Where(to => to != from).Select(to => (From: from, To: to))).ToArray();
        var relations = pairs.Select((pair, i) => new FluentId(model.Fluents.Count + i)).ToArray();
        return model with
        {
            Fluents = [.. model.Fluents, .. pairs.Select(Relation)],
            Initial = [.. model.Initial, .. pairs.Select(_ => Value.Of(random.Between(-3, 3)))],
            Actions = [.. model.Actions.Select(action => random.Chance(60) ? Moving(action, pairs, relations, random) : action)],
            CharacterConcerns = [.. model.CharacterConcerns.Select((concerns, person) =>
                random.Chance(50) ? [.. concerns, ToBeDear(model.Characters[person], pairs, relations)] : concerns)],
        };
    }

    private static Fluent Relation((string From, string To) pair) => new($"closeness({pair.From}, {pair.To})", s_closeness, null, Origin.None)
    {
        Schema = "closeness",
        Arguments = [pair.From, pair.To],
    };

    /// <summary>Somebody grows closer to one, and to another less close.</summary>
    private static GroundAction Moving(GroundAction action, (string From, string To)[] pairs, FluentId[] relations, SplitMix random)
    {
        var from = random.Pick(pairs).From;
        var closer = random.Pick(Enumerable.Range(0, pairs.Length).Where(pair => pairs[pair].From == from).ToArray());
        var farther = random.Pick(Enumerable.Range(0, pairs.Length).Where(pair => pair != closer).OrderBy(pair => pairs[pair].From == from ? 0 : 1).Take(1).ToArray());
        return action with { Effects = [.. action.Effects, Move(relations[closer], 2), Move(relations[farther], -2)] };
    }

    private static Effect Move(FluentId relation, int by) => new(new FluentReference(relation), Condition.True, relation.Read().Plus(Terms.Constant(by)));

    /// <summary>Wants the first of the others to feel close.</summary>
    private static Concern ToBeDear(string person, (string From, string To)[] pairs, FluentId[] relations)
    {
        int toward = pairs.Select((pair, i) => (pair, i)).First(pair => pair.pair.To == person).i;
        return new Concern("to be dear", 1, relations[toward].Read().Plus(Terms.Constant(3)).By(Terms.Constant(6)), Origin.None);
    }
}
