using System.Linq;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Reference.Tests;

public sealed class StoryGeneratorTests(ITestOutputHelper output)
{
    private const ulong FirstSeed = 1;
    private const int StoryCount = 300;
    private const long WorkLimit = 60_000;

    [Fact]
    public void Generator_ManySeeds_CoversWhatPlannersMayGetWrong()
    {
        var coverage = Coverage.Of(FirstSeed, StoryCount, WorkLimit);
        output.WriteLine(coverage.ToString());

        Assert.True(coverage.SkippedCount <= StoryCount / 50, coverage.ToString());
        AssertShare(coverage, 0.5, "rests on another mind");
        AssertShare(coverage, 0.1, "surprise", "trigger", "conditional effect", "number changed", "joint consent", "nested wrong belief", "belief effect");
        AssertShare(coverage, 0.1, "reason of three acts", "guarded consent", "act of nobody", "unseen by somebody", "ending reached");
        AssertShare(coverage, 0.05, "read a belief");
        AssertShare(coverage, 0.02, "refused as not rational", "beats passed", "ending true at the start", "ending asks who is settled");
        AssertShare(coverage, 0.3, "Minds", "TrackedCopies", "strict", "not strict", "goal reached");
    }

    [Fact]
    public void Generator_SameSeed_GivesTheSameStory()
    {
        for (ulong seed = 1; seed <= 50; seed++)
        {
            Assert.Equal(StoryText.Of(StoryGenerator.Story(seed)), StoryText.Of(StoryGenerator.Story(seed)));
        }
    }

    [Fact]
    public void Generator_DifferentSeeds_GiveDifferentStories() =>
        Assert.Equal(200, Enumerable.Range(0, 200).Select(seed => StoryText.Of(StoryGenerator.Story((ulong)seed))).Distinct().Count());

    private static void AssertShare(Coverage coverage, double least, params string[] features) =>
        Assert.All(features, feature => Assert.True(coverage.Share(feature) >= least, feature + "\n" + coverage));
}
