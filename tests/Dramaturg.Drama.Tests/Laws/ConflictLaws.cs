using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Conflicts;
using Dramaturg.Drama.Options;
using Dramaturg.Model;
using Dramaturg.Planner;
using Xunit;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>Law 8 for conflicts, and that a conflict is what the definitions say it is.</summary>
internal static class ConflictLaws
{
    public static IReadOnlyList<Law> All { get; } =
    [
        Law.OfContestedRoads("in no merge of plans in conflict do both succeed", road => Conflicts(road).Sum(found => NoMergeServesBoth(road, found))),
        Law.OfContestedRoads("plans that one order lets succeed are in no conflict", InOneOrderBothSucceed),
        Law.OfContestedRoads("measures of a conflict lie from 0 to 1", road => Conflicts(road).Count(found => AreWithin(found.Conflict))),
        Law.OfContestedRoads("conflicts of renumbered people are the same", SameRenumbered),
        Law.OfContestedRoads("a bystander changes no conflict", SameWithABystander),
        Law.OfContestedRoads("conflicts won and lost are what their parties got", OutcomesAreWhatWasGot),
    ];

    private static IEnumerable<(int Number, Conflict Conflict)> Conflicts(Road road)
    {
        var conflicts = new RoadConflicts(new Choices(road));
        return Enumerable.Range(0, road.Acts.Count + 1).SelectMany(number => conflicts.In(number).Select(conflict => (number, conflict)));
    }

    private static int NoMergeServesBoth(Road road, (int Number, Conflict Conflict) found)
    {
        var merges = new MergesByHand(road);
        Collision?[] collisions = [found.Conflict.InTruth, found.Conflict.SeenByOne, found.Conflict.SeenByOther];
        foreach (var collision in collisions.OfType<Collision>())
        {
            Assert.False(merges.CanBoth(collision.From, collision.One.Plan, collision.Other.Plan));
            Assert.NotEmpty(collision.Obstacles);
        }

        return collisions.OfType<Collision>().Count();
    }

    private static int InOneOrderBothSucceed(Road road)
    {
        var choices = new Choices(road);
        var (intentions, finder, merges) = (new IntentionFinder(choices), new CollisionFinder(choices.Scale), new MergesByHand(road));
        int compatible = 0;
        foreach (int number in Enumerable.Range(0, road.Acts.Count + 1))
        {
            var meant = DilemmaLaws.People(road).Select(person => intentions.Of(road.World.Mind(road[number], person), person)).OfType<Intention>().ToArray();
            foreach (var (one, other) in meant.SelectMany((one, i) => meant.Skip(i + 1).Select(other => (one, other))).Where(pair => merges.CanBoth(road[number], pair.one, pair.other)))
            {
                Assert.Null(finder.Between(road[number], one, other));
                compatible++;
            }
        }

        return compatible;
    }

    private static bool AreWithin(Conflict conflict)
    {
        foreach (double measure in new[] { conflict.Balance, conflict.Directness, conflict.ChanceOfOne, conflict.ChanceOfOther, conflict.Stakes.ToDouble() })
        {
            Assert.InRange(measure, 0, 1 + 1e-9);
        }

        return true;
    }

    private static int SameRenumbered(Road road)
    {
        var turned = Road.Follow(new StoryWorld(Renumbering.Of(road.World.Model)), road.Acts);
        return Compare(road, turned);
    }

    private static int SameWithABystander(Road road) => Compare(road, Road.Follow(new StoryWorld(Bystander.AddTo(road.World.Model)), road.Acts));

    private static int Compare(Road road, Road changed)
    {
        string[] expected = [.. Conflicts(road).Select(found => Describe(road, found)).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, Conflicts(changed).Select(found => Describe(changed, found)).Order(StringComparer.Ordinal));
        return expected.Length;
    }

    private static string Describe(Road road, (int Number, Conflict Conflict) found)
    {
        var conflict = found.Conflict;
        string[] sides =
        [
            Side(conflict.One, conflict.StakesOfOne, conflict.ChanceOfOne, conflict.SeenByOne),
            Side(conflict.Other, conflict.StakesOfOther, conflict.ChanceOfOther, conflict.SeenByOther),
        ];
        return FormattableString.Invariant($"{found.Number} {string.Join(" - ", sides.Order(StringComparer.Ordinal))} {conflict.InTruth is not null} {Digits.Of(conflict.Directness)}");

        string Side(Intention plan, Number stakes, double chance, Collision? seen) => FormattableString.Invariant(
            $"{(plan.Person is { } person ? road.World.Model.Characters[person.Value] : "fate")} {string.Join(',', plan.Acts.Select(act => act.Value))} {stakes} {Digits.Of(chance)} {seen is not null}");
    }

    private static int OutcomesAreWhatWasGot(Road road)
    {
        var choices = new Choices(road);
        int ended = 0;
        foreach (var spell in new RoadConflicts(choices).Spells())
        {
            var end = road[Math.Min(spell.Until + 1, road.Acts.Count)];
            if (spell.Conflict.One.Person is { } person)
            {
                Assert.Equal(choices.Scale.Of(end, person).Sum - choices.Scale.Of(road[spell.Since], person).Sum, spell.ResolutionOfOne);
            }

            Assert.Equal(spell.Until == road.Acts.Count, spell.Outcome == ConflictOutcome.Open);
            Assert.True(spell.Outcome != ConflictOutcome.BothLost || (spell.ResolutionOfOne.Sign <= 0 && spell.ResolutionOfOther.Sign <= 0));
            ended += spell.Outcome == ConflictOutcome.Open ? 0 : 1;
        }

        return ended;
    }
}
