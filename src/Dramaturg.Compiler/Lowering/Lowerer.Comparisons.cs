// Comparisons. Symbols: each literal compares with a constant, so `f is g` is split by the value of g. Numbers: one literal for each
// fluent in the comparison, that fluent isolated on the left, because a surprise corrects what stands on the left.
// Example: n - m >= 2 becomes n >= 2 + m and m <= n - 2. A factor that is no constant splits by its sign.

using System.Collections.Generic;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Binding;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Lowering;

internal sealed partial class Lowerer
{
    /// <summary>The condition that a fluent stands in a relation to a value without choices.</summary>
    internal Dnf Literal(Reference reference, Relation relation, Term right)
    {
        if (Fixed(reference) is { } value)
        {
            return right.TryGetConstant(out var known)
                ? Dnf.Truth(Relations.Holds(value, relation, known))
                : Compare(new Term.Known(value), relation, right);
        }

        if (right.TryGetConstant(out var constant))
        {
            return ConstantLiteral(reference, relation, constant);
        }

        return right is Term.Read read && ReferenceEquals(read.Reference, reference)
            ? Dnf.Truth(relation is Relation.Equal or Relation.AtLeast or Relation.AtMost)
            : Dnf.Of(new Atom(reference, relation, right));
    }

    /// <summary>Compares two values without choices.</summary>
    internal Dnf Compare(Term left, Relation relation, Term right)
    {
        if (left.TryGetConstant(out var a))
        {
            return right.TryGetConstant(out var b)
                ? Dnf.Truth(Relations.Holds(a, relation, b))
                : Compare(right, Relations.Flip(relation), left);
        }

        if (left is Term.Read { Reference: { Fluent.IsNumber: false } reference })
        {
            return CompareSymbols(reference, relation, right);
        }

        return right is Term.Read { Reference.Fluent.IsNumber: false }
            ? Dnf.Truth(relation == Relation.NotEqual)
            : CompareNumbers(left, relation, right);
    }

    private static Dnf ConstantLiteral(Reference reference, Relation relation, Constant constant)
    {
        var fluent = reference.Fluent;
        if (relation is Relation.AtLeast or Relation.AtMost && !(fluent.IsNumber && constant.IsNumber))
        {
            return constant.IsUnknown ? ConstantLiteral(reference, Relation.Equal, constant) : Dnf.False;
        }

        if (relation is Relation.Greater or Relation.Less && !(fluent.IsNumber && constant.IsNumber))
        {
            return Dnf.False;
        }

        if (!fluent.CanHold(constant))
        {
            return Dnf.Truth(relation == Relation.NotEqual);
        }

        if (fluent.IsTruth && relation == Relation.NotEqual)
        {
            relation = Relation.Equal;
            constant = Constant.Truth(constant != Constant.True);
        }

        return Dnf.Of(new Atom(reference, relation, new Term.Known(constant)));
    }

    private Dnf Comparison(BoundComparison comparison, int[] minds, bool negate)
    {
        var relation = ToRelation(comparison.Operator);
        relation = negate ? Relations.Negate(relation) : relation;
        var left = ShapeOf(comparison.Left);
        var right = ShapeOf(comparison.Right);
        if (left == Shape.Truth || right == Shape.Truth)
        {
            return left == right ? CompareTruths(comparison, minds, relation) : Dnf.Truth(relation == Relation.NotEqual);
        }

        if (left != right && left != Shape.Unknown && right != Shape.Unknown)
        {
            return CompareUnrelated(comparison, minds, relation);
        }

        return CompareCases(Cases(comparison.Left, minds), relation, Cases(comparison.Right, minds));
    }

    /// <summary>Values of different kinds are equal only when both are unknown.</summary>
    private Dnf CompareUnrelated(BoundComparison comparison, int[] minds, Relation relation)
    {
        if (relation is Relation.Greater or Relation.Less)
        {
            return Dnf.False;
        }

        bool differ = relation == Relation.NotEqual;
        var test = differ ? Relation.NotEqual : Relation.Equal;
        var left = CompareCases(Cases(comparison.Left, minds), test, Single(Term.Unknown));
        var right = CompareCases(Cases(comparison.Right, minds), test, Single(Term.Unknown));
        return differ ? Logic.Or(left, right) : Logic.And(left, right);
    }

    private Dnf CompareCases(List<Case> left, Relation relation, List<Case> right)
    {
        var results = new List<Dnf>();
        foreach (var first in left)
        {
            foreach (var second in right)
            {
                var guard = Logic.And(first.Guard, second.Guard);
                if (!guard.IsFalse)
                {
                    results.Add(Logic.And(guard, Compare(first.Value, relation, second.Value)));
                }
            }

            if (Logic.Exceeds(results.Count))
            {
                break;
            }
        }

        return Logic.Or(results);
    }

    private Dnf CompareTruths(BoundComparison comparison, int[] minds, Relation relation)
    {
        if (relation is not (Relation.Equal or Relation.NotEqual))
        {
            return Dnf.False;
        }

        bool differ = relation == Relation.NotEqual;
        var isTrue = Logic.And(Condition(comparison.Right, minds, false), Condition(comparison.Left, minds, differ));
        var isFalse = Logic.And(Condition(comparison.Right, minds, true), Condition(comparison.Left, minds, !differ));
        return Logic.Or(isFalse, isTrue);
    }

    private Dnf CompareSymbols(Reference left, Relation relation, Term right)
    {
        if (right is not Term.Read { Reference: var other })
        {
            return right is Term.Known ? Literal(left, relation, right) : Dnf.Truth(relation == Relation.NotEqual);
        }

        if (relation is Relation.Greater or Relation.Less || ReferenceEquals(left, other))
        {
            return Dnf.Truth(ReferenceEquals(left, other) && relation == Relation.Equal);
        }

        var cases = new List<Dnf>();
        foreach (var value in PossibleValues(other))
        {
            var known = new Term.Known(value);
            cases.Add(Logic.And(Literal(other, Relation.Equal, known), Literal(left, relation, known)));
        }

        return Logic.Or(cases);
    }

    internal static IEnumerable<Constant> PossibleValues(Reference reference)
    {
        foreach (var value in reference.Fluent.Values)
        {
            yield return value;
        }

        if (reference.Fluent.AllowsUnknown)
        {
            yield return Constant.Unknown;
        }
    }

    private Dnf KindTest(BoundIsKind test, int[] minds, bool negate)
    {
        if (IsTruth(test.Operand))
        {
            return Dnf.Truth(test.Type is Language.Symbols.TruthType != negate);
        }

        var results = new List<Dnf>();
        foreach (var item in Cases(test.Operand, minds))
        {
            results.Add(Logic.And(item.Guard, KindTest(item.Value, test.Type, negate)));
        }

        return Logic.Or(results);
    }

    private Dnf KindTest(Term value, Language.Symbols.TypeSymbol type, bool negate)
    {
        if (value.TryGetConstant(out var constant))
        {
            return Dnf.Truth(_symbols.Is(constant, type) != negate);
        }

        if (value is not Term.Read { Reference: { Fluent.IsNumber: false } reference })
        {
            bool isNumber = type is Language.Symbols.NumberType;
            return isNumber ? Compare(value, negate ? Relation.Equal : Relation.NotEqual, Term.Unknown) : Dnf.Truth(negate);
        }

        var results = new List<Dnf>();
        bool isAlways = true;
        foreach (var possible in PossibleValues(reference))
        {
            bool belongs = _symbols.Is(possible, type);
            isAlways &= belongs;
            if (belongs)
            {
                results.Add(Literal(reference, negate ? Relation.NotEqual : Relation.Equal, new Term.Known(possible)));
            }
        }

        if (isAlways)
        {
            return Dnf.Truth(!negate);
        }

        return negate ? All(results) : Logic.Or(results);
    }

    private Dnf All(List<Dnf> operands)
    {
        var result = Dnf.True;
        foreach (var operand in operands)
        {
            result = Logic.And(result, operand);
        }

        return result;
    }

    private Dnf CompareNumbers(Term left, Relation relation, Term right)
    {
        var fluents = new List<Reference>();
        AddDistinct(fluents, left.Reads());
        AddDistinct(fluents, right.Reads());
        if (left is Term.Read && Term.Compare(left, right) == 0)
        {
            return Dnf.Truth(relation is Relation.Equal or Relation.AtLeast or Relation.AtMost);
        }

        var result = Dnf.True;
        foreach (var fluent in fluents)
        {
            result = Logic.And(result, left.Contains(fluent)
                ? Isolate(left, relation, right, fluent)
                : Isolate(right, Relations.Flip(relation), left, fluent));
        }

        return result;
    }

    private static void AddDistinct(List<Reference> list, IEnumerable<Reference> more)
    {
        foreach (var reference in more)
        {
            if (!list.Contains(reference))
            {
                list.Add(reference);
            }
        }
    }

    /// <summary>Solves for a fluent that occurs on the left, from the outside in.</summary>
    private Dnf Isolate(Term left, Relation relation, Term right, Reference fluent)
    {
        if (!Logic.MayGoOn())
        {
            return Dnf.False;
        }

        if (left is not Term.Arithmetic arithmetic)
        {
            return left is Term.Read read ? Literal(read.Reference, relation, right) : Dnf.False;
        }

        var a = arithmetic.Left;
        var b = arithmetic.Right;
        bool inLeft = a.Contains(fluent);
        switch (arithmetic.Operator)
        {
            case ArithmeticOperator.Add:
                return inLeft
                    ? Isolate(a, relation, Compute(ArithmeticOperator.Subtract, right, b), fluent)
                    : Isolate(b, relation, Compute(ArithmeticOperator.Subtract, right, a), fluent);
            case ArithmeticOperator.Subtract:
                return inLeft
                    ? Isolate(a, relation, Compute(ArithmeticOperator.Add, right, b), fluent)
                    : Isolate(b, Relations.Flip(relation), Compute(ArithmeticOperator.Subtract, a, right), fluent);
            case ArithmeticOperator.Multiply:
                return inLeft ? IsolateFactor(a, b, relation, right, fluent) : IsolateFactor(b, a, relation, right, fluent);
            default:
                return inLeft ? IsolateDividend(a, b, relation, right, fluent) : IsolateDivisor(a, b, relation, right, fluent);
        }
    }

    /// <summary>part * factor relation right.</summary>
    private Dnf IsolateFactor(Term part, Term factor, Relation relation, Term right, Reference fluent)
    {
        Term Quotient() => Compute(ArithmeticOperator.Divide, right, factor);
        return BySign(
            factor,
            () => Isolate(part, relation, Quotient(), fluent),
            () => Isolate(part, Relations.Flip(relation), Quotient(), fluent),
            () => Compare(Term.Zero, relation, right),
            () => Compare(Term.Unknown, relation, right));
    }

    /// <summary>part / divisor relation right.</summary>
    private Dnf IsolateDividend(Term part, Term divisor, Relation relation, Term right, Reference fluent)
    {
        Term Product() => Compute(ArithmeticOperator.Multiply, right, divisor);
        return BySign(
            divisor,
            () => Isolate(part, relation, Product(), fluent),
            () => Isolate(part, Relations.Flip(relation), Product(), fluent),
            () => OverZero(
                Isolate(part, Relation.Equal, Term.Zero, fluent), Isolate(part, Relation.NotEqual, Term.Zero, fluent), relation, right),
            () => Compare(Term.Unknown, relation, right));
    }

    /// <summary>Zero over zero is 0, anything else over zero is unknown and differs from every number.</summary>
    private Dnf OverZero(Dnf isZero, Dnf isNotZero, Relation relation, Term right)
    {
        var zero = Logic.And(isZero, Compare(Term.Zero, relation, right));
        return relation == Relation.NotEqual ? Logic.Or(zero, isNotZero) : zero;
    }

    /// <summary>dividend / part relation right.</summary>
    private Dnf IsolateDivisor(Term dividend, Term part, Relation relation, Term right, Reference fluent)
    {
        return BySign(
            part,
            () => IsolateFactor(part, right, Relations.Flip(relation), dividend, fluent),
            () => IsolateFactor(part, right, relation, dividend, fluent),
            () => OverZero(
                Compare(dividend, Relation.Equal, Term.Zero), Compare(dividend, Relation.NotEqual, Term.Zero), relation, right),
            () => Compare(Term.Unknown, relation, right));
    }

    private Dnf BySign(
        Term factor, System.Func<Dnf> positive, System.Func<Dnf> negative, System.Func<Dnf> zero, System.Func<Dnf> unknown)
    {
        if (factor.TryGetConstant(out var value))
        {
            return !value.IsNumber ? unknown() : value.Number.Sign > 0 ? positive() : value.Number.Sign < 0 ? negative() : zero();
        }

        return Logic.Or(new[]
        {
            Logic.And(Compare(factor, Relation.Greater, Term.Zero), positive()),
            Logic.And(Compare(factor, Relation.Less, Term.Zero), negative()),
            Logic.And(Compare(factor, Relation.Equal, Term.Zero), zero()),
        });
    }

    private static Relation ToRelation(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Equal => Relation.Equal,
        ComparisonOperator.NotEqual => Relation.NotEqual,
        ComparisonOperator.Greater => Relation.Greater,
        ComparisonOperator.AtLeast => Relation.AtLeast,
        ComparisonOperator.Less => Relation.Less,
        _ => Relation.AtMost,
    };
}
