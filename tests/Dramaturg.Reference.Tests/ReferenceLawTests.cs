// What must hold of the reference planner on every story, whatever the story says.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Reference.Tests;

public sealed class ReferenceLawTests(ITestOutputHelper output)
{
    private const long WorkLimit = 200_000;

    [Fact]
    public void Planner_WithAndWithoutMemory_Agrees()
    {
        var difference = Differential.Compare(new ReferenceUnderTest(), new ReferenceUnderTest(false, WorkLimit), 1, 60);
        output.WriteLine(difference.ToString());
        Assert.True(difference.IsEmpty, difference.ToString());
        Assert.True(difference.SkippedCount <= 20, difference.ToString());
    }

    [Fact]
    public void Planner_AskedTwice_AnswersTheSameInTheSameOrder()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            Assert.Equal(Told(StoryGenerator.Story(seed)), Told(StoryGenerator.Story(seed)));
        }
    }

    [Fact]
    public void ToldStates_AndAllMindsInThem_AreSettled()
    {
        foreach (var story in Stories(60))
        {
            var planner = new ReferencePlanner(story);
            foreach (var told in planner.Told(planner.World.Start(), 2))
            {
                Assert.All(MindsOf(told.End), mind => Assert.Equal(mind, planner.World.Settle(mind)));
            }
        }
    }

    /// <summary>1.2 and 6: under tracked copies nothing is read across minds, so the cut-off loses nothing.</summary>
    [Fact]
    public void DeeperMinds_UnderTrackedCopies_ChangeNothing()
    {
        foreach (var story in Stories(120).Where(story => story.Options.BeliefRules == BeliefRules.TrackedCopies))
        {
            int deeper = story.Options.BeliefLimit + 2;
            Assert.Equal(new ReferencePlanner(story).CountTold(3), new ReferencePlanner(story, leafLevel: deeper).CountTold(3));
        }
    }

    [Fact]
    public void Rationality_SwitchedOn_OnlyTakesToldStoriesAway()
    {
        foreach (var story in Stories(60))
        {
            var free = Told(story with { Options = story.Options with { Rationality = Number.Zero } });
            Assert.Subset(free.ToHashSet(), Told(story with { Options = story.Options with { Rationality = 1 } }).ToHashSet());
        }
    }

    private static IEnumerable<StoryModel> Stories(int count) =>
        Enumerable.Range(1000, count).Select(seed => StoryGenerator.Story((ulong)seed));

    private static string[] Told(StoryModel story)
    {
        var planner = new ReferencePlanner(story);
        return planner.Told(planner.World.Start(), 3).Select(planner.NamesOf).ToArray();
    }

    private static IEnumerable<ReferenceState> MindsOf(ReferenceState state) =>
        state.Minds.OfType<ReferenceState>().SelectMany(MindsOf).Append(state);
}
