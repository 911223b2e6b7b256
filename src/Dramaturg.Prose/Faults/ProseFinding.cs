using System.Collections.Generic;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Faults;

/// <param name="Arguments">What the author wrote, in the order in which the message about it says it.</param>
/// <param name="Candidates">What could have been meant.</param>
public sealed record ProseFinding(ProseFault Fault, ProseSpan Place, IReadOnlyList<string> Arguments)
{
    /// <summary>The word that is not known; null where nothing can be suggested.</summary>
    public string? Unknown { get; init; }

    public IReadOnlyCollection<string> Candidates { get; init; } = [];
}
