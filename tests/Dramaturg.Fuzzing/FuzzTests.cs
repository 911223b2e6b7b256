using System.Linq;
using Xunit;

namespace Dramaturg.Fuzzing;

/// <summary>Readers on broken texts; Program.cs says how to try them on more.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int TextCount = 20_000;

    [Fact]
    public void Readers_MutatedTexts_NeverFailAndStayWithinBounds()
    {
        var campaign = new Campaign();
        campaign.Run(1, TextCount);
        output.WriteLine(campaign.Report());
        Assert.True(campaign.Failures.Count == 0, string.Join('\n', campaign.Failures.Take(3)));
    }

    [Fact]
    public void Mutator_SameSeed_GivesTheSameText()
    {
        var (one, other) = (new Mutator(Corpus.OfRepository()), new Mutator(Corpus.OfRepository()));
        Assert.All(Enumerable.Range(0, 500), seed => Assert.Equal(one.Text((ulong)seed), other.Text((ulong)seed)));
    }

    [Fact]
    public void Mutator_ManySeeds_ReachEveryNotationAndLevel()
    {
        var mutator = new Mutator(Corpus.OfRepository());
        var origins = Enumerable.Range(0, 2000).Select(seed => mutator.Text((ulong)seed)).ToArray();
        Assert.Equal(5, origins.Select(text => text.Notation).Distinct().Count());
        Assert.All(["bytes", "tokens", "lines", "tree"], level => Assert.Contains(origins, text => text.Origin.EndsWith(level, System.StringComparison.Ordinal)));
    }
}
