using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;

namespace Dramaturg.Planner.Scopes;

/// <summary>The fluents that conditions and expressions read, in whatever mind. Under Sabre's rules a fluent and the copies of what is believed of it are in a set together.</summary>
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

    public static IEnumerable<FluentReference> In(Condition condition) =>
        condition.Disjuncts.SelectMany(disjunct => disjunct.Literals).SelectMany(literal => In(literal.Right).Prepend(literal.Left));

    public static IEnumerable<FluentReference> In(Expression expression) => expression switch
    {
        Expression.Read read => new[] { read.Fluent },
        Expression.Arithmetic sum => In(sum.Left).Concat(In(sum.Right)),
        Expression.Choice choice => In(choice.Condition).Concat(In(choice.Then)).Concat(In(choice.Else)),
        _ => Enumerable.Empty<FluentReference>(),
    };
}
