using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Conversion;

public sealed partial class DramaWriter
{
    private ExpressionSyntax Write(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundTruth truth:
                return new TruthSyntax(truth.Value);
            case BoundNumber number:
                return new NumberSyntax(number.Value);
            case BoundEntity entity:
                return new NameSyntax(entity.Entity.Name);
            case BoundChoiceValue value:
                return Bare(value.Type.Values[value.Index]);
            case BoundVariable variable:
                return Bare(_names.Of(variable.Variable));
            case BoundFluent fluent:
                return WriteFluent(fluent);
            case BoundBelieves { Mind: var mind, Operand: var operand }:
                return Types.IsTruth(operand)
                    ? new BelievesSyntax(Write(mind), Write(operand), false)
                    : new AccordingSyntax(Write(operand), Write(mind));
            case BoundNot not:
                return Negated(Write(not.Operand), not.Operand);
            case BoundAnd and:
                return Join(and.Operands, true);
            case BoundOr or:
                return Join(or.Operands, false);
            case BoundComparison comparison when AreOfDifferentSorts(comparison.Left, comparison.Right):
                return WriteUnlike(comparison);
            case BoundComparison { Operator: not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) } order when IsUnknown(order.Left) || IsUnknown(order.Right):
                return WriteOrderOfUnknown(order);
            case BoundComparison comparison:
                return new ComparisonSyntax(Write(comparison.Left), Comparison(comparison.Operator), Write(comparison.Right), false);
            case BoundArithmetic when IsUnknown(expression):
                return new UnknownSyntax();
            case BoundArithmetic arithmetic:
                return new ArithmeticSyntax(Write(arithmetic.Left), (ArithmeticWord)arithmetic.Operator, Write(arithmetic.Right));
            case BoundChoice choice:
                return WriteChoice(choice);
            case BoundQuantified quantified:
                return WriteQuantified(quantified);
            case BoundIsKind { Type: KindSymbol } test when !Types.IsThing(test.Operand):
                return new TruthSyntax(false);
            case BoundIsKind { Type: KindSymbol kind } test:
                return new KindTestSyntax(Write(test.Operand), Word(_names.Of(kind)), false);
            case BoundIsKind test:
                return new TruthSyntax(Types.Of(test.Operand)?.GetType() == test.Type.GetType());
            case BoundShare share:
                return Write(share.Operand);
            case BoundGood good:
                return new GoodSyntax(Write(good.Whose));
            default:
                return new UnknownSyntax();
        }
    }

    private static ExpressionSyntax Negated(ExpressionSyntax written, BoundExpression operand) => (written, operand) switch
    {
        (ComparisonSyntax adjective, BoundFluent) => adjective with { Word = ComparisonWord.IsNot },
        (KindTestSyntax test, _) => test with { IsNegated = true },
        _ => new NotSyntax(written),
    };

    private static ReferenceSyntax Bare(string word) => new(word, SyntaxList<ArgumentSyntax>.Empty);

    private ExpressionSyntax WriteFluent(BoundFluent fluent)
    {
        var arguments = ArgumentsOf(fluent);
        if (!fluent.Fluent.IsAdjective)
        {
            return new ReferenceSyntax(_names.Of(fluent.Fluent), List(arguments));
        }

        var adjective = new ReferenceSyntax(_names.Of(fluent.Fluent), List(arguments.Skip(1)));
        return new ComparisonSyntax(arguments[0].Value, ComparisonWord.Is, adjective, false);
    }

    private List<ArgumentSyntax> ArgumentsOf(BoundFluent fluent)
    {
        var arguments = new List<ArgumentSyntax>();
        for (int i = 0; i < fluent.Arguments.Count; i++)
        {
            if (fluent.Fluent.Parameters[i].Only is null)
            {
                arguments.Add(new ArgumentSyntax(WriterNames.Preposition(fluent.Fluent, arguments.Count), Write(fluent.Arguments[i])));
            }
        }

        return arguments;
    }

    private ExpressionSyntax Join(IReadOnlyList<BoundExpression> operands, bool isAnd)
    {
        if (operands.Count < 2)
        {
            return operands.Count == 0 ? new TruthSyntax(isAnd) : Write(operands[0]);
        }

        var list = List(operands.Select(Write));
        return isAnd ? new AndSyntax(list) : new OrSyntax(list);
    }

    /// <summary>Sabre compares a number with a thing, or either with a truth; nothing but unknown is both.</summary>
    private static bool AreOfDifferentSorts(BoundExpression left, BoundExpression right) =>
        Types.Of(left) is { } one && Types.Of(right) is { } other && (one is TruthType, one is NumberType) != (other is TruthType, other is NumberType);

    private ExpressionSyntax WriteUnlike(BoundComparison comparison)
    {
        var operands = new[] { comparison.Left, comparison.Right };
        bool isEqual = comparison.Operator == ComparisonOperator.Equal;
        if (!operands.All(CanBeUnknown))
        {
            return new TruthSyntax(!isEqual);
        }

        var bothUnknown = new AndSyntax(List(operands.Select(
            operand => (ExpressionSyntax)new ComparisonSyntax(Write(operand), ComparisonWord.Is, new UnknownSyntax(), false))));
        return isEqual ? bothUnknown : new NotSyntax(bothUnknown);
    }

    /// <summary>Unknown is neither more nor less than anything, and at least and at most itself.</summary>
    private ExpressionSyntax WriteOrderOfUnknown(BoundComparison comparison)
    {
        var other = IsUnknown(comparison.Left) ? comparison.Right : comparison.Left;
        bool isStrict = comparison.Operator is ComparisonOperator.Greater or ComparisonOperator.Less;
        return isStrict || !CanBeUnknown(other) ? new TruthSyntax(false)
            : IsUnknown(other) ? new TruthSyntax(true)
            : new ComparisonSyntax(Write(other), ComparisonWord.Is, new UnknownSyntax(), false);
    }

    private static bool IsUnknown(BoundExpression expression) =>
        expression is BoundUnknown || (expression is BoundArithmetic arithmetic && (IsUnknown(arithmetic.Left) || IsUnknown(arithmetic.Right)));

    private static bool CanBeUnknown(BoundExpression expression) =>
        !Types.IsTruth(expression) && expression is not (BoundEntity or BoundVariable or BoundNumber);

    private static ComparisonWord Comparison(ComparisonOperator sign) => sign switch
    {
        ComparisonOperator.Equal => ComparisonWord.Is,
        ComparisonOperator.NotEqual => ComparisonWord.IsNot,
        ComparisonOperator.Greater => ComparisonWord.More,
        ComparisonOperator.AtLeast => ComparisonWord.AtLeast,
        ComparisonOperator.Less => ComparisonWord.Less,
        _ => ComparisonWord.AtMost,
    };

    private ExpressionSyntax WriteChoice(BoundChoice choice)
    {
        var branches = choice.Branches.Take(choice.Branches.Count - 1)
            .Select(branch => new ConditionalBranchSyntax(Write(branch.Condition), Write(branch.Value))).ToList();
        var last = Write(choice.Branches[choice.Branches.Count - 1].Value);
        return branches.Count == 0 ? last : new ConditionalSyntax(List(branches), last);
    }

    private QuantifiedSyntax WriteQuantified(BoundQuantified quantified)
    {
        string name = _names.Enter(quantified.Variable);
        var operand = Write(quantified.Operand);
        _names.Leave();
        return new QuantifiedSyntax((QuantifierWord)quantified.Quantifier, Word(name), Type(quantified.Variable.Type), operand);
    }
}
