using System.Collections.Generic;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Faults;

/// <summary>Collects findings.</summary>
public sealed class ProseFindings
{
    private readonly List<ProseFinding> _all = [];

    public IReadOnlyList<ProseFinding> All => _all;

    public void Add(ProseFault fault, ProseSpan place, params string[] arguments) => _all.Add(new ProseFinding(fault, place, arguments));

    /// <summary>Something with a name that is not known.</summary>
    public void AddUnknown(ProseFault fault, PlacedText name, IReadOnlyCollection<string> candidates, params string[] more) =>
        _all.Add(new ProseFinding(fault, name.Span, [name.Text, .. more]) { Unknown = name.Text, Candidates = candidates });
}
