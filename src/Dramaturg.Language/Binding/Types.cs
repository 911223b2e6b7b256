// What type a bound expression has, and how types are called in messages.

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Language.Symbols;

namespace Dramaturg.Language.Binding;

internal static class Types
{
    /// <returns>Null for unknown, which every type may allow.</returns>
    public static TypeSymbol? Of(BoundExpression expression) => expression switch
    {
        BoundNumber or BoundArithmetic or BoundShare or BoundGood => NumberType.Unbounded,
        BoundUnknown => null,
        BoundEntity { Entity: var entity } => entity.Kinds[0],
        BoundChoiceValue { Type: var type } => type,
        BoundVariable { Variable: var variable } => variable.Type,
        BoundFluent { Fluent: var fluent } => fluent.Type,
        BoundBelieves { Operand: var operand } => Of(operand),
        BoundChoice choice => choice.Branches.Select(branch => Of(branch.Value)).FirstOrDefault(type => type is not null),
        BoundQuantified { Quantifier: Quantifier.Sum or Quantifier.Product } => NumberType.Unbounded,
        _ => TruthType.Instance,
    };

    public static bool IsTruth(BoundExpression expression) => Of(expression) is TruthType;

    public static bool IsNumber(BoundExpression expression) => Of(expression) is NumberType;

    public static bool IsThing(BoundExpression expression) => Of(expression) is KindSymbol;

    /// <summary>Whether every value that the expression can have belongs to the kind.</summary>
    public static bool IsAlways(BoundExpression expression, KindSymbol kind) => expression switch
    {
        BoundEntity { Entity: var entity } => entity.Is(kind),
        BoundBelieves { Operand: var operand } => IsAlways(operand, kind),
        BoundChoice choice => choice.Branches.All(branch => branch.Value is BoundUnknown || IsAlways(branch.Value, kind)),
        _ => Of(expression) is KindSymbol own && own.Is(kind),
    };

    public static bool CanHold(TypeSymbol type, BoundExpression value) => (type, Of(value)) switch
    {
        (_, null) => true,
        (KindSymbol kind, KindSymbol) => IsAlways(value, kind),
        (NumberType, NumberType) => true,
        (ChoiceType a, ChoiceType b) => ReferenceEquals(a, b),
        (TruthType, TruthType) => true,
        _ => false,
    };

    /// <summary>Whether two expressions are of the same sort, so that comparing them is no nonsense.</summary>
    public static bool AreComparable(BoundExpression a, BoundExpression b) => (Of(a), Of(b)) switch
    {
        (null, _) or (_, null) => true,
        (KindSymbol, KindSymbol) => true,
        (ChoiceType x, ChoiceType y) => ReferenceEquals(x, y),
        var (x, y) => x!.GetType() == y!.GetType(),
    };

    public static string Show(TypeSymbol? type) => type switch
    {
        null => "unknown",
        TruthType => "yes or no",
        NumberType { Lowest: { } lowest, Highest: { } highest } => $"a number from {Show(lowest)} to {Show(highest)}",
        NumberType => "a number",
        ChoiceType choice => "one of " + string.Join(", ", choice.Values),
        _ => Article(type.Name),
    };

    public static string ShowTypeOf(BoundExpression expression) => expression switch
    {
        BoundEntity { Entity: var entity } => entity.Name,
        BoundChoiceValue value => $"`{value.Type.Values[value.Index]}`",
        BoundNumber number => Show(number.Value),
        _ => Show(Of(expression)),
    };

    public static string Show(decimal number) =>
        (number / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    public static string Show(NumberType range) => $"{Show(range.Lowest!.Value)} to {Show(range.Highest!.Value)}";

    /// <summary>A fluent or value as an author would write it; of anything longer only what it is.</summary>
    public static string Show(BoundExpression expression) => expression switch
    {
        BoundEntity { Entity: var entity } => entity.Name,
        BoundVariable { Variable: var variable } => variable.Name,
        BoundTruth truth => truth.Value ? "yes" : "no",
        BoundUnknown => "unknown",
        BoundFluent fluent => Show(fluent),
        BoundBelieves believes => $"{Show(believes.Operand)} according to {Show(believes.Mind)}",
        _ => ShowTypeOf(expression),
    };

    private static string Show(BoundFluent fluent)
    {
        var parts = new List<string>();
        for (int i = 0; i < fluent.Arguments.Count; i++)
        {
            string preposition = i > 0 && i - 1 < fluent.Fluent.Prepositions.Count ? fluent.Fluent.Prepositions[i - 1] : i > 0 ? "to" : "of";
            parts.Add(i == 0 && fluent.Fluent.IsAdjective ? string.Empty : $" {preposition} {Show(fluent.Arguments[i])}");
        }

        string words = fluent.Fluent.Name + string.Concat(parts);
        return fluent.Fluent.IsAdjective ? $"{Show(fluent.Arguments[0])} is {words}" : words;
    }

    private static string Article(string word) => (word.Length > 0 && "aeiou".IndexOf(word[0]) >= 0 ? "an " : "a ") + word;
}
