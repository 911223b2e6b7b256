using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Reference.Tests;

public sealed class StoryGeneratorTests(ITestOutputHelper output)
{
    private const int StoryCount = 400;
    private const long WorkLimit = 60_000;

    [Fact]
    public void Generator_ManySeeds_CoversWhatPlannersMayGetWrong()
    {
        var coverage = Coverage.Of(1, StoryCount, WorkLimit);
        output.WriteLine(coverage.ToString());

        Assert.True(coverage.SkippedCount < StoryCount / 10, coverage.ToString());
    }
}
