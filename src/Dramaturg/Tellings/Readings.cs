using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Tellings;

/// <summary>Which fluents, and of whose minds, something looks at.</summary>
internal static class Readings
{
    /// <summary>Everything read by the condition of an action and by what it changes, each once, in order.</summary>
    public static IEnumerable<FluentReference> Of(GroundAction action) =>
        Of(action.Precondition)
            .Concat(action.Effects.SelectMany(effect => Of(effect.Condition).Concat(Of(effect.Value))))
            .Distinct();

    public static IEnumerable<FluentReference> Of(Condition condition) =>
        condition.Disjuncts.SelectMany(disjunct => disjunct.Literals)
            .SelectMany(literal => Of(literal.Right).Prepend(literal.Left));

    public static IEnumerable<FluentReference> Of(Expression expression) => expression switch
    {
        Expression.Read read => new[] { read.Fluent },
        Expression.Arithmetic sum => Of(sum.Left).Concat(Of(sum.Right)),
        Expression.Choice choice => Of(choice.Condition).Concat(Of(choice.Then)).Concat(Of(choice.Else)),
        _ => Enumerable.Empty<FluentReference>(),
    };
}
