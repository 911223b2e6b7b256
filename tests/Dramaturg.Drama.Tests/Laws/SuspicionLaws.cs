using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>What is suspected is what an act that could be told may bring about, or not.</summary>
internal static class SuspicionLaws
{
    public static IReadOnlyList<Law> All { get; } =
    [
        OfRiskyRoads("what came of an act that might have ended otherwise was suspected by the audience", WasSuspected),
        OfRiskyRoads("what is suspected is what acts that could be told give a mind with a chance", ComesOfAnAct),
        OfRiskyRoads("a suspicion lasts as long as there is one", LastsAsLong),
        OfRiskyRoads("renumbered people suspect the same", SameRenumbered),
        Law.OfRoads("where nothing is left to chance nothing is suspected", NothingIsSuspected),
    ];

    /// <summary>A law about every random road on which acts may end in several ways.</summary>
    private static Law OfRiskyRoads(string name, System.Func<Road, int> cases) =>
        new(name, seed => RandomRoads.Follow(StoryGenerator.Story(seed, StoryTraits.Chance), new SplitMix(seed)) is { } road ? cases(road) : 0);

    private static int WasSuspected(Road road)
    {
        var rows = KnowledgeMatrix.Of(road, new Suspicions(road)).Rows.Where(row => row.Person is null).ToDictionary(row => row.Fact);
        int cases = 0;
        for (int number = 1; number <= road.Acts.Count; number++)
        {
            var (before, act) = (road[number - 1], road.Acts[number - 1]);
            foreach (var fact in road.World.IsTold(before, act) ? Spoken(road).Select(fluent => fluent.Itself()) : [])
            {
                var came = road.Read(road[number], fact);
                if (came == road.Read(before, fact) || ChanceOf(road, before, act, fact, came) is not { } chance || chance == Number.One)
                {
                    continue;
                }

                cases++;
                Assert.Contains(rows[fact].Suspicions, one => one.Since < number && number <= one.Until + 1 && one.Value == came && one.Chance >= chance);
            }
        }

        return cases;
    }

    private static int ComesOfAnAct(Road road)
    {
        var suspicions = new Suspicions(road);
        int cases = 0;
        foreach (var (person, fact) in Asked(road))
        {
            for (int number = 0; number <= road.Acts.Count; number++)
            {
                var mind = MindOf(road, person, number);
                var expected = Expected(road, mind, fact);
                Assert.Equal(expected, suspicions.In(mind, fact).ToDictionary(one => one.Value, one => one.Chance));
                cases += expected.Count;
            }
        }

        return cases;
    }

    private static int LastsAsLong(Road road)
    {
        var suspicions = new Suspicions(road);
        int cases = 0;
        foreach (var (person, fact) in Asked(road))
        {
            var all = suspicions.Of(person, fact);
            cases += all.Count;
            Assert.Equal(all.OrderBy(one => one.Since), all);
            for (int number = -1; number <= road.Acts.Count + 1; number++)
            {
                var now = number < 0 || number > road.Acts.Count ? [] : suspicions.In(MindOf(road, person, number), fact).ToHashSet();
                Assert.True(now.SetEquals(all.Where(one => one.Since <= number && number <= one.Until).Select(one => (one.Value, one.Chance))));
                Assert.DoesNotContain(all, one => (one.Since == number + 1 || one.Until == number - 1) && now.Contains((one.Value, one.Chance)));
            }
        }

        return cases;
    }

    private static int SameRenumbered(Road road)
    {
        var turned = Road.Follow(new StoryWorld(Renumbering.Of(road.World.Model)), road.Acts);
        string[] lines = [.. Lines(road)];
        Assert.Equal(lines, Lines(turned));
        return lines.Length;
    }

    private static int NothingIsSuspected(Road road)
    {
        var plain = KnowledgeMatrix.Of(road).Rows;
        var rows = KnowledgeMatrix.Of(road, new Suspicions(road)).Rows;
        Assert.All(rows, row => Assert.Empty(row.Suspicions));
        Assert.Equal(plain.Select(row => (row.Fact, row.Person)), rows.Select(row => (row.Fact, row.Person)));
        return rows.Count;
    }

    private static IEnumerable<string> Lines(Road road) => KnowledgeMatrix.Of(road, new Suspicions(road)).Rows.Where(row => row.Fact.Path.Count == 0)
        .SelectMany(row => row.Suspicions.Select(one => $"{row.Fact.Fluent} {(row.Person is { } person ? road.World.Model.Characters[person.Value] : "audience")}: {one}"))
        .Order(System.StringComparer.Ordinal);

    /// <summary>For each value that is not believed the largest chance below 1 that an act gives it, act by act of the whole story.</summary>
    private static Dictionary<Value, Number> Expected(Road road, StateId mind, FluentReference fact) => Enumerable.Range(0, road.World.Model.Actions.Count)
        .Select(id => new ActionId(id))
        .Where(act => road.World.IsTold(mind, act))
        .Select(act => (Value: road.Read(road.World.Successor(mind, act), fact), Act: act))
        .Select(end => (end.Value, Chance: ChanceOf(road, mind, end.Act, fact, end.Value)))
        .Where(end => end.Chance is { } chance && chance != Number.One && end.Value != road.Read(mind, fact))
        .GroupBy(end => end.Value).ToDictionary(alike => alike.Key, alike => alike.Max(end => end.Chance!.Value));

    /// <summary>How likely it is that an act makes a fact so; null where it ends in one way only.</summary>
    private static Number? ChanceOf(Road road, StateId state, ActionId act, FluentReference fact, Value value)
    {
        var sum = Number.Zero;
        var outcomes = road.World.Model.Actions[act.Value].Outcome?.All ?? [];
        foreach (var outcome in outcomes.Where(outcome => road.World.IsExecutable(state, outcome) && road.Read(road.World.Successor(state, outcome), fact) == value))
        {
            sum += road.World.Chance(state, outcome);
        }

        return outcomes.Count == 0 ? null : sum;
    }

    private static IEnumerable<(CharacterId? Person, FluentReference Fact)> Asked(Road road)
    {
        var people = Enumerable.Range(0, road.World.Model.Characters.Count).Select(person => new CharacterId(person)).ToArray();
        var facts = Spoken(road).SelectMany(fluent => people.Select(person => fluent.In(person)).Prepend(fluent.Itself()));
        return facts.SelectMany(fact => people.Where(person => !fact.Path.Contains(person)).Select(person => ((CharacterId?)person, fact)).Prepend((null, fact)));
    }

    private static StateId MindOf(Road road, CharacterId? person, int number) => person is { } mind ? road.World.Mind(road[number], mind) : road[number];

    private static IEnumerable<FluentId> Spoken(Road road) => Enumerable.Range(0, road.World.Model.Fluents.Count).Select(fluent => new FluentId(fluent))
        .Where(fluent => road.World.Model.Fluents[fluent.Value] is { Tracks: null, IsHidden: false });
}
