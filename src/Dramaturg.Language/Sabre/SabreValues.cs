using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;

namespace Dramaturg.Language.Sabre;

internal enum SabreValueClass
{
    Truth,
    Number,
    Thing,

    /// <summary><c>?</c>, which is any number or thing.</summary>
    Unknown,
}

/// <summary>What sort of value an expression has, and where that value may go.</summary>
internal static class SabreValues
{
    public static SabreValueClass ClassOf(BoundExpression expression) => expression switch
    {
        BoundUnknown => SabreValueClass.Unknown,
        BoundNumber or BoundArithmetic or BoundShare => SabreValueClass.Number,
        BoundQuantified { Quantifier: Quantifier.Sum or Quantifier.Product } => SabreValueClass.Number,
        BoundEntity => SabreValueClass.Thing,
        BoundVariable variable => ClassOf(variable.Variable.Type),
        BoundFluent fluent => ClassOf(fluent.Fluent.Type),
        BoundBelieves believes => ClassOf(believes.Operand),
        BoundChoice choice => ClassOf(choice),
        _ => SabreValueClass.Truth,
    };

    /// <summary>Whether every value of the expression is a value of the type.</summary>
    public static bool Fits(BoundExpression value, TypeSymbol type) => value switch
    {
        BoundUnknown => type is not TruthType,
        BoundEntity entity => type is KindSymbol kind && entity.Entity.Is(kind),
        BoundVariable variable => IsWithin(variable.Variable.Type, type),
        BoundFluent fluent => IsWithin(fluent.Fluent.Type, type),
        BoundBelieves believes => Fits(believes.Operand, type),
        BoundChoice choice => choice.Branches.All(branch => Fits(branch.Value, type)),
        _ => ClassOf(value) == ClassOf(type),
    };

    public static bool IsWithin(TypeSymbol inner, TypeSymbol outer) =>
        inner is KindSymbol kind ? outer is KindSymbol outerKind && kind.Is(outerKind) : ClassOf(inner) == ClassOf(outer);

    /// <summary>Whether a parameter admits the constant or variable as an argument.</summary>
    public static bool Admits(FluentParameter parameter, BoundExpression argument)
    {
        if (parameter.Only is not { } only)
        {
            return argument is not BoundUnknown && Fits(argument, parameter.Type);
        }

        return argument switch
        {
            BoundEntity entity => entity.Entity == only.Entity,
            BoundNumber number => number.Value == only.Number,
            BoundTruth truth => truth.Value == only.Truth,
            _ => false,
        };
    }

    /// <summary>Constants and variables are the same in every mind.</summary>
    public static bool IsRigid(BoundExpression expression) =>
        expression is BoundTruth or BoundNumber or BoundUnknown or BoundEntity or BoundVariable;

    private static SabreValueClass ClassOf(TypeSymbol type) => type switch
    {
        TruthType => SabreValueClass.Truth,
        NumberType => SabreValueClass.Number,
        _ => SabreValueClass.Thing,
    };

    private static SabreValueClass ClassOf(BoundChoice choice)
    {
        foreach (var branch in choice.Branches)
        {
            if (ClassOf(branch.Value) is var found and not SabreValueClass.Unknown)
            {
                return found;
            }
        }

        return SabreValueClass.Unknown;
    }
}
