using System.Linq;
using Dramaturg.Drama.Direction;
using Dramaturg.Model;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Drama.Tests;

/// <summary>The worked example of docs/drama/direction.md, and what holds of every score and every order.</summary>
public sealed class DirectionTests
{
    private const int Cases = 1000;

    private static readonly DramaFeatures s_example = new([0.4, 0.2], 10, 8, 0.5, 0.1, [3], 1.0, 0.25);

    [Theory]
    [InlineData(Merit.Dilemmas, 0.52)]
    [InlineData(Merit.Peak, 1)]
    [InlineData(Merit.Fall, 0.8)]
    [InlineData(Merit.Life, 0.9)]
    [InlineData(Merit.Answers, 0.75)]
    public void Merit_OfTheExample_IsCountedByHand(Merit merit, double expected) => Assert.Equal(expected, s_example[merit], 9);

    [Fact]
    public void Total_OfTheExample_IsTheWeightedMean() =>
        Assert.Equal(((3 * 0.52) + (2 * 1) + (1 * 0.8) + (2 * 0.9) + (2 * 0.75)) / 10, DramaScore.Of(s_example, MeritWeights.Default).Total, 9);

    [Fact]
    public void Story_WithoutActs_HasNoMeritBeyondAnswers()
    {
        var nothing = new DramaFeatures([], 0, 0, 0, 0, [], 0, 0);
        Assert.Equal(2.0 / 10, DramaScore.Of(nothing, MeritWeights.Default).Total, 9);
    }

    [Fact]
    public void Second_IsTheOneUnlikeTheFirst()
    {
        var (one, alike, other) = (Acts(1, 2, 3, 4), Acts(1, 2, 3, 5), Acts(6, 7, 8, 9));
        var stories = new[] { new ScoredStory(one, Scored(0.9)), new ScoredStory(alike, Scored(0.8)), new ScoredStory(other, Scored(0.7)) };
        Assert.Equal([0, 2, 1], Ranking.Of(stories, MeritWeights.Default));
        Assert.Equal([0, 1, 2], Ranking.Of(stories, MeritWeights.Default with { Variety = 0 }));
    }

    [Fact]
    public void Score_OfAnything_IsAShareAndGrowsWithEachMerit_Property()
    {
        for (ulong seed = 0; seed < Cases; seed++)
        {
            var (features, weights) = (Random(new SplitMix(seed)), RandomWeights(new SplitMix(seed + Cases)));
            var score = DramaScore.Of(features, weights);
            Assert.InRange(score.Total, 0, 1);
            Assert.All(score.Lines, line => Assert.InRange(line.Value, 0, 1));
            Assert.True(DramaScore.Of(features with { Dilemmas = [.. features.Dilemmas, 0.5] }, weights).Total >= score.Total - 1e-12);
            Assert.True(DramaScore.Of(features with { DeadScenes = [.. features.DeadScenes.Skip(1)] }, weights).Total >= score.Total - 1e-12);
            Assert.True(DramaScore.Of(features with { Forgotten = features.Forgotten / 2 }, weights).Total >= score.Total - 1e-12);
        }
    }

    [Fact]
    public void Order_OfAnyStories_IsEachOnceAndBeginsWithTheBest_Property()
    {
        int many = 0;
        for (ulong seed = 0; seed < Cases; seed++)
        {
            var random = new SplitMix(seed);
            var weights = RandomWeights(random);
            var stories = Enumerable.Range(0, 1 + random.Below(6)).Select(_ => new ScoredStory(Acts([.. Enumerable.Range(0, 4).Select(_ => random.Below(12))]), DramaScore.Of(Random(random), weights))).ToArray();
            var order = Ranking.Of(stories, weights);
            Assert.Equal(Enumerable.Range(0, stories.Length), order.Order());
            Assert.Equal(stories.Max(story => story.Score.Total), stories[order[0]].Score.Total);
            many += stories.Length > 1 ? 1 : 0;
        }

        Assert.True(many > Cases / 2);
    }

    private static ActionId[] Acts(params int[] acts) => [.. acts.Select(act => new ActionId(act))];

    private static DramaScore Scored(double life) => DramaScore.Of(
        new DramaFeatures([], 10, 0, 0, 0, [.. Enumerable.Range(1, 10 - (int)(life * 10))], 0, 0), new MeritWeights(0, 0, 0, 1, 0, 0));

    private static DramaFeatures Random(SplitMix random)
    {
        int acts = 1 + random.Below(20);
        double highest = random.Below(1000) / 1000.0;
        return new DramaFeatures(
            [.. Enumerable.Range(0, random.Below(4)).Select(_ => random.Below(1001) / 1000.0)],
            acts,
            random.Below(acts + 1),
            highest,
            highest * random.Below(1001) / 1000,
            [.. Enumerable.Range(1, random.Below(acts + 1))],
            1,
            random.Below(1001) / 1000.0);
    }

    private static MeritWeights RandomWeights(SplitMix random) =>
        new(random.Below(4), random.Below(4), random.Below(4), random.Below(4), random.Below(4), random.Below(4));
}
