using System;
using System.Collections.Generic;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>Something that holds exactly in every story.</summary>
/// <param name="Cases">Checks it in the random story of a seed: how often its subject occurs there. Fails as a test does.</param>
internal sealed record Law(string Name, Func<ulong, int> Cases)
{
    /// <summary>Every law that is tried a thousand times by the tests and as often as wanted by <c>laws</c>.</summary>
    public static IReadOnlyList<Law> All { get; } = [.. DilemmaLaws.All, .. ConflictLaws.All, .. FeelingLaws.All, .. TensionLaws.All, .. EndingLaws.All, .. ContinuityLaws.All, .. SuspicionLaws.All, .. PromiseLaws.All];

    /// <summary>A law about every random road.</summary>
    public static Law OfRoads(string name, Func<Road, int> cases) => new(name, seed => RandomRoads.Of(seed) is { } road ? cases(road) : 0);

    /// <summary>A law about every random road on which people want opposite things.</summary>
    public static Law OfContestedRoads(string name, Func<Road, int> cases) => new(name, seed => RandomRoads.Contested(seed) is { } road ? cases(road) : 0);
}
