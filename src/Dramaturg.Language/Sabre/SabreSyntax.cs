// What a Sabre file says, definition by definition, before any name is looked up. Brackets leave no trace but the tree's shape.

using System.Collections.Generic;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Sabre;

/// <param name="Definitions">In file order; those that could not be read are missing.</param>
public sealed record SabreFileSyntax(SourceText Source, IReadOnlyList<SabreDefinitionSyntax> Definitions);

public sealed record SabreName(string Text, TextLocation Location)
{
    public override string ToString() => Text;
}

public abstract record SabreDefinitionSyntax(TextLocation Location);

/// <param name="Parents">Empty when none are written.</param>
public sealed record SabreTypeSyntax(SabreName Name, IReadOnlyList<SabreName> Parents, TextLocation Location)
    : SabreDefinitionSyntax(Location);

public sealed record SabreEntitySyntax(SabreName Name, IReadOnlyList<SabreName> Types, TextLocation Location)
    : SabreDefinitionSyntax(Location);

public sealed record SabrePropertySyntax(
    SabreName Name, IReadOnlyList<SabreParameterSyntax> Parameters, SabreName Type, TextLocation Location)
    : SabreDefinitionSyntax(Location);

/// <summary>A part that is not written is null.</summary>
public sealed record SabreActionSyntax(
    SabreName Name,
    IReadOnlyList<SabreParameterSyntax> Parameters,
    SabreExpressionSyntax? Precondition,
    SabreExpressionSyntax? Effect,
    IReadOnlyList<SabreExpressionSyntax>? Consenting,
    SabreObservingSyntax? Observing,
    TextLocation Location)
    : SabreDefinitionSyntax(Location);

public sealed record SabreTriggerSyntax(
    SabreName Name,
    IReadOnlyList<SabreParameterSyntax> Parameters,
    SabreExpressionSyntax? Precondition,
    SabreExpressionSyntax? Effect,
    TextLocation Location)
    : SabreDefinitionSyntax(Location);

/// <param name="Character">Null: the author.</param>
public sealed record SabreUtilitySyntax(SabreName? Character, SabreExpressionSyntax Value, TextLocation Location)
    : SabreDefinitionSyntax(Location);

/// <summary>A part of the initial state.</summary>
public sealed record SabreStatementSyntax(SabreExpressionSyntax Statement, TextLocation Location)
    : SabreDefinitionSyntax(Location);

/// <summary>A variable with its type, or a constant.</summary>
public sealed record SabreParameterSyntax(SabreName? Name, SabreName? Type, SabreExpressionSyntax? Constant, TextLocation Location);

public sealed record SabreObservingSyntax(SabreName Name, SabreName Type, SabreExpressionSyntax Condition);
