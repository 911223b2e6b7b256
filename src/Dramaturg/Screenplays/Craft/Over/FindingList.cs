using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Screenplays.Craft.Over;

/// <summary>Findings, each line's drawn together.</summary>
internal sealed class FindingList
{
    private readonly Dictionary<string, CraftFinding> _findings = [];

    /// <summary>How often anything was found.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<CraftFinding> All => [.. _findings.Values.OrderByDescending(finding => finding.Times).ThenBy(finding => finding.First)];

    public void Add(string line, string place, string detail, int story)
    {
        Count++;
        _findings[line] = _findings.TryGetValue(line, out var known) ? known with { Times = known.Times + 1 } : new CraftFinding(line, place, detail, 1, story);
    }
}
