using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Continuity;
using Dramaturg.Model;
using Xunit;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>What does not hold together is what could not be told, and what is no news.</summary>
internal static class ContinuityLaws
{
    public static IReadOnlyList<Law> All { get; } =
    [
        Law.OfRoads("an act is out of joint exactly if somebody who must want it does not", OutOfJoint),
        Law.OfRoads("who does not know what an act rests on is wrong about it", UnknowingIsWrong),
    ];

    private static int OutOfJoint(Road road)
    {
        var errors = ContinuityErrors.Of(road).Where(error => error.Kind != ContinuityKind.Repeated).ToLookup(error => error.Act);
        for (int number = 1; number <= road.Acts.Count; number++)
        {
            var (before, act) = (road[number - 1], road.Acts[number - 1]);
            var unwilling = road.World.Consenters(before, act).Where(person => !road.World.IsWilling(before, act, person)).ToArray();
            Assert.Equal(unwilling, errors[number].Select(error => error.Person).Distinct());
        }

        return road.Acts.Count;
    }

    private static int UnknowingIsWrong(Road road)
    {
        var unknowing = ContinuityErrors.Of(road).Where(error => error.Kind == ContinuityKind.Unknowing).ToArray();
        Assert.All(unknowing, error => Assert.NotEqual(road.Read(road[error.Act - 1], error.Fact!), road.Belief(error.Person, error.Fact!, error.Act - 1)));
        Assert.All(unknowing.Where(error => error.LearntBy is not null), error => Assert.Equal(road.Read(road[error.LearntBy!.Value], error.Fact!), road.Belief(error.Person, error.Fact!, error.LearntBy.Value)));
        return unknowing.Length;
    }
}
