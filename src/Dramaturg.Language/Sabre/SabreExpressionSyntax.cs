using System.Collections.Generic;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Sabre;

/// <summary>A condition, a value or an effect: Sabre tells them apart by where they stand, not by how they look.</summary>
public abstract record SabreExpressionSyntax(TextLocation Location);

public sealed record SabreUnknownSyntax(TextLocation Location) : SabreExpressionSyntax(Location);

public sealed record SabreTruthSyntax(bool Value, TextLocation Location) : SabreExpressionSyntax(Location);

public sealed record SabreNumberSyntax(string Text, decimal Value, TextLocation Location) : SabreExpressionSyntax(Location);

/// <summary>A variable or an entity.</summary>
public sealed record SabreReferenceSyntax(SabreName Name, TextLocation Location) : SabreExpressionSyntax(Location);

public sealed record SabreFluentSyntax(SabreName Name, IReadOnlyList<SabreExpressionSyntax> Arguments, TextLocation Location)
    : SabreExpressionSyntax(Location);

public sealed record SabreBelievesSyntax(SabreExpressionSyntax Mind, SabreExpressionSyntax Operand, TextLocation Location)
    : SabreExpressionSyntax(Location);

public sealed record SabreAndSyntax(IReadOnlyList<SabreExpressionSyntax> Operands, TextLocation Location)
    : SabreExpressionSyntax(Location);

public sealed record SabreOrSyntax(IReadOnlyList<SabreExpressionSyntax> Operands, TextLocation Location)
    : SabreExpressionSyntax(Location);

public sealed record SabreNotSyntax(SabreExpressionSyntax Operand, TextLocation Location) : SabreExpressionSyntax(Location);

/// <param name="Else">Null when it is not written.</param>
public sealed record SabreConditionalSyntax(
    IReadOnlyList<SabreBranchSyntax> Branches, SabreExpressionSyntax? Else, TextLocation Location)
    : SabreExpressionSyntax(Location);

public sealed record SabreBranchSyntax(SabreExpressionSyntax Condition, SabreExpressionSyntax Value);

public sealed record SabreQuantifiedSyntax(
    Quantifier Quantifier, SabreName Variable, SabreName Type, SabreExpressionSyntax Operand, TextLocation Location)
    : SabreExpressionSyntax(Location);

/// <param name="Target">A property, possibly in somebody's belief.</param>
public sealed record SabreAssignmentSyntax(SabreExpressionSyntax Target, SabreExpressionSyntax Value, TextLocation Location)
    : SabreExpressionSyntax(Location);

public sealed record SabreComparisonSyntax(
    SabreExpressionSyntax Left, ComparisonOperator Operator, SabreExpressionSyntax Right, TextLocation Location)
    : SabreExpressionSyntax(Location);

public sealed record SabreIsTypeSyntax(SabreExpressionSyntax Operand, SabreName Type, TextLocation Location)
    : SabreExpressionSyntax(Location);

public sealed record SabreArithmeticSyntax(
    SabreExpressionSyntax Left, ArithmeticSign Operator, SabreExpressionSyntax Right, TextLocation Location)
    : SabreExpressionSyntax(Location);
