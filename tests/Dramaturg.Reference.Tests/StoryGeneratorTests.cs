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

        Assert.True(coverage.StoryCount >= StoryCount * 98 / 100, $"{coverage.StoryCount} of {StoryCount} stories");
        Assert.Empty(coverage.Shortfalls);
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
}
