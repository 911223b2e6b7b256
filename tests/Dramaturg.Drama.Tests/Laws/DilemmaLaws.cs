using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Dilemmas;
using Dramaturg.Drama.Options;
using Dramaturg.Model;
using Dramaturg.Planner;
using Xunit;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>Laws 1, 2, 8 and 9 of the drama definitions, and that a dilemma is what they say it is.</summary>
internal static class DilemmaLaws
{
    public static IReadOnlyList<Law> All { get; } =
    [
        Law.OfContestedRoads("stakes times balance of a dilemma is the smaller cost", road => Dilemmas(road).Count(StrengthIsTheSmallerCost)),
        Law.OfContestedRoads("what two options gain differs by what they give up", road => Dilemmas(road).Count(GainsDifferByCosts)),
        Law.OfContestedRoads("a dilemma seen from its other side has the mirrored classes", MirroredClasses),
        Law.OfContestedRoads("dilemmas are the pairs that the definition says", AreThoseOfTheDefinition),
        Law.OfContestedRoads("dilemmas of renumbered people are the same", SameRenumbered),
        Law.OfContestedRoads("a bystander changes no dilemma", SameWithABystander),
        new("a one-time option that is better than both ends a dilemma", seed => OneTimeOption.OfStory(seed).Count(option => option.EndsTheDilemma())),
        new("a one-time option that one of them outdoes leaves a dilemma as it is", seed => OneTimeOption.OfStory(seed).Count(option => option.LeavesTheDilemma())),
        Law.OfContestedRoads("an act that may end in several ways is one option, and its ends share one chance", road => Ventures(road).Count(IsOneOption)),
        Law.OfContestedRoads("spells cover the states in which a dilemma stands", SpellsCoverTheStates),
    ];

    /// <summary>In every mind along the road, and as somebody would see it who knew everything.</summary>
    public static IEnumerable<Dilemma> Dilemmas(Road road)
    {
        var finder = new DilemmaFinder(new Choices(road));
        return Minds(road).SelectMany(mind => finder.In(mind.Mind, mind.Person));
    }

    public static IEnumerable<CharacterId> People(Road road) => Enumerable.Range(0, road.World.Model.Characters.Count).Select(person => new CharacterId(person));

    private static IEnumerable<(StateId Mind, CharacterId Person)> Minds(Road road) =>
        from number in Enumerable.Range(0, road.Acts.Count + 1)
        from person in People(road)
        from mind in new[] { road.World.Mind(road[number], person), road.World.AsMind(road[number], person) }.Distinct()
        select (mind, person);

    /// <summary>The options of every mind in which some course may end in several ways.</summary>
    private static IEnumerable<(Road Road, IReadOnlyList<Option> Options)> Ventures(Road road)
    {
        var options = new Choices(road).Options;
        return Minds(road).Select(mind => (road, options.Of(mind.Mind, mind.Person))).Where(mind => mind.Item2.SelectMany(option => option.Ways).Any(way => way.Ends.Count > 1));
    }

    private static bool IsOneOption((Road Road, IReadOnlyList<Option> Options) found)
    {
        string[] acts = [.. found.Options.SelectMany(option => option.Ways).Where(way => !way.IsNothing).Select(way => found.Road.World.Model.Actions[way.Acts[0].Value].ActName)];
        Assert.Equal(acts.Distinct(), acts);
        Assert.All(found.Options.SelectMany(option => option.Ways), way =>
        {
            Assert.Equal(Number.One, way.Ends.Aggregate(Number.Zero, (sum, end) => sum + end.Chance));
            Assert.All(way.Ends, end => Assert.True(end.Chance > Number.Zero));
        });
        return true;
    }

    private static bool StrengthIsTheSmallerCost(Dilemma dilemma)
    {
        Assert.Equal(Number.Min(dilemma.CostOfDeed, dilemma.CostOfDefault), dilemma.Stakes * dilemma.Balance);
        Assert.Equal(dilemma.Strength, dilemma.Stakes * dilemma.Balance);
        Assert.True(dilemma.Balance >= Number.Zero && dilemma.Balance <= Number.One);
        return true;
    }

    private static bool GainsDifferByCosts(Dilemma dilemma)
    {
        Assert.Equal(dilemma.Deed.Gains.Sum - dilemma.Default.Gains.Sum, dilemma.CostOfDefault - dilemma.CostOfDeed);
        Assert.Equal(dilemma.Pull, dilemma.Deed.Gains.Sum - dilemma.Default.Gains.Sum);
        return true;
    }

    private static int MirroredClasses(Road road)
    {
        var choices = new Choices(road);
        var (finder, classifier) = (new DilemmaFinder(choices), new DilemmaClassifier(choices));
        int classes = 0;
        foreach (var dilemma in Minds(road).SelectMany(mind => finder.In(mind.Mind, mind.Person)))
        {
            var mirrored = classifier.Classes(dilemma.Mind, dilemma.Person, dilemma.Default, dilemma.Deed).Select(kind => kind.Mirrored).OrderBy(kind => kind.Kind);
            Assert.Equal(dilemma.Classes, mirrored);
            classes += dilemma.Classes.Count;
        }

        return classes;
    }

    private static int AreThoseOfTheDefinition(Road road)
    {
        var choices = new Choices(road);
        var finder = new DilemmaFinder(choices);
        int pairs = 0;
        foreach (var (mind, person) in Minds(road))
        {
            var expected = new DilemmasByHand(choices, mind, person).Pairs().ToArray();
            Assert.Equal(expected.Order(), finder.In(mind, person).Select(dilemma => DilemmasByHand.Name(dilemma.Deed, dilemma.Default)).Order());
            pairs += expected.Length;
        }

        return pairs;
    }

    private static int SameRenumbered(Road road)
    {
        var model = road.World.Model;
        var turned = Road.Follow(new StoryWorld(Renumbering.Of(model)), road.Acts);
        var (finder, other) = (new DilemmaFinder(new Choices(road)), new DilemmaFinder(new Choices(turned)));
        return Compare(road, turned, finder, other, person => Renumbering.Of(model, person));
    }

    private static int SameWithABystander(Road road)
    {
        var crowded = Road.Follow(new StoryWorld(Bystander.AddTo(road.World.Model)), road.Acts);
        return Compare(road, crowded, new DilemmaFinder(new Choices(road)), new DilemmaFinder(new Choices(crowded)), person => person);
    }

    private static int Compare(Road road, Road changed, DilemmaFinder finder, DilemmaFinder other, System.Func<CharacterId, CharacterId> renamed)
    {
        int dilemmas = 0;
        foreach (int number in Enumerable.Range(0, road.Acts.Count + 1))
        {
            foreach (var person in People(road))
            {
                string[] expected = [.. finder.In(road.World.Mind(road[number], person), person).Select(dilemma => Describe(dilemma))];
                Assert.Equal(expected, other.In(changed.World.Mind(changed[number], renamed(person)), renamed(person)).Select(dilemma => Describe(dilemma)));
                dilemmas += expected.Length;
            }
        }

        return dilemmas;
    }

    /// <summary>Everything but the people's numbers.</summary>
    private static string Describe(Dilemma dilemma) =>
        $"{DilemmasByHand.Name(dilemma.Deed, dilemma.Default)} {string.Join(' ', dilemma.Deed.Gains.Parts)} | {string.Join(' ', dilemma.Default.Gains.Parts)} "
        + string.Join(' ', dilemma.Classes.Select(kind => $"{kind.Kind}({string.Join(',', kind.For.Order())}/{string.Join(',', kind.Against.Order())})"));

    private static int SpellsCoverTheStates(Road road)
    {
        var dilemmas = new RoadDilemmas(new Choices(road));
        int states = 0;
        foreach (var person in People(road))
        {
            for (int number = 0; number <= road.Acts.Count; number++)
            {
                var faced = dilemmas.Faced(number, person);
                var hidden = dilemmas.InTruth(number, person).Where(dilemma => !faced.Any(seen => AreOfTheSameActs(seen, dilemma)));
                var standing = faced.Concat(hidden).Select(Reasons).Distinct().Order().ToArray();
                var spells = dilemmas.Spells().Where(spell => spell.Person == person && spell.Since <= number && number <= spell.Until);
                Assert.Equal(standing, spells.Select(spell => Reasons(spell.Dilemma)).Order());
                states += standing.Length;
            }
        }

        return states;
    }

    private static bool AreOfTheSameActs(Dilemma one, Dilemma other) =>
        new[] { (other.Deed, other.Default), (other.Default, other.Deed) }.Any(pair =>
            one.Deed.Ways.Any(way => pair.Item1.BeginsWith(way.First)) && one.Default.Ways.Any(way => pair.Item2.BeginsWith(way.First)));

    private static (int, int) Reasons(Dilemma dilemma) => (dilemma.ReasonForDeed, dilemma.ReasonForDefault);
}
