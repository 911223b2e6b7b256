using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Dilemmas;
using Dramaturg.Drama.Feelings;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;
using Xunit;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>Laws 5 to 8 for feelings, and that a feeling is what the definitions say it is.</summary>
internal static class FeelingLaws
{
    private static readonly FeelingTerms s_everything = FeelingTerms.Default with { Faintest = 0, LeastChance = 0, LeastStake = 0 };

    public static IReadOnlyList<Law> All { get; } =
    [
        OfDramaticRoads("nothing is felt anew where no belief changes", NothingWithoutChange),
        OfDramaticRoads("feelings of people who want the opposite are the opposite ones", TurnedAreOpposites),
        OfDramaticRoads("hope for something and fear of its opposite add up to the stake", HopeAndFearAddUp),
        OfDramaticRoads("feelings of renumbered people are the same", road => Compare(road, Renumbering.Of(road.World.Model))),
        OfDramaticRoads("a bystander changes no feeling", road => Compare(road, Bystander.AddTo(road.World.Model))),
        new("feelings of two who believe, want and judge the same are the same", seed => DramaticStories.JudgedRoad(seed) is { } road ? TwinsFeelTheSame(road) : 0),
        OfDramaticRoads("a strength is the product of its factors, or its root", road => Felt(road).All.Count(IsItsProduct)),
        OfDramaticRoads("joy and distress are all that is gained and lost", JoyIsWhatIsGained),
        OfDramaticRoads("anger is the mean of reproach and distress, as gratitude is of admiration and joy", CompoundsAreMeans),
        OfDramaticRoads("hope and fear are worked out anew after every act", ProspectsAreWorkedOutAnew),
        OfDramaticRoads("what becomes of a hope or a fear is as strong as that was just before", OutcomesAreOfProspects),
        OfDramaticRoads("what an act arouses fades by half-lives", ArousedFades),
        OfDramaticRoads("all that is felt is listed, the strongest first", ListsAreWhole),
        OfDramaticRoads("moods and affinities stay in their bounds", StayInBounds),
        Law.OfContestedRoads("regret is of what was given up, and no more than that", RegretIsOwed),
    ];

    private static readonly Dictionary<FeelingKind, (FeelingKind Judged, FeelingKind Change)> s_compounds = new()
    {
        [FeelingKind.Gratitude] = (FeelingKind.Admiration, FeelingKind.Joy),
        [FeelingKind.Anger] = (FeelingKind.Reproach, FeelingKind.Distress),
        [FeelingKind.Gratification] = (FeelingKind.Pride, FeelingKind.Joy),
        [FeelingKind.Remorse] = (FeelingKind.Shame, FeelingKind.Distress),
    };

    private static readonly Dictionary<FeelingKind, FeelingKind> s_outcomes = new()
    {
        [FeelingKind.Satisfaction] = FeelingKind.Hope,
        [FeelingKind.Disappointment] = FeelingKind.Hope,
        [FeelingKind.FearsConfirmed] = FeelingKind.Fear,
        [FeelingKind.Relief] = FeelingKind.Fear,
    };

    private static Law OfDramaticRoads(string name, Func<Road, int> cases) => new(name, seed => DramaticStories.Road(seed) is { } road ? cases(road) : 0);

    private static InnerLives Felt(Road road, FeelingTerms? terms = null) => InnerLives.Of(road, ValueScale.Of(road), new FeelingSources(), terms ?? FeelingTerms.Default);

    private static IEnumerable<CharacterId> People(Road road) => Enumerable.Range(0, road.World.Model.Characters.Count).Select(person => new CharacterId(person));

    private static IEnumerable<(CharacterId Person, int Number)> Moments(Road road) =>
        Enumerable.Range(1, road.Acts.Count).SelectMany(number => People(road).Select(person => (person, number)));

    private static StateId Mind(Road road, int number, CharacterId person) => road.World.Mind(road[number], person);

    private static int NothingWithoutChange(Road road)
    {
        var lives = Felt(road);
        var still = Moments(road).Where(at => Mind(road, at.Number, at.Person) == Mind(road, at.Number - 1, at.Person)).ToArray();
        Assert.All(still, at => Assert.Empty(lives.ArousedBy(at.Number, at.Person)));
        return still.Length;
    }

    /// <summary>The trace, the chances, what is looked forward to and who is dear stay the same. Where weights grow, to turn a want is no opposite.</summary>
    private static int TurnedAreOpposites(Road road)
    {
        if (road.World.Model.CharacterConcerns.Any(wants => wants.Any(want => want.GrowingWeight is not null)))
        {
            return 0;
        }

        var terms = FeelingTerms.Default with { Drift = 0 };
        var (scale, other) = (ValueScale.Of(road), ValueScale.Of(road, Turning.Of(road.World.Model)));
        var lives = InnerLives.Of(road, scale, new FeelingSources(), terms).All.Where(Turning.HasOpposite).ToArray();
        var others = InnerLives.Of(road, other, new FeelingSources(new Turning.Prospects(scale, other)), terms).All.Where(Turning.HasOpposite);
        FeelingLines.AssertSame(FeelingLines.Of(road, lives), FeelingLines.Of(road, others, Turning.Opposite));
        return lives.Length;
    }

    private static int HopeAndFearAddUp(Road road)
    {
        var (scale, forecaster, open) = (ValueScale.Of(road), new Forecaster(new ExplainedChain(road.World), 2, 8), 0);
        foreach (var person in People(road))
        {
            var mind = Mind(road, 0, person);
            var anticipation = new Anticipation(scale, new Decision(person, mind), forecaster.Of(mind)!);
            foreach (var prospect in new Prospects(scale).Of(mind, person))
            {
                var (so, not) = (anticipation.Of(prospect), anticipation.Of(prospect.Concerns, life => !prospect.Holds(life)));
                Assert.Equal(so.IsOpen, not.IsOpen);
                Assert.Equal(so.IsOpen ? Math.Abs(so.Stake) : 0, so.Strength + not.Strength, 9);
                open += so.IsOpen ? 1 : 0;
            }
        }

        return open;
    }

    private static int Compare(Road road, StoryModel changed)
    {
        var other = Road.Follow(new StoryWorld(changed), road.Acts);
        var (lives, people) = (Felt(road).All, road.World.Model.Characters.Count);
        bool isKnown(Feeling feeling) => road.World.Model.Characters.Contains(changed.Characters[feeling.Person.Value]);
        FeelingLines.AssertSame(FeelingLines.Of(road, lives), FeelingLines.Of(other, Felt(other).All.Where(isKnown)));
        return lives.Count;
    }

    /// <summary>Of what is felt at once over acts of others: what is to be expected of oneself is looked for at another depth than what is to be expected of somebody who is like oneself.</summary>
    private static int TwinsFeelTheSame(Road alone)
    {
        var road = Road.Follow(new StoryWorld(Twin.AddTo(alone.World.Model)), alone.Acts);
        var (lives, feelings) = (Felt(road, FeelingTerms.Default with { Drift = 0 }), 0);
        foreach (int number in Enumerable.Range(1, road.Acts.Count).Where(number => Twin.AreAlike(road, number) && Twin.FareAlike(road, number)))
        {
            string[] expected = [.. lives.ArousedBy(number, Twin.First).Where(IsOfTheMoment).Select(Line)];
            Assert.Equal(expected, lives.ArousedBy(number, Twin.In(road)).Where(IsOfTheMoment).Select(Line));
            feelings += expected.Length;
        }

        return feelings;
    }

    private static bool IsOfTheMoment(Feeling feeling) => !feeling.Kind.IsProspect() && !s_outcomes.ContainsKey(feeling.Kind) && feeling.Kind != FeelingKind.Surprise;

    private static string Line(Feeling feeling) =>
        FormattableString.Invariant($"{feeling.Kind} {feeling.About.Concern} {feeling.About.Toward} {feeling.About.Rival} {Digits.Of(feeling.Course[0])}");

    private static bool IsItsProduct(Feeling feeling)
    {
        Assert.Equal(feeling.Grounds.Product, Math.Pow(feeling.Course[0], feeling.Kind.IsCompound() ? 2 : 1), 9);
        Assert.All(feeling.Course, strength => Assert.True(strength > 0));
        return true;
    }

    private static int JoyIsWhatIsGained(Road road)
    {
        var (lives, scale, changed) = (Felt(road, s_everything), ValueScale.Of(road), 0);
        foreach (var (person, number) in Moments(road))
        {
            var before = Mind(road, number - 1, person);
            var change = scale.Of(Mind(road, number, person), new Decision(person, before)).Since(scale.Of(before, person));
            Assert.Equal(change.Where(part => part.Sign > 0).Sum(part => part.ToDouble()), Sum(lives, number, person, FeelingKind.Joy), 9);
            Assert.Equal(change.Where(part => part.Sign < 0).Sum(part => -part.ToDouble()), Sum(lives, number, person, FeelingKind.Distress), 9);
            changed += change.Any(part => part.Sign != 0) ? 1 : 0;
        }

        return changed;
    }

    private static double Sum(InnerLives lives, int number, CharacterId person, FeelingKind kind) =>
        lives.ArousedBy(number, person).Where(feeling => feeling.Kind == kind).Sum(feeling => feeling.Course[0]);

    private static int CompoundsAreMeans(Road road)
    {
        var lives = Felt(road, s_everything);
        var compounds = lives.All.Where(feeling => s_compounds.ContainsKey(feeling.Kind)).ToArray();
        foreach (var feeling in compounds)
        {
            var (judged, change) = s_compounds[feeling.Kind];
            double verdict = lives.ArousedBy(feeling.Since, feeling.Person).Single(other => other.Kind == judged && other.About == feeling.About).Course[0];
            Assert.Equal(Math.Sqrt(verdict * Sum(lives, feeling.Since, feeling.Person, change)), feeling.Course[0], 9);
        }

        return compounds.Length;
    }

    private static int ProspectsAreWorkedOutAnew(Road road)
    {
        var (scale, terms, points) = (ValueScale.Of(road), FeelingTerms.Default, 0);
        var forecaster = new Forecaster(new ExplainedChain(road.World), terms.Horizon, terms.MostWalks);
        foreach (var feeling in Felt(road).All.Where(feeling => feeling.Kind.IsProspect()))
        {
            for (int number = feeling.Since; number <= feeling.Until; number++)
            {
                var mind = Mind(road, number, feeling.Person);
                var anticipation = new Anticipation(scale, new Decision(feeling.Person, mind), forecaster.Of(mind)!);
                var expected = anticipation.Of(feeling.About.Prospect!);
                Assert.True(expected.IsOpen);
                Assert.Equal(feeling.Kind == FeelingKind.Hope, expected.Stake > 0);
                Assert.Equal(expected.Chance * Math.Abs(expected.Stake), feeling.At(number), 9);
                points++;
            }
        }

        return points;
    }

    private static int OutcomesAreOfProspects(Road road)
    {
        var lives = Felt(road, s_everything);
        var outcomes = lives.All.Where(feeling => s_outcomes.ContainsKey(feeling.Kind)).ToArray();
        Assert.All(outcomes, feeling =>
        {
            var before = lives.All.Single(other => other.Kind == s_outcomes[feeling.Kind] && other.Person == feeling.Person
                && other.At(feeling.Since - 1) > 0 && other.About.Prospect!.IsSameAs(feeling.About.Prospect!));
            Assert.Equal(before.At(feeling.Since - 1), feeling.Course[0], 9);
        });
        return outcomes.Length;
    }

    /// <summary>Half after four acts, but no less than a quarter while what it is about still is so.</summary>
    private static int ArousedFades(Road road)
    {
        int later = 0;
        foreach (var feeling in Felt(road).All.Where(feeling => !feeling.Kind.IsProspect() && feeling.Kind != FeelingKind.Surprise))
        {
            for (int passed = 1; passed < feeling.Course.Count; passed++, later++)
            {
                double faded = feeling.Course[0] * Math.Pow(2, -passed / 4.0);
                Assert.InRange(feeling.Course[passed], faded - 1e-9, Math.Max(faded, 0.25 * feeling.Course[0]) + 1e-9);
                Assert.True(feeling.Course[passed] < feeling.Course[passed - 1] + 1e-9);
            }
        }

        return later;
    }

    private static int ListsAreWhole(Road road)
    {
        var (lives, felt) = (Felt(road), 0);
        foreach (var (person, number) in Moments(road))
        {
            var then = lives.At(number, person);
            Assert.Equal(lives.All.Count(feeling => feeling.Person == person && feeling.At(number) > 0), then.Count);
            Assert.True(then.Zip(then.Skip(1)).All(pair => pair.First.Strength >= pair.Second.Strength));
            felt += then.Count;
        }

        return felt;
    }

    private static int RegretIsOwed(Road road)
    {
        var regrets = Regret.Of(road, new RoadDilemmas(new Choices(road)));
        if (regrets.Count == 0)
        {
            return 0;
        }

        var felt = InnerLives.Of(road, ValueScale.Of(road), new FeelingSources { Regrets = regrets }, s_everything).All.Where(feeling => feeling.Kind == FeelingKind.Regret).ToArray();
        foreach (var regret in felt)
        {
            var (concern, choice) = (regret.About.Concern!.Value, regret.About.Choice!.Value);
            Assert.InRange(choice, 1, regret.Since);
            double owed = regrets.Where(debt => debt.Person == regret.Person && debt.Act == choice).Sum(debt => debt.Forgone[concern].ToDouble());
            double paid = felt.Where(other => other.Person == regret.Person && other.About == regret.About).Sum(other => other.Course[0]);
            Assert.InRange(paid, 0, owed + 1e-9);
        }

        return regrets.Count;
    }

    private static int StayInBounds(Road road)
    {
        var (lives, moved) = (Felt(road), 0);
        foreach (var (person, number) in Moments(road))
        {
            var mood = lives.MoodAt(number, person);
            Assert.All(new[] { mood.Pleasure, mood.Arousal, mood.Dominance }, coordinate => Assert.InRange(coordinate, -1, 1));
            Assert.All(People(road), other => Assert.InRange(lives.AffinityAt(number, person, other), -1, 1));
            moved += People(road).Count(other => lives.AffinityAt(number, person, other) != lives.AffinityAt(0, person, other));
        }

        return moved;
    }
}
