using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner.Heuristics;
using Dramaturg.Planner.States;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Planner.Tests;

/// <summary>How high a utility can get, held against looking at every act, in the states that random stories come to soon.</summary>
public sealed class UtilityBoundsTests
{
    private const int Stories = 60;
    private const int Nodes = 60;

    public static TheoryData<StoryTraits> Traits => [StoryTraits.None, StoryTraits.Growth, StoryTraits.Chance, StoryTraits.Time];

    [Theory]
    [MemberData(nameof(Traits))]
    public void Bound_OfOneAct_IsNoLowerThanWhatAnyActMakes(StoryTraits traits)
    {
        int raised = 0;
        foreach (var place in Places(traits))
        {
            var bounds = new UtilityBounds(place.Space, place.CharacterLimit);
            foreach (int after in place.UtilitiesAfter())
            {
                if (place.Space.Improves(place.Utility, after))
                {
                    raised++;
                    Assert.True(bounds.MayExceed(place.Node, place.Measure, 1, place.Utility));
                    Assert.True(bounds.Highest(place.Node, place.Measure, 1) is not { } highest || highest >= place.Space.Story.Numbers[after]);
                }
            }
        }

        Assert.True(raised > 500, $"{raised} acts raise a utility");
    }

    [Theory]
    [MemberData(nameof(Traits))]
    public void LastSteps_LeaveOutNoActThatChangesTheUtility(StoryTraits traits)
    {
        int leftOut = 0;
        foreach (var place in Places(traits))
        {
            int[] steps = new PlanSteps(place.Space, 1).Of(place.Node, place.Measure, 1).ToArray();
            foreach (int action in place.Acts().Except(steps))
            {
                leftOut++;
                Assert.Equal(place.Utility, place.Space.Utility(place.Space.Successor(place.Node, action), place.Measure));
            }
        }

        Assert.True(traits == StoryTraits.Time ? leftOut == 0 : leftOut > 500, $"{leftOut} acts are left out");
    }

    /// <summary>The minds of all people in the states that stories come to soon, with the measures by which they decide there.</summary>
    private static IEnumerable<Place> Places(StoryTraits traits)
    {
        for (ulong seed = 1; seed <= Stories; seed++)
        {
            var world = new StoryWorld(StoryGenerator.Story(seed, traits));
            foreach (int node in Near(world.Space))
            {
                for (int person = 0; person < world.Model.Characters.Count; person++)
                {
                    int mind = world.Space.Mind(node, person);
                    yield return new Place(world.Space, mind, world.Space.MeasureOf(person, mind), world.Options.CharacterLimit);
                }
            }
        }
    }

    private static IEnumerable<int> Near(StateSpace space)
    {
        var nodes = new List<int> { space.Start };
        for (int next = 0; next < nodes.Count && nodes.Count < Nodes; next++)
        {
            nodes.AddRange(space.Executable(nodes[next]).ToArray().Select(action => space.Successor(nodes[next], action)).Except(nodes).ToArray());
        }

        return nodes.Take(Nodes);
    }

    private sealed record Place(StateSpace Space, int Node, int Measure, int CharacterLimit)
    {
        public int Utility => Space.Utility(Node, Measure);

        /// <summary>Those that somebody may plan with.</summary>
        public IEnumerable<int> Acts() => Space.Executable(Node).ToArray().Where(action => Space.Story.CanBePlanned[action]);

        public IEnumerable<int> UtilitiesAfter() => Acts().Select(action => Space.Utility(Space.Successor(Node, action), Measure));
    }
}
