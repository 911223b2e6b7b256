using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Feelings;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;
using Xunit;

namespace Dramaturg.Drama.Tests;

/// <summary>What holds of all that anybody feels, on random stories. Each law is asked at least a thousand times where its subject occurs.</summary>
public sealed class FeelingLawTests
{
    private const int Stories = 450;
    private const int Enough = 1000;

    private static readonly FeelingTerms s_everything = FeelingTerms.Default with { Faintest = 0, LeastChance = 0, LeastStake = 0 };

    [Fact]
    public void Nothing_IsFeltAnew_WhereNoBeliefChanges_Property()
    {
        int still = 0;
        foreach (var (road, lives) in Lives())
        {
            foreach (var (person, number) in Moments(road).Where(at => Mind(road, at.Number, at.Person) == Mind(road, at.Number - 1, at.Person)))
            {
                still++;
                Assert.Empty(lives.ArousedBy(number, person));
            }
        }

        Assert.True(still >= Enough);
    }

    /// <summary>Law 6. The trace, the chances, what is looked forward to and who is dear stay the same. Where weights grow, to turn a want is no opposite.</summary>
    [Fact]
    public void Feelings_WhereEveryWantIsTurned_AreTheirOpposites_Property()
    {
        int turned = 0;
        foreach (var road in DramaticStories.Roads(Stories).Where(road => road.World.Model.CharacterConcerns.All(wants => wants.All(want => want.GrowingWeight is null))))
        {
            var terms = FeelingTerms.Default with { Drift = 0 };
            var (scale, other) = (ValueScale.Of(road), ValueScale.Of(road, Turning.Of(road.World.Model)));
            var lives = InnerLives.Of(road, scale, new FeelingSources(), terms).All.Where(Turning.HasOpposite).ToArray();
            var others = InnerLives.Of(road, other, new FeelingSources(new Turning.Prospects(scale, other)), terms).All.Where(Turning.HasOpposite);
            FeelingLines.AssertSame(FeelingLines.Of(road, lives), FeelingLines.Of(road, others, Turning.Opposite));
            turned += lives.Length;
        }

        Assert.True(turned >= Enough);
    }

    /// <summary>Law 7: hope(ψ) = p·G and fear(¬ψ) = (1 − p)·G.</summary>
    [Fact]
    public void HopeForSomething_AndFearOfItsOpposite_AddUpToTheStake_Property()
    {
        int open = 0;
        foreach (var road in DramaticStories.Roads(Stories))
        {
            var (scale, forecaster) = (ValueScale.Of(road), new Forecaster(new ExplainedChain(road.World), 2, 8));
            foreach (var person in People(road))
            {
                var mind = Mind(road, 0, person);
                var anticipation = new Anticipation(scale, person, forecaster.Of(mind)!);
                foreach (var prospect in new Prospects(scale).Of(mind, person))
                {
                    var (so, not) = (anticipation.Of(prospect), anticipation.Of(prospect.Concerns, life => !prospect.Holds(life)));
                    Assert.Equal(so.IsOpen, not.IsOpen);
                    Assert.Equal(so.IsOpen ? Math.Abs(so.Stake) : 0, so.Strength + not.Strength, 9);
                    open += so.IsOpen ? 1 : 0;
                }
            }
        }

        Assert.True(open >= Enough);
    }

    [Fact]
    public void Feelings_OfRenumberedPeople_AreTheSameRenumbered_Property()
    {
        int feelings = 0;
        foreach (var (road, lives) in Lives())
        {
            var other = Road.Follow(new StoryWorld(Renumbering.Of(road.World.Model)), road.Acts);
            FeelingLines.AssertSame(FeelingLines.Of(road, lives.All), FeelingLines.Of(other, Exactly(other).All));
            feelings += lives.All.Count;
        }

        Assert.True(feelings >= Enough);
    }

    [Fact]
    public void Feelings_WhereSomebodyIsAddedWhoHasNoPart_AreTheSame_Property()
    {
        int feelings = 0;
        foreach (var (road, lives) in Lives())
        {
            var other = Road.Follow(new StoryWorld(Added.Bystander(road.World.Model)), road.Acts);
            FeelingLines.AssertSame(FeelingLines.Of(road, lives.All), FeelingLines.Of(other, Exactly(other).All));
            feelings += lives.All.Count;
        }

        Assert.True(feelings >= Enough);
    }

    /// <summary>Appraisal equivalence, of what is felt at once over acts of others: what is to be expected of oneself is looked for at another depth than what is to be expected of somebody who is like oneself.</summary>
    [Fact]
    public void Feelings_OfTwoWhoBelieveWantAndJudgeTheSame_AreTheSame_Property()
    {
        int feelings = 0;
        foreach (var road in DramaticStories.JudgedRoads(3 * Stories).Select(road => Road.Follow(new StoryWorld(Added.Twin(road.World.Model)), road.Acts)))
        {
            var lives = Exactly(road, FeelingTerms.Default with { Drift = 0 });
            foreach (int number in Enumerable.Range(1, road.Acts.Count).Where(number => Added.AreAlike(road, number)))
            {
                string[] expected = [.. lives.ArousedBy(number, Added.First).Where(IsOfTheMoment).Select(Line)];
                Assert.Equal(expected, lives.ArousedBy(number, Added.TwinOf(road)).Where(IsOfTheMoment).Select(Line));
                feelings += expected.Length;
            }
        }

        Assert.True(feelings >= Enough);
    }

    [Fact]
    public void Strength_IsTheProductOfItsFactors_OrItsRoot_Property()
    {
        var feelings = Lives().SelectMany(lives => lives.Lives.All).ToArray();
        Assert.All(feelings, feeling => Assert.Equal(feeling.Grounds.Product, Math.Pow(feeling.Course[0], feeling.Kind.IsCompound() ? 2 : 1), 9));
        Assert.All(feelings, feeling => Assert.True(feeling.Course.All(strength => strength > 0)));
        Assert.Equal(Enum.GetValues<FeelingKind>().Length, feelings.Select(feeling => feeling.Kind).Distinct().Count());
        Assert.True(feelings.Length >= Enough);
    }

    [Fact]
    public void JoyAndDistress_AreAllThatIsGainedAndLost_Property()
    {
        int changed = 0;
        foreach (var (road, lives) in Lives(s_everything))
        {
            var scale = ValueScale.Of(road);
            foreach (var (person, number) in Moments(road))
            {
                var change = scale.Of(Mind(road, number, person), person).Since(scale.Of(Mind(road, number - 1, person), person));
                Assert.Equal(change.Where(part => part.Sign > 0).Sum(part => part.ToDouble()), Sum(lives, number, person, FeelingKind.Joy), 9);
                Assert.Equal(change.Where(part => part.Sign < 0).Sum(part => -part.ToDouble()), Sum(lives, number, person, FeelingKind.Distress), 9);
                changed += change.Any(part => part.Sign != 0) ? 1 : 0;
            }
        }

        Assert.True(changed >= Enough);
    }

    [Fact]
    public void Anger_IsTheMeanOfReproachAndDistress_AsGratitudeIsOfAdmirationAndJoy_Property()
    {
        int compounds = 0;
        foreach (var (_, lives) in Lives(s_everything, 2 * Stories))
        {
            foreach (var feeling in lives.All.Where(feeling => s_compounds.ContainsKey(feeling.Kind)))
            {
                var (judged, change) = s_compounds[feeling.Kind];
                double verdict = lives.ArousedBy(feeling.Since, feeling.Person).Single(other => other.Kind == judged && other.About == feeling.About).Course[0];
                Assert.Equal(Math.Sqrt(verdict * Sum(lives, feeling.Since, feeling.Person, change)), feeling.Course[0], 9);
                compounds++;
            }
        }

        Assert.True(compounds >= Enough);
    }

    [Fact]
    public void HopeAndFear_AreWorkedOutAnewAfterEveryAct_Property()
    {
        int points = 0;
        foreach (var road in DramaticStories.Roads(Stories))
        {
            var (scale, terms) = (ValueScale.Of(road), FeelingTerms.Default);
            var lives = InnerLives.Of(road, scale, new FeelingSources(), terms);
            var forecaster = new Forecaster(new ExplainedChain(road.World), terms.Horizon, terms.MostWalks);
            foreach (var feeling in lives.All.Where(feeling => feeling.Kind.IsProspect()))
            {
                for (int number = feeling.Since; number <= feeling.Until; number++)
                {
                    var anticipation = new Anticipation(scale, feeling.Person, forecaster.Of(Mind(road, number, feeling.Person))!);
                    var expected = anticipation.Of(feeling.About.Prospect!);
                    Assert.True(expected.IsOpen);
                    Assert.Equal(feeling.Kind == FeelingKind.Hope, expected.Stake > 0);
                    Assert.Equal(expected.Chance * Math.Abs(expected.Stake), feeling.At(number), 9);
                    points++;
                }
            }
        }

        Assert.True(points >= Enough);
    }

    /// <summary>Half after four acts, but no less than a quarter while what it is about still is so.</summary>
    [Fact]
    public void WhatAnActArouses_Fades_Property()
    {
        int later = 0;
        foreach (var feeling in Lives().SelectMany(lives => lives.Lives.All).Where(feeling => !feeling.Kind.IsProspect() && feeling.Kind != FeelingKind.Surprise))
        {
            for (int passed = 1; passed < feeling.Course.Count; passed++)
            {
                double faded = feeling.Course[0] * Math.Pow(2, -passed / 4.0);
                Assert.InRange(feeling.Course[passed], faded - 1e-9, Math.Max(faded, 0.25 * feeling.Course[0]) + 1e-9);
                Assert.True(feeling.Course[passed] < feeling.Course[passed - 1] + 1e-9);
                later++;
            }
        }

        Assert.True(later >= Enough);
    }

    [Fact]
    public void Outcomes_AreOfWhatWasHopedForOrFearedJustBefore_Property()
    {
        int outcomes = 0;
        foreach (var (road, lives) in Lives(s_everything))
        {
            foreach (var feeling in lives.All.Where(feeling => s_outcomes.ContainsKey(feeling.Kind)))
            {
                var before = lives.All.Single(other => other.Kind == s_outcomes[feeling.Kind] && other.Person == feeling.Person
                    && other.At(feeling.Since - 1) > 0 && other.About.Prospect!.IsSameAs(feeling.About.Prospect!));
                Assert.Equal(before.At(feeling.Since - 1), feeling.Course[0], 9);
                outcomes++;
            }
        }

        Assert.True(outcomes >= Enough);
    }

    [Fact]
    public void At_IsEverythingFeltThen_TheStrongestFirst_Property()
    {
        int felt = 0;
        foreach (var (road, lives) in Lives())
        {
            foreach (var (person, number) in Moments(road))
            {
                var then = lives.At(number, person);
                Assert.Equal(lives.All.Count(feeling => feeling.Person == person && feeling.At(number) > 0), then.Count);
                Assert.True(then.Zip(then.Skip(1)).All(pair => pair.First.Strength >= pair.Second.Strength));
                felt += then.Count;
            }
        }

        Assert.True(felt >= Enough);
    }

    [Fact]
    public void MoodsAndAffinities_StayInTheirBounds_Property()
    {
        int moved = 0;
        foreach (var (road, lives) in Lives())
        {
            foreach (var (person, number) in Moments(road))
            {
                var mood = lives.MoodAt(number, person);
                Assert.All(new[] { mood.Pleasure, mood.Arousal, mood.Dominance }, coordinate => Assert.InRange(coordinate, -1, 1));
                Assert.All(People(road), other => Assert.InRange(lives.AffinityAt(number, person, other), -1, 1));
                moved += People(road).Count(other => lives.AffinityAt(number, person, other) != lives.AffinityAt(0, person, other));
            }
        }

        Assert.True(moved >= Enough);
    }

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

    private static IEnumerable<(Road Road, InnerLives Lives)> Lives(FeelingTerms? terms = null, int stories = Stories) =>
        DramaticStories.Roads(stories).Select(road => (road, Exactly(road, terms)));

    private static InnerLives Exactly(Road road, FeelingTerms? terms = null) =>
        InnerLives.Of(road, ValueScale.Of(road), new FeelingSources(), terms ?? FeelingTerms.Default);

    private static StateId Mind(Road road, int number, CharacterId person) => road.World.Mind(road[number], person);

    private static IEnumerable<CharacterId> People(Road road) => Enumerable.Range(0, road.World.Model.Characters.Count).Select(person => new CharacterId(person));

    private static IEnumerable<(CharacterId Person, int Number)> Moments(Road road) =>
        Enumerable.Range(1, road.Acts.Count).SelectMany(number => People(road).Select(person => (person, number)));

    private static double Sum(InnerLives lives, int number, CharacterId person, FeelingKind kind) =>
        lives.ArousedBy(number, person).Where(feeling => feeling.Kind == kind).Sum(feeling => feeling.Course[0]);

    private static bool IsOfTheMoment(Feeling feeling) => !feeling.Kind.IsProspect() && !s_outcomes.ContainsKey(feeling.Kind) && feeling.Kind != FeelingKind.Surprise;

    private static string Line(Feeling feeling) => FormattableString.Invariant($"{feeling.Kind} {feeling.About.Concern} {feeling.About.Toward} {feeling.About.Rival} {feeling.Course[0]:0.000000}");
}
