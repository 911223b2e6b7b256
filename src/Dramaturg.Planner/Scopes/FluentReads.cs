using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;

namespace Dramaturg.Planner.Scopes;

/// <summary>Sets of fluents, in whatever mind they are read. Under Sabre's rules a fluent and the copies of what is believed of it are in a set together.</summary>
internal sealed class FluentReads
{
    private readonly int[] _original;
    private readonly ILookup<int, int> _copies;

    public FluentReads(IReadOnlyList<Fluent> fluents)
    {
        _original = fluents.Select((fluent, i) => fluent.Tracks?.Fluent.Value ?? i).ToArray();
        _copies = Enumerable.Range(0, fluents.Count).ToLookup(fluent => _original[fluent]);
    }

    public FluentSet Of(IEnumerable<FluentReference> read) => Of(read.Select(reference => reference.Fluent.Value));

    public FluentSet Of(IEnumerable<int> fluents)
    {
        var set = new FluentSet(_original.Length);
        foreach (int fluent in fluents.SelectMany(fluent => _copies[_original[fluent]]))
        {
            set.Add(fluent);
        }

        return set;
    }
}
