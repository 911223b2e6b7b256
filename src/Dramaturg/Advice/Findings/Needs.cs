using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Text;

namespace Dramaturg.Advice.Findings;

/// <summary>Finds the need of an act, as written, that speaks of a ground fact.</summary>
internal static class Needs
{
    /// <param name="arguments">What stands for the roles.</param>
    /// <param name="fact">As the model names it: <c>place(Tom)</c>.</param>
    public static TextLocation? About(BoundAction action, IReadOnlyList<string> arguments, string fact)
    {
        var needs = Split(action.Precondition).Where(need => need.Location is not null).ToArray();
        string family = fact.Split('(')[0];
        return (needs.FirstOrDefault(need => FactsIn(need).Any(read => NameOf(read, action, arguments) == fact))
            ?? needs.FirstOrDefault(need => FactsIn(need).Any(read => Family(read) == family)))?.Location;
    }

    private static IEnumerable<BoundExpression> Split(BoundExpression precondition) =>
        precondition is BoundAnd and ? and.Operands.SelectMany(Split) : [precondition];

    private static string NameOf(BoundFluent fact, BoundAction action, IReadOnlyList<string> arguments) =>
        fact.Arguments.Count == 0
            ? Family(fact)
            : $"{Family(fact)}({string.Join(", ", fact.Arguments.Select(argument => NameOf(argument, action, arguments)))})";

    /// <summary>The model names facts without blanks.</summary>
    private static string Family(BoundFluent fact) => fact.Fluent.Name.Replace(' ', '_');

    private static string NameOf(BoundExpression argument, BoundAction action, IReadOnlyList<string> arguments) => argument switch
    {
        BoundEntity entity => entity.Entity.Name,
        BoundVariable variable when RoleOf(variable, action) is >= 0 and var role => arguments[role],
        _ => "?",
    };

    private static int RoleOf(BoundVariable variable, BoundAction action) =>
        action.Roles.ToList().FindIndex(role => ReferenceEquals(role.Variable, variable.Variable));

    private static IEnumerable<BoundFluent> FactsIn(BoundExpression expression) => expression switch
    {
        BoundFluent fact => [fact],
        BoundBelieves believes => FactsIn(believes.Operand),
        BoundAnd and => and.Operands.SelectMany(FactsIn),
        BoundOr or => or.Operands.SelectMany(FactsIn),
        BoundNot not => FactsIn(not.Operand),
        BoundComparison comparison => FactsIn(comparison.Left).Concat(FactsIn(comparison.Right)),
        BoundArithmetic sum => FactsIn(sum.Left).Concat(FactsIn(sum.Right)),
        BoundChoice choice => choice.Branches.SelectMany(branch => FactsIn(branch.Condition).Concat(FactsIn(branch.Value))),
        BoundQuantified all => FactsIn(all.Operand),
        BoundIsKind test => FactsIn(test.Operand),
        BoundShare share => FactsIn(share.Operand),
        _ => [],
    };
}
