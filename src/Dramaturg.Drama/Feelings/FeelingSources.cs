using System.Collections.Generic;

namespace Dramaturg.Drama.Feelings;

/// <summary>What feelings are derived from besides the road; what is null is derived from the story.</summary>
/// <remarks>So a law can be tried out in which people want other things and expect and blame the same.</remarks>
public sealed record FeelingSources(IProspects? Prospects = null, IResponsibility? Responsibility = null)
{
    /// <summary>What was given up in dilemmas; nothing if they were not looked for.</summary>
    public IReadOnlyList<Regret> Regrets { get; init; } = [];
}
